package io.github.companyaccounts.api.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.companyaccounts.model.session.SignIn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place a person is signed in.
 *
 * @param browser {@code null} if it did not say
 * @param system {@code null} if the browser did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "One place a person is signed in",
        requiredProperties = {"id", "address", "startedAt", "lastSeenAt"})
public record SessionRepresentation(
        String id,

        @Schema(description = "Network address it was begun from", examples = "192.0.2.10")
        String address,

        @Schema(examples = "Firefox/140.0") String browser,

        @Schema(description = "Operating system", examples = "Windows")
        String system,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,

        @Schema(description = "Last time an app asked about it") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant lastSeenAt) {

    static SessionRepresentation of(SignIn signIn) {
        return new SessionRepresentation(
                signIn.id(),
                signIn.address(),
                signIn.browser(),
                signIn.system(),
                signIn.startedAt(),
                signIn.lastSeenAt());
    }
}
