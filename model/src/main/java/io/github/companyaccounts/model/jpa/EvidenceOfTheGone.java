package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.legal.EvidenceAfterDeletion;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Notes when an account goes whose evidence stays, so that the evidence can go in its turn; whoever deletes it. */
final class EvidenceOfTheGone implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            note(removed.getKeycloakSession(), removed.getRealm(), removed.getUser());
        } else if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent leave
                && isGone(leave.getSession(), leave.getUser())) {
            note(leave.getSession(), leave.getSession().getContext().getRealm(), leave.getUser());
        }
    }

    /** Removing a managed member deletes the user without an event of its own (Keycloak 26). */
    private static boolean isGone(KeycloakSession session, UserModel user) {
        return entities(session).find(UserEntity.class, user.getId()) == null;
    }

    private static void note(KeycloakSession session, RealmModel realm, UserModel user) {
        new EvidenceAfterDeletion(entities(session)).begin(realm, user.getId());
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
