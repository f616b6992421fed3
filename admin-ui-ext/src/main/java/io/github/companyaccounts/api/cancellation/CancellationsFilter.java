package io.github.companyaccounts.api.cancellation;

import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.cancellation.Cancellation;
import io.github.companyaccounts.model.cancellation.CancellationQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that choose requests to cancel. */
public final class CancellationsFilter {

    @QueryParam("after")
    @Parameter(
            description = "Only those with a greater number",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    public String after;

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"requested", "done", "all"},
                            defaultValue = "requested"))
    public String state;

    /**
     * @throws RefusedException MALFORMED at the parameter
     */
    CancellationQuery query(Paging paging) {
        return new CancellationQuery(state(), after(), paging.first(), paging.max());
    }

    private Cancellation.State state() {
        if (state == null || state.isBlank()) {
            return Cancellation.State.REQUESTED;
        }
        return switch (state) {
            case "requested" -> Cancellation.State.REQUESTED;
            case "done" -> Cancellation.State.DONE;
            case "all" -> null;
            default -> throw new RefusedException(Refusal.MALFORMED, "state");
        };
    }

    private long after() {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw new RefusedException(Refusal.MALFORMED, "after");
        }
        return Long.parseLong(after);
    }
}
