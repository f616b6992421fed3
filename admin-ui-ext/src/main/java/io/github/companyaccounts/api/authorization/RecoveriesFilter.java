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

    @QueryParam("status")
    @Parameter(
            description = "Only those in this state; `open` are all in which something can still happen (waiting,"
                    + " half-approved, approved, objected)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "open",
                                "waiting",
                                "half-approved",
                                "approved",
                                "objected",
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
        return new AuthorizationQuery(states(), paging.first(), paging.max());
    }

    private Set<AuthorizationState> states() {
        if (status == null || status.isBlank() || status.equals("open")) {
            return AuthorizationState.OPEN;
        }
        return status.equals("all")
                ? AuthorizationState.FILED
                : AuthorizationState.ofExternal(status)
                        .map(Set::of)
                        .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "status"));
    }
}
