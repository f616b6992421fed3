package io.github.companyaccounts.api.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.mail.Outbox.SentMail;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mail to a person about the company: what became of it, never what is in it.
 *
 * @param sentAt {@code null} until then
 * @param error why it was not sent, in a sentence for the caller, or {@code null}
 */
@Schema(
        description = "A mail to a person about the company: what became of it, never what is in it",
        requiredProperties = {"template", "address", "state", "orderedAt"})
public record MailRepresentation(
        @Schema(examples = "activation-employee") String template,
        @Schema(description = "Where it goes") String address,
        @Schema(enumeration = {"waiting", "sent", "failed"}) String state,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant orderedAt,

        @Schema(description = "Left out until then") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant sentAt,

        @Schema(description = "Why it was not sent: a sentence in the caller's language, and the mail server's code")
        String error) {

    static MailRepresentation of(SentMail mail, MailFailureText words) {
        return new MailRepresentation(
                mail.template().file(),
                mail.address(),
                mail.state().external(),
                mail.orderedAt(),
                mail.sentAt(),
                words.of(mail.failure()));
    }
}
