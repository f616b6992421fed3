package io.github.companyaccounts.api.rights;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.rights.WayToRights;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the caller comes to the admin right (B3).
 *
 * @param request {@code null} if the caller has none
 * @param askAgainAt {@code null} but for {@code ask-later}
 */
@Schema(description = "How the caller comes to the admin right", requiredProperties = "way")
public record WayToRightsRepresentation(
        @Schema(
                description =
                        "`not-needed`: the caller has it. `asked`: somebody has to answer. `invitation`: one waits"
                                + " for the caller's address, and comes first. `declaration`: nobody who could decide is"
                                + " activated and able to sign in, so the operator wants a signed declaration. `ask-later`: the"
                                + " caller was refused, and can ask again from `askAgainAt`. `ask`: the caller can ask",
                enumeration = {"not-needed", "asked", "invitation", "declaration", "ask-later", "ask"})
        String way,

        @Schema(description = "The caller's own, open or refused")
        RightRequestRepresentation request,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant askAgainAt) {

    static WayToRightsRepresentation of(WayToRights found) {
        return new WayToRightsRepresentation(
                found.way().external(),
                Optional.ofNullable(found.request())
                        .map(RightRequestRepresentation::of)
                        .orElse(null),
                found.again());
    }
}
