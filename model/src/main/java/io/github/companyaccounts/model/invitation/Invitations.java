package io.github.companyaccounts.model.invitation;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * People are invited into a company by e-mail (E1, E2, B7). At most one invitation an address and company; whoever sent it
 * last answers for it, and what it gives is bounded by what they may give when it is accepted. Acts on one company's
 * invitations and people come one after the other. Refused acts throw
 * {@link io.github.companyaccounts.model.RefusedException}; the caller rolls back.
 */
public interface Invitations {

    /** Sent last, first; a number of SQL statements that does not grow. */
    List<Invitation> list(Company company, int first, int max);

    long count(Company company);

    /**
     * Invites and mails. One that expired or was refused is made anew. Neither the answer nor the refusals depend on whether
     * the address has an account.
     *
     * @throws io.github.companyaccounts.model.RefusedException at the field {@code email}: EMAIL_MALFORMED, ALREADY_MEMBER,
     *     INVITATION_OPEN; PERMISSION_UNKNOWN, PERMISSION_EXCEEDS_OWN, NOT_ALLOWED at {@code admin}, TOO_MANY_REQUESTS
     */
    Invitation invite(Company company, NewInvitation invitation, Actor inviter);

    /**
     * Mails it again with a new link; the older one is dead, and the time begins anew. Whoever does that answers for it from
     * now on, so must be allowed to give all that is in it.
     */
    Invitation resend(Company company, String id, Actor inviter);

    /**
     * Whether the person's address, which is known to be theirs, has an invitation into the company that can be accepted
     * (B3). They may be a member already.
     */
    boolean isWaitingFor(Company company, UserModel person);

    /**
     * Mails it once more to the person, who is a member already and asks for that (B3): the same link until the same moment,
     * and whoever sent it answers for it as before.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND if none waits; TOO_MANY_REQUESTS
     */
    void remind(Company company, Actor asking);

    /** It cannot be accepted any more; also takes a refused one off the list. */
    void withdraw(Company company, String id, Actor actor);

    /** Whoever has this address is not to come back by an invitation of before: blocked, or let go. */
    void endOf(String companyId, String email, Actor actor);

    /**
     * What accepting gives now; empty if the invitation does not stand any more: withdrawn, answered, or whoever sent it may
     * not invite any more. Whether the link still works is asked of {@link io.github.companyaccounts.model.link.MailLinks}.
     */
    Optional<InvitedTo> of(MailLink link, Locale locale);

    /** The account that has the invited address, if there is one. */
    Optional<UserModel> accountOf(MailLink link);

    /** Whether the account may accept: a company's own account belongs to that company only. */
    boolean mayJoin(UserModel person, String companyId);

    /** An account that does not exist, for the password rules to look at. */
    UserModel unborn(MailLink link, String firstName, String lastName);

    /**
     * Accepts for an account with the invited address: membership and rights, all or nothing.
     *
     * @param shown {@link InvitedTo#fingerprint} of what was shown
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED; NOT_ALLOWED for another company's own account;
     *     CONFLICT if it gives something else by now
     */
    void accept(MailLink link, UserModel person, String shown);

    /**
     * Makes a person's own account with the invited address as login, and accepts: account, password, evidence, membership
     * and rights, all or nothing.
     *
     * @param texts the language in which the texts were shown
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED, REQUIRED, NAME_MALFORMED, TOO_LONG, MALFORMED
     *     (password); CONFLICT if it gives something else by now; EMAIL_TAKEN if somebody has the address by now
     */
    void join(MailLink link, Newcomer newcomer, String shown, Locale texts, Origin origin);

    /**
     * The person does not want to.
     *
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED
     */
    void refuse(MailLink link);
}
