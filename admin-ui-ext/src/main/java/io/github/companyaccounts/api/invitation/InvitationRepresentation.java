package io.github.companyaccounts.api.invitation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.model.invitation.Invitation;
import io.github.companyaccounts.model.mail.Outbox.LastMail;
import io.github.companyaccounts.model.permission.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation that was not accepted yet (E1).
 *
 * @param mail {@code null} if what became of it was forgotten
 * @param mailError why it failed, in a sentence for the caller, or {@code null}
 */
@Schema(
        description = "An invitation that was not accepted yet",
        requiredProperties = {"id", "email", "permissions", "all", "admin", "state", "invitedBy", "sentAt", "expiresAt"
        })
public record InvitationRepresentation(
        String id,

        @Schema(description = "In lower case, an international domain in its letters", examples = "jan@example.com")
        String email,

        @Schema(
                description = "As they were chosen. What of them is given is decided when it is accepted: never more"
                        + " than the inviter may give then")
        List<String> permissions,

        @Schema(description = "Whether all were chosen that the inviter could give then")
        boolean all,

        @Schema(description = "With the right to manage people")
        boolean admin,

        @Schema(
                description = "`waiting` can be accepted; `expired` is over and can be sent again; `lapsed`: whoever"
                        + " sent it may not invite any more, another admin can send it again; `refused` by the person",
                enumeration = {"waiting", "expired", "lapsed", "refused"})
        String state,

        @Schema(description = "Login of who sent it last and answers for it")
        String invitedBy,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant sentAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant expiresAt,

        @Schema(
                description = "What became of the mail",
                enumeration = {"waiting", "sent", "failed"})
        String mail,

        @Schema(description = "Why it failed: a sentence in the caller's language, and the mail server's code")
        String mailError) {

    static InvitationRepresentation of(Invitation invitation, MailFailureText words) {
        Optional<LastMail> mail = Optional.ofNullable(invitation.mail());
        return new InvitationRepresentation(
                invitation.id(),
                invitation.email(),
                invitation.permissions().stream().map(Permission::name).toList(),
                invitation.all(),
                invitation.admin(),
                invitation.state().external(),
                invitation.invitedBy(),
                invitation.sentAt(),
                invitation.expiresAt(),
                mail.map(last -> last.state().external()).orElse(null),
                mail.map(LastMail::failure).map(words::of).orElse(null));
    }
}
