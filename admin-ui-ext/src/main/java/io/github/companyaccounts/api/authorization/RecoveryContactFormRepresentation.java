package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.AuthorizationContact.Channel;
import io.github.companyaccounts.model.authorization.AuthorizationContact.Outcome;
import io.github.companyaccounts.model.authorization.ContactForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator notes of a contact (D4). */
@Schema(
        description = "A contact to be noted",
        requiredProperties = {"channel"})
public record RecoveryContactFormRepresentation(
        @Schema(enumeration = {"phone", "email"}) String channel,

        @Schema(
                description = "`reached`: somebody who may speak for the company confirmed the authorization",
                enumeration = {"reached", "not-reached"},
                defaultValue = "reached")
        String outcome,

        @Schema(description = "With whom one spoke, what was said", maxLength = 1000)
        String note) {

    /**
     * @throws RefusedException MALFORMED at the field
     */
    ContactForm toForm() {
        return new ContactForm(
                channel == null
                        ? null
                        : Channel.ofExternal(channel)
                                .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "channel")),
                outcome == null
                        ? Outcome.REACHED
                        : Outcome.ofExternal(outcome)
                                .orElseThrow(() -> new RefusedException(Refusal.MALFORMED, "outcome")),
                note);
    }
}
