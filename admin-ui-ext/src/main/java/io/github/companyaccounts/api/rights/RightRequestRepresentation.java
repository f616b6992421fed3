package io.github.companyaccounts.api.rights;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.rights.RightRequest;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's request for the admin right (B3).
 *
 * @param refusedAt {@code null} while it waits, as what follows
 */
@Schema(
        description = "A member's request for the admin right",
        requiredProperties = {"id", "personId", "login", "state", "askedAt"})
public record RightRequestRepresentation(
        String id,

        @Schema(description = "Id of the person among the company's people")
        String personId,

        String login,
        String firstName,
        String lastName,
        String email,

        @Schema(
                description = "An approved one is a right, a withdrawn one is gone: neither is told of any more",
                enumeration = {"open", "refused"})
        String state,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant askedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant refusedAt,

        @Schema(description = "Login of who refused it") String refusedBy,

        @Schema(description = "As whoever refused it typed it")
        String reason) {

    static RightRequestRepresentation of(RightRequest request) {
        Optional<RightRequest.Refused> refused = Optional.ofNullable(request.refused());
        return new RightRequestRepresentation(
                request.id(),
                request.userId(),
                request.login(),
                request.firstName(),
                request.lastName(),
                request.email(),
                request.isOpen() ? "open" : "refused",
                request.askedAt(),
                refused.map(RightRequest.Refused::at).orElse(null),
                refused.map(RightRequest.Refused::by).orElse(null),
                refused.map(RightRequest.Refused::reason).orElse(null));
    }
}
