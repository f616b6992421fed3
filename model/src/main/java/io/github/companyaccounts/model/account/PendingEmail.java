package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A new e-mail address that was asked for and not confirmed yet (A12). It is worth no more than the right of whoever asked:
 * it ends with that right, and with whatever puts the account out of their reach.
 */
public final class PendingEmail {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;

    public PendingEmail(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
    }

    /** Whether this is the address asked for, and whoever asked might ask for it now. */
    public boolean isWanted(UserModel user, String email) {
        AccountEntity account = entities.find(AccountEntity.class, user.getId());
        return account != null && email.equals(account.getPendingEmail()) && mayBeAskedForNow(account, user);
    }

    private boolean mayBeAskedForNow(AccountEntity account, UserModel user) {
        Optional<Actor> asker = asker(account);
        Optional<Membership> membership = model.memberships().in(user, account.getPendingEmailIn());
        return asker.isPresent()
                && membership.isPresent()
                && WhoMay.of(model.settings())
                        .refusal(asker.get(), Act.CHANGE_EMAIL, subject(user, membership.get()))
                        .isEmpty();
    }

    /** With the role they have by now; empty for somebody who is shut out or gone. */
    private Optional<Actor> asker(AccountEntity account) {
        if (account.getPendingEmailBy() == null) {
            return Optional.of(Actor.system());
        }
        return Optional.ofNullable(session.users().getUserById(realm, account.getPendingEmailBy()))
                .flatMap(asker -> activeRole(asker, account.getPendingEmailIn())
                        .map(role -> Actor.person(asker.getId(), asker.getUsername(), role)));
    }

    private Optional<Role> activeRole(UserModel user, String companyId) {
        return model.memberships()
                .in(user, companyId)
                .filter(Membership::active)
                .map(Membership::role);
    }

    private Subject subject(UserModel user, Membership membership) {
        return new Subject(user.getId(), membership.role(), model.memberships().isOwnAccount(user));
    }

    /**
     * Keeps what was asked for; the mail with the link is the caller's.
     *
     * @param companyId in which company
     */
    void ask(AccountEntity account, String email, String companyId, Actor asker) {
        account.setPendingEmail(email);
        account.setPendingEmailBy(asker.userId());
        account.setPendingEmailIn(companyId);
    }

    /** It counts, or is not wanted any more. */
    void forget(AccountEntity account) {
        account.setPendingEmail(null);
        account.setPendingEmailBy(null);
        account.setPendingEmailIn(null);
    }

    /** Ends a change of this account's address: the account got a role, or lost its second factor. */
    public void withdraw(String userId) {
        AccountRow.hold(entities, userId)
                .filter(account -> account.getPendingEmail() != null)
                .ifPresent(this::withdraw);
    }

    private void withdraw(AccountEntity account) {
        forget(account);
        entities.flush();
        model.mailLinks().endAll(account.getUserId(), LinkPurpose.CONFIRM_EMAIL, LinkState.WITHDRAWN);
    }

    /** Ends what somebody asked for in a company where they lost their right, were shut out, or do not belong any more. */
    public void withdrawAskedBy(String askerId, String companyId) {
        entities.createQuery(
                        "select a.userId from AccountEntity a where a.pendingEmailBy = :asker"
                                + " and a.pendingEmailIn = :company order by a.userId",
                        String.class)
                .setParameter("asker", askerId)
                .setParameter("company", companyId)
                .getResultList()
                .forEach(this::withdraw);
    }

    /** The same in every company, of somebody who is gone. */
    public void withdrawAskedBy(String askerId) {
        entities.createQuery(
                        "select a.userId from AccountEntity a where a.pendingEmailBy = :asker order by a.userId",
                        String.class)
                .setParameter("asker", askerId)
                .getResultList()
                .forEach(this::withdraw);
    }
}
