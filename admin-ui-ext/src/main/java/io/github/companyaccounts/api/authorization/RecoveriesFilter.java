package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.AuthorizationQuery;
import io.github.companyaccounts.model.authorization.AuthorizationState;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameter that chooses authorizations. */
public final class RecoveriesFilter {

    private static final String OBJECTED_AFTER = "objected-after";

    @QueryParam("status")
    @Parameter(
            description = "Only those in this state; `open` are all in which something can still happen (waiting,"
                    + " half-approved, approved, objected), and `objected-after`: done, and somebody objected since,"
                    + " which no operator has settled yet",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "open",
                                "waiting",
                                "half-approved",
                                "approved",
                                "objected",
                                "objected-after",
                                "done",
                                "failed",
                                "refused",
                                "withdrawn",
                                "all"
                            },
                            defaultValue = "open"))
    public String status;

    /**
     * @throws RefusedException MALFORMED at the parameter
     */
    AuthorizationQuery query(Paging paging) {
        boolean open = status == null || status.isBlank() || status.equals("open");
        boolean objectedAfter = OBJECTED_AFTER.equals(status);
        return new AuthorizationQuery(
                open ? AuthorizationState.OPEN : objectedAfter ? Set.of() : states(),
                open || objectedAfter,
                paging.first(),
                paging.max());
    }

    private Set<AuthorizationState> states() {
        return status.equals("all")
                ? AuthorizationState.FILED
                : AuthorizationState.ofExternal(status)
                        .map(Set::of)
                        .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "status"));
    }
}
