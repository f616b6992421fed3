package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.mail.Outbox.LastMail;
import io.github.companyaccounts.model.permission.Permission;
import java.time.Instant;
import java.util.Set;

/**
 * An invitation that was not accepted yet (E1). Whether its address has an account is nobody's business in the company.
 *
 * @param permissions as they were chosen; what of them is given is decided when it is accepted
 * @param all whether all were chosen that the inviter could give then
 * @param admin with the right to manage people
 * @param invitedBy login of who sent it last and answers for it
 * @param sentAt when it was sent last
 * @param expiresAt first moment at which it can be accepted no more
 * @param mail what became of the mail, or {@code null} if that was forgotten
 */
public record Invitation(
        String id,
        String email,
        Set<Permission> permissions,
        boolean all,
        boolean admin,
        InvitationState state,
        String invitedBy,
        Instant sentAt,
        Instant expiresAt,
        LastMail mail) {}
