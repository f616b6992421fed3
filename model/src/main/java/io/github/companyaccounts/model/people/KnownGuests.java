package io.github.companyaccounts.model.people;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.MembershipType;

/**
 * Who is a managed member of no Organization at all, looked up once in a Keycloak session. Keycloak asks for every single
 * Organization of somebody whether they are a managed member of it, whenever it reads an account (26.7,
 * {@code Organizations.isReadOnlyOrganizationMember}): of an office with 500 companies, 500 times in each request.
 */
final class KnownGuests {

    private static final String ATTRIBUTE = KnownGuests.class.getName();

    private final Map<String, Boolean> known = new HashMap<>();

    private KnownGuests() {}

    static KnownGuests in(KeycloakSession session) {
        KnownGuests present = session.getAttribute(ATTRIBUTE, KnownGuests.class);
        if (present == null) {
            present = new KnownGuests();
            session.setAttribute(ATTRIBUTE, present);
        }
        return present;
    }

    /** To be called after every change of somebody's kind of membership. */
    static void forget(KeycloakSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    boolean include(UserModel user, EntityManager entities) {
        return known.computeIfAbsent(user.getId(), id -> isManagedNowhere(id, entities));
    }

    private static boolean isManagedNowhere(String userId, EntityManager entities) {
        return entities.createQuery(
                        "select g.groupId from UserGroupMembershipEntity g where g.user.id = :user"
                                + " and g.membershipType = :managed",
                        String.class)
                .setParameter("user", userId)
                .setParameter("managed", MembershipType.MANAGED.name())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
