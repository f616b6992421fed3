package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.link.LinkState;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * What becomes of links, mails, evidence and activity when Keycloak removes what they belong to, whoever asked for it. An
 * account's links stay, ended, so that somebody who follows one is told; its evidence stays as well (B8), and so does what
 * was done to a company: nobody sees it through an API any more.
 */
final class MailsOfTheGone implements ProviderEventListener {

    private static final List<String> OF_A_REALM = List.of(
            "MailLinkEntity",
            "MailEntity",
            "MailRequestEntity",
            "SelfRegistrationEntity",
            "AuthorizationEntity",
            "AuthorizationContactEntity",
            "AuthorizationConcernedEntity",
            "AuthorizationScanEntity",
            "LimitEntity",
            "AcceptanceEntity",
            "LegalVersionEntity",
            "LegalTextEntity",
            "GonePersonEntity",
            "ActivityEntity");

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            forgetRealm(removed.getKeycloakSession(), removed.getRealm().getId());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            endLinks(removed.getKeycloakSession(), "userId", removed.getUser().getId(), LinkState.DELETED);
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            forgetCompany(
                    removed.getKeycloakSession(), removed.getOrganization().getId());
        }
    }

    private static void forgetRealm(KeycloakSession session, String realmId) {
        for (String entity : OF_A_REALM) {
            entities(session)
                    .createQuery("delete from " + entity + " r where r.realmId = :realm")
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
    }

    private static void forgetCompany(KeycloakSession session, String companyId) {
        endLinks(session, "companyId", companyId, LinkState.CLOSED);
        entities(session)
                .createQuery("delete from MailEntity m where m.companyId = :company")
                .setParameter("company", companyId)
                .executeUpdate();
    }

    private static void endLinks(KeycloakSession session, String column, String value, LinkState reason) {
        entities(session)
                .createQuery("update MailLinkEntity l set l.endedAt = :now, l.endReason = :reason where l." + column
                        + " = :value and l.usedAt is null and l.endedAt is null")
                .setParameter("now", Time.currentTimeMillis())
                .setParameter("reason", reason.name())
                .setParameter("value", value)
                .executeUpdate();
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
