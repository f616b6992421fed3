package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What somebody is in a company at this moment. A request knows its caller as they were when it came, and the caller decides
 * how long its body takes: until the company's row is held, somebody else could take the right away, or block who asks. So
 * whatever holds the row asks here once more.
 */
public final class MembersNow {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;

    public MembersNow(
            KeycloakSession session, CompanyAccountsProvider model, EntityManager entities, RealmModel realm) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
    }

    /**
     * @return who asks, with the role they have now; somebody who is no person of the company as they are
     * @throws RefusedException NOT_FOUND for somebody who is shut out or gone
     */
    public Actor acting(String companyId, Actor asking) {
        if (asking.kind() != Actor.Kind.PERSON) {
            return asking;
        }
        return active(asking.userId(), companyId)
                .map(membership -> Actor.person(asking.userId(), asking.login(), membership.role()))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** Empty for somebody who is disabled, blocked there, or does not belong to it, and while it is closed. */
    public Optional<Membership> active(String userId, String companyId) {
        return Optional.ofNullable(session.users().getUserById(realm, userId))
                .filter(user -> isEnabled(userId))
                .flatMap(user -> model.memberships().in(user, companyId))
                .filter(Membership::active);
    }

    /** Keycloak's session may still have the account as it was when the request came. */
    private boolean isEnabled(String userId) {
        return entities.createQuery("select u.enabled from UserEntity u where u.id = :id", Boolean.class)
                .setParameter("id", userId)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }
}
