package io.github.companyaccounts.api.company;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.model.company.HandoverOffer;
import io.github.companyaccounts.model.people.Role;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offered handover that waits for an answer, for the two people concerned (A5). */
@Schema(
        description = "An offered handover of the main admin's role that waits for an answer",
        requiredProperties = {"personId", "to", "since", "expires"})
public record HandoverRepresentation(
        @Schema(description = "Of the person who is asked") String personId,

        @Schema(description = "Their login", examples = "jan.kowalski")
        String to,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant since,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant expires) {

    /** {@code null} if there is none, or none that concerns the caller. */
    static HandoverRepresentation of(Optional<HandoverOffer> offer, CompanyMember member) {
        boolean mainAdmin = member.membership().role() == Role.MAIN_ADMIN;
        String caller = member.caller().user().getId();
        return offer.filter(open -> mainAdmin || open.userId().equals(caller))
                .map(open -> new HandoverRepresentation(open.userId(), open.login(), open.since(), open.expires()))
                .orElse(null);
    }
}
