package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.link.LinkState;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.keycloak.common.Profile;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The members of one company as a whole, however many there are: only those are touched who have to be. */
public final class CompanyMembers {

    private static final String ALL = "select g.user.id from UserGroupMembershipEntity g"
            + " join OrganizationEntity o on o.groupId = g.groupId where o.id = :company";

    private static final String MANAGED = ALL + " and g.membershipType = 'MANAGED'";

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final String companyId;

    public CompanyMembers(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            String companyId) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.companyId = companyId;
    }

    /**
     * Sessions of all members, online and offline (invariant 7): all those of the company's own accounts, and of people
     * with an account of their own what they do for this company.
     */
    public void endSessions() {
        users(withSessions()).forEach(this::endSessions);
    }

    private void endSessions(UserModel user) {
        if (model.memberships().isOwnAccount(user)) {
            model.signIns().endActingFor(user, companyId);
        } else {
            model.signIns().endAll(user);
        }
    }

    /** Keycloak 26 keeps every session in the database, unless that feature is off; then everybody is asked. */
    private List<String> withSessions() {
        String who = Profile.isFeatureEnabled(Profile.Feature.PERSISTENT_USER_SESSIONS)
                ? "select distinct s.userId from PersistentUserSessionEntity s where s.userId in (" + ALL + ")"
                : ALL;
        return entities.createQuery(who, String.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** Links about this company, and all links of the accounts that are the company's own. */
    void endLinks(LinkState reason) {
        entities.createQuery("update MailLinkEntity l set l.endedAt = :now, l.endReason = :reason"
                        + " where l.usedAt is null and l.endedAt is null"
                        + " and (l.companyId = :company or l.userId in (" + MANAGED + "))")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("reason", reason.name())
                .setParameter("company", companyId)
                .executeUpdate();
    }

    /** Managed members who belong elsewhere, too: they count as people with an account of their own. */
    List<UserModel> managedWithOtherCompanies() {
        return users(entities.createQuery(
                        MANAGED + " and exists (select 1 from UserGroupMembershipEntity e"
                                + " join OrganizationEntity other on other.groupId = e.groupId"
                                + " where e.user = g.user and other.id <> :company)",
                        String.class)
                .setParameter("company", companyId)
                .getResultList());
    }

    /** Some of the accounts that are the company's own. */
    List<String> someManaged(int most) {
        return some(MANAGED, most);
    }

    /** Some of all who are left. */
    List<String> some(int most) {
        return some(ALL, most);
    }

    private List<String> some(String query, int most) {
        return entities.createQuery(query + " order by g.user.id", String.class)
                .setParameter("company", companyId)
                .setMaxResults(most)
                .getResultList();
    }

    private List<UserModel> users(List<String> ids) {
        return ids.stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
    }
}
