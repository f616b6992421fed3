package io.github.companyaccounts.model.link;

import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Links from mails (invariant 6): one purpose, one account, until their time; a newer one of the same purpose, a changed
 * e-mail, a block, a deletion, leaving or closing the company ends them; looking at them consumes nothing.
 */
public interface MailLinks {

    /**
     * Makes a link and ends older ones of the same purpose and account (for {@link LinkPurpose#MAIN_ADMIN_OFFER}: and
     * company, since somebody may be asked by two). Its time is the realm's setting for the purpose.
     *
     * @param email the address the mail goes to
     */
    MailLink issue(LinkPurpose purpose, UserModel user, String companyId, String email);

    /** Makes the link of an invitation and ends older ones to the same address into the same company. */
    MailLink issueInvitation(String companyId, String email);

    /**
     * Makes the link of a registration.
     *
     * @param olderId of the link that the same registration had before, which ends; {@code null} for the first
     */
    MailLink issueRegistration(String email, String olderId);

    /** The link this secret belongs to, whatever its state; empty for a secret we did not make. */
    Optional<MailLink> find(String secret);

    /** By its id, for steps that got it through a signed token of the server. */
    Optional<MailLink> byId(String id);

    /** Whether it works now, from the row, the account and the company as they are. */
    LinkState state(MailLink link);

    /**
     * Uses it up: one conditional update in the transaction of what it is for.
     *
     * @return {@code false} if it did not work any more; then nothing may be done
     * @throws io.github.companyaccounts.model.RefusedException CONFLICT, where the database would not wait for another
     *     submission of the same
     */
    boolean use(MailLink link);

    /** Ends one link for this reason, if it lives. */
    void end(String id, LinkState reason);

    /** Ends all live links of the account for this reason. */
    void endAll(String userId, LinkState reason);

    /** Ends the live links of the account that have to do with the company. */
    void endAll(String userId, String companyId, LinkState reason);

    /** Ends the live links of one purpose that the account got. */
    void endAll(String userId, LinkPurpose purpose, LinkState reason);

    /** Ends the live links of one purpose in a company, whoever got them. */
    void endAllOf(LinkPurpose purpose, String companyId, LinkState reason);

    /** The live link of one purpose in a company, if there is any (for example the offer of the main admin's role). */
    Optional<MailLink> live(LinkPurpose purpose, String companyId);
}
