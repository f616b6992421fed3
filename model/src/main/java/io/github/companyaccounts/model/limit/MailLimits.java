package io.github.companyaccounts.model.limit;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.storage.Contention;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.RealmModel;

/**
 * How many mails an account and an address get in an hour. Counted for all nodes; the count is committed with the mail.
 *
 * <p>What strangers ask for is counted apart from what those do who are signed in (its company's admins, the operator), with
 * the same limits: else five requests an hour that anybody can make would keep an admin from helping the person.
 */
public final class MailLimits {

    private final JpaLimits limits;
    private final RealmSettings settings;
    private final Kind toAccount;
    private final Kind toAddress;

    private MailLimits(EntityManager entities, RealmModel realm, Kind toAccount, Kind toAddress) {
        this.limits = new JpaLimits(entities, realm.getId());
        this.settings = new RealmSettings(realm);
        this.toAccount = toAccount;
        this.toAddress = toAddress;
    }

    /** For mails that somebody causes whom the server knows: an admin, the operator. */
    public static MailLimits ofKnown(EntityManager entities, RealmModel realm) {
        return new MailLimits(entities, realm, Kind.MAILS_TO_ACCOUNT, Kind.MAILS_TO_ADDRESS);
    }

    /** For mails that anybody can ask for without signing in; most likely the owner of the account. */
    public static MailLimits ofStrangers(EntityManager entities, RealmModel realm) {
        return new MailLimits(entities, realm, Kind.ASKED_MAILS_TO_ACCOUNT, Kind.ASKED_MAILS_TO_ADDRESS);
    }

    /** For mails about sign-ins from outside: whoever knows the password can cause them, and no other mail is to suffer. */
    public static MailLimits ofRefusedSignIns(EntityManager entities, RealmModel realm) {
        return new MailLimits(entities, realm, Kind.REFUSALS_TO_ACCOUNT, Kind.REFUSALS_TO_ADDRESS);
    }

    /**
     * Counts one more mail. For somebody who must not learn of it (invariant 10).
     *
     * @param userId {@code null} if the mail is to whoever has the address
     * @param email {@code null} or blank for an account without one: its mail goes nowhere
     * @return {@code false} if there were too many
     */
    public boolean take(String userId, String email) {
        return limits.take(of(userId, email));
    }

    /**
     * Counts one more mail. For somebody who may know.
     *
     * @throws RefusedException TOO_MANY_REQUESTS, which says when to try again; CONFLICT
     */
    public void require(String userId, String email) {
        List<Limit> counted = of(userId, email);
        if (!takeOrConflict(counted)) {
            throw RefusedException.tooManyRequests(limits.untilFree(counted));
        }
    }

    /**
     * Counts one more invitation of a company to an address.
     *
     * @throws RefusedException as {@link #require}
     */
    public void requireInvitation(String companyId, String email) {
        // counted for this company: else one company could keep others, and the operator, from mailing to the address,
        // and
        // would learn from a refusal that they did
        String inCompany = companyId + "|" + email.toLowerCase(Locale.ROOT);
        List<Limit> counted = List.of(
                new Limit(Kind.INVITATIONS_TO_ADDRESS, inCompany, settings.mailsPerAddressAndHour()),
                new Limit(Kind.INVITATIONS_OF_COMPANY, companyId, settings.invitationsPerCompanyAndHour()));
        if (!takeOrConflict(counted)) {
            throw RefusedException.tooManyRequests(limits.untilFree(counted));
        }
    }

    /**
     * Counts one more time that somebody asks for the admin right in a company.
     *
     * @throws RefusedException as {@link #require}
     */
    public void requireRightRequest(String companyId, String userId) {
        List<Limit> counted = List.of(
                new Limit(Kind.RIGHT_REQUESTS_OF_PERSON, companyId + "|" + userId, settings.mailsPerAccountAndHour()));
        if (!takeOrConflict(counted)) {
            throw RefusedException.tooManyRequests("request", limits.untilFree(counted));
        }
    }

    /**
     * Counts one more mail about such a request; apart from other mails, so that a company's employees cannot keep their
     * admin from getting those.
     *
     * @return {@code false} if the admin had as many as they get in an hour
     * @throws RefusedException CONFLICT
     */
    public boolean takeRightRequestMail(String companyId, String adminId) {
        return takeOrConflict(List.of(
                new Limit(Kind.RIGHT_REQUEST_MAILS, companyId + "|" + adminId, settings.mailsPerAddressAndHour())));
    }

    /**
     * Counts one more mail about a company's network rule; apart from other mails, so that whoever changes it again and again
     * keeps no other mail from the admin.
     *
     * @return {@code false} if the admin had as many as they get in an hour
     */
    public boolean takeNetworksMail(String companyId, String adminId) {
        return limits.take(
                List.of(new Limit(Kind.NETWORKS_MAILS, companyId + "|" + adminId, settings.mailsPerAddressAndHour())));
    }

    private boolean takeOrConflict(List<Limit> counted) {
        try {
            return limits.take(counted);
        } catch (RuntimeException e) {
            if (Contention.isCauseOf(e)) {
                throw new RefusedException(Refusal.CONFLICT);
            }
            throw e;
        }
    }

    private List<Limit> of(String userId, String email) {
        List<Limit> counted = new ArrayList<>();
        if (userId != null) {
            counted.add(new Limit(toAccount, userId, settings.mailsPerAccountAndHour()));
        }
        if (email != null && !email.isBlank()) {
            counted.add(new Limit(toAddress, email.toLowerCase(Locale.ROOT), settings.mailsPerAddressAndHour()));
        }
        return counted;
    }
}
