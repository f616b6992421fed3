package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.Membership;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A new e-mail address of an activated account (A12): asked for by an admin, it counts once confirmed from the new address;
 * the old one is told, and for a while nothing else may be changed that would lock the owner out.
 */
public final class EmailChange {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final PendingEmail pending;

    public EmailChange(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.pending = new PendingEmail(session, model, entities, realm);
    }

    /** Whether the address was changed so recently that neither it nor the second factor may be touched. */
    public static boolean isOnHold(AccountEntity account, RealmSettings settings) {
        return account != null && isRecent(account.getEmailChangedAt(), settings);
    }

    /**
     * Why another address cannot be asked for yet. One after the other, a second factor turned off and a new address are
     * all it takes to get into somebody's account.
     */
    public static Optional<Refusal> refusalOfAsking(AccountEntity account, RealmSettings settings) {
        if (isOnHold(account, settings)) {
            return Optional.of(Refusal.EMAIL_CHANGED_RECENTLY);
        }
        return account != null && isRecent(account.getSecondFactorOffAt(), settings)
                ? Optional.of(Refusal.SECOND_FACTOR_REMOVED_RECENTLY)
                : Optional.empty();
    }

    private static boolean isRecent(Long at, RealmSettings settings) {
        return at != null && at + settings.emailChangeHold().toMillis() > Time.currentTimeMillis();
    }

    /**
     * Mails a link to the new address and a warning to the old one; the present address takes back what was asked before.
     *
     * @param account {@code null} for an account this bundle does not know yet
     */
    public void ask(String companyId, UserModel user, AccountEntity account, String email, Actor asker) {
        AccountEntity row = account != null ? account : newRow(user);
        if (email.equals(user.getEmail())) {
            pending.forget(row);
            model.mailLinks().endAll(user.getId(), LinkPurpose.CONFIRM_EMAIL, LinkState.REPLACED);
            return;
        }
        pending.ask(row, email, companyId, asker);
        entities.flush(); // the link's state is read from the database
        MailLink link = model.mailLinks().issue(LinkPurpose.CONFIRM_EMAIL, user, companyId, email);
        model.outbox().order(MailOrder.withLink(MailTemplate.CONFIRM_EMAIL, user, link));
        if (user.getEmail() != null) {
            Map<String, String> told = Map.of("newEmail", email, "askedBy", ActorName.of(session, realm, asker));
            model.outbox()
                    .order(new MailOrder(
                            MailTemplate.EMAIL_CHANGE_ASKED, user, user.getEmail(), companyId, null, told));
        }
    }

    private AccountEntity newRow(UserModel user) {
        MemberRows.addActivated(entities, user.getId(), realm.getId());
        return entities.find(AccountEntity.class, user.getId());
    }

    /** Sets it at once. */
    public void set(UserModel user, String email) {
        try {
            user.setEmail(email);
            entities.flush();
        } catch (ModelDuplicateException e) {
            throw new RefusedException(Refusal.EMAIL_TAKEN, "email");
        }
    }

    public boolean confirm(MailLink link) {
        AccountEntity account = AccountRow.hold(entities, link.userId()).orElse(null);
        UserModel user = session.users().getUserById(realm, link.userId());
        if (account == null || user == null) {
            return false;
        }
        if (!link.email().equals(account.getPendingEmail())
                || !model.mailLinks().use(link)) {
            return false;
        }
        if (new Addresses(session, realm).isEmailTaken(link.email(), user.getId())) {
            throw new RefusedException(Refusal.EMAIL_TAKEN, "email");
        }
        String old = user.getEmail();
        set(user, link.email());
        user.setEmailVerified(true);
        pending.forget(account);
        account.setEmailChangedAt(Time.currentTimeMillis());
        model.mailLinks().endAll(user.getId(), LinkState.EMAIL_CHANGED);
        tellOldAddress(link, user, old);
        log(link, user);
        return true;
    }

    private void tellOldAddress(MailLink link, UserModel user, String old) {
        if (old != null) {
            model.outbox()
                    .order(new MailOrder(
                            MailTemplate.EMAIL_CHANGED,
                            user,
                            old,
                            link.companyId(),
                            null,
                            Map.of("newEmail", link.email())));
        }
    }

    private void log(MailLink link, UserModel user) {
        if (link.companyId() == null) {
            return;
        }
        Optional<Membership> membership = model.memberships().in(user, link.companyId());
        Actor owner = Actor.person(
                user.getId(),
                user.getUsername(),
                membership.map(Membership::role).orElse(null));
        model.activityLog()
                .add(
                        link.companyId(),
                        owner,
                        Activity.EMAIL_CHANGED,
                        user.getId(),
                        user.getUsername(),
                        Map.of(Detail.EMAIL, link.email()));
    }
}
