package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.legal.EvidenceAfterDeletion;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Forgets what nobody asks for any more: links, invitations, refused requests and mails long over, counters of hours gone
 * by, requests that could not be looked at, registrations that were not finished in their time. In small transactions, so that
 * a table with years in it does not stand still. Activity stays; evidence stays as long as the account, and after its deletion
 * as long as the realm says.
 */
final class OldRows implements ScheduledTask {

    /** How long somebody who finds an old mail is still told what became of its link, and an admin what became of a mail. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** Longer than anything is counted for: some things happen once a day. */
    private static final Duration COUNTED = Duration.ofHours(25);

    /** Whoever asked a day ago has asked again, or needs no mail any more. */
    private static final Duration WAITED = Duration.ofDays(1);

    private static final int BATCH = 500;

    private static final int BATCHES = 200;

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        long now = Time.currentTimeMillis();
        forget(sessions, "MailLinkEntity", "expiresAt", now - REMEMBERED.toMillis());
        forget(sessions, "InvitationEntity", "expiresAt", now - REMEMBERED.toMillis());
        forget(sessions, "RightRequestEntity", "refusedAt", now - REMEMBERED.toMillis());
        forget(sessions, "MailEntity", "doneAt", now - REMEMBERED.toMillis());
        forget(sessions, "LimitEntity", "latestAt", now - COUNTED.toMillis());
        forget(sessions, "SelfRegistrationEntity", "expiresAt", now);
        forget(sessions, "MailRequestEntity", "requestedAt", now - WAITED.toMillis());
        inTransaction(sessions, entities -> new EvidenceAfterDeletion(entities).realms())
                .forEach(realm -> forgetEvidence(sessions, realm));
    }

    private static void forgetEvidence(KeycloakSessionFactory sessions, String realmId) {
        for (int batch = 0; batch < BATCHES; batch++) {
            int forgotten = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                return realm == null ? 0 : new EvidenceAfterDeletion(entities(session)).end(realm, BATCH);
            });
            if (forgotten < BATCH) {
                return;
            }
        }
    }

    private static <T> T inTransaction(KeycloakSessionFactory sessions, Function<EntityManager, T> read) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> read.apply(entities(session)));
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static void forget(KeycloakSessionFactory sessions, String entity, String time, long before) {
        for (int batch = 0; batch < BATCHES; batch++) {
            int forgotten = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> forgetSome(session, entity, time, before));
            if (forgotten < BATCH) {
                return;
            }
        }
    }

    private static int forgetSome(KeycloakSession session, String entity, String time, long before) {
        EntityManager entities = entities(session);
        List<String> ids = entities.createQuery(
                        "select r.id from " + entity + " r where r." + time + " < :before order by r." + time,
                        String.class)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createQuery("delete from " + entity + " r where r.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
