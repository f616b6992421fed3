package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.authorization.OldAuthorizations;
import io.github.companyaccounts.model.legal.EvidenceAfterDeletion;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.mail.MailTemplate;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
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
 * by, requests that could not be looked at, registrations and authorizations that were not finished in their time, with the
 * addresses in their links and mails, scans and authorizations decided long ago. In small transactions, so that a table with years in it does not stand still. Activity stays; evidence stays as long as the account, and after its deletion
 * as long as the realm says.
 */
final class OldRows implements ScheduledTask {

    /** How long somebody who finds an old mail is still told what became of its link, and an admin what became of a mail. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** Longer than anything is counted for: some things happen once a day. */
    private static final Duration COUNTED = Duration.ofHours(25);

    /** Whoever asked a day ago has asked again, or needs no mail any more. */
    private static final Duration WAITED = Duration.ofDays(1);

    /** To addresses that nobody proved to have. */
    private static final List<String> MAILS_OF_REGISTRATIONS =
            List.of(MailTemplate.REGISTRATION.name(), MailTemplate.ACCOUNT_EXISTS.name());

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
        inBatches(sessions, entities -> endLifts(entities, now));
        forget(sessions, "SelfRegistrationEntity", "expiresAt", now);
        inBatches(sessions, entities -> forgetAddresses(entities, now));
        inTransaction(sessions, OldRows::realmsWithMailsOfRegistrations)
                .forEach(realm -> forgetMailsOfRegistrations(sessions, realm, now));
        forgetAuthorizations(sessions, now);
        forget(sessions, "MailRequestEntity", "requestedAt", now - WAITED.toMillis());
        inTransaction(sessions, entities -> new EvidenceAfterDeletion(entities).realms())
                .forEach(realm -> forgetEvidence(sessions, realm));
    }

    private static void forgetAuthorizations(KeycloakSessionFactory sessions, long now) {
        inBatches(sessions, entities -> new OldAuthorizations(entities, now).forgetDrafts(BATCH));
        inBatches(sessions, entities -> new OldAuthorizations(entities, now).forgetLostPieces(BATCH));
        for (String realmId : inTransaction(sessions, entities -> new OldAuthorizations(entities, now).realms())) {
            inBatches(sessions, realmId, (entities, realm) -> new OldAuthorizations(entities, now)
                    .forgetScans(realm, BATCH));
            inBatches(sessions, realmId, (entities, realm) -> new OldAuthorizations(entities, now)
                    .forgetDecided(realm, BATCH));
        }
    }

    private static void inBatches(
            KeycloakSessionFactory sessions, String realmId, BiFunction<EntityManager, RealmModel, Integer> forget) {
        for (int batch = 0; batch < BATCHES; batch++) {
            int forgotten = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                return realm == null ? 0 : forget.apply(entities(session), realm);
            });
            if (forgotten < BATCH) {
                return;
            }
        }
    }

    /** The link stays for as long as others, so that whoever finds the mail is still told what became of it. */
    private static int forgetAddresses(EntityManager entities, long before) {
        List<String> ids = entities.createQuery(
                        "select l.id from MailLinkEntity l where l.purpose = :purpose and l.expiresAt < :before"
                                + " and l.email <> ''",
                        String.class)
                .setParameter("purpose", LinkPurpose.REGISTRATION.name())
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createQuery("update MailLinkEntity l set l.email = '' where l.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    /** Of network rules that nobody put right in time: a handful, whatever the number of companies. */
    private static int endLifts(EntityManager entities, long now) {
        return entities.createQuery("delete from NetworkLiftEntity l where l.endsAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private static List<String> realmsWithMailsOfRegistrations(EntityManager entities) {
        return entities.createQuery(
                        "select distinct m.realmId from MailEntity m where m.template in :templates", String.class)
                .setParameter("templates", MAILS_OF_REGISTRATIONS)
                .getResultList();
    }

    private static void forgetMailsOfRegistrations(KeycloakSessionFactory sessions, String realmId, long now) {
        long lifespan = KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            return realm == null
                    ? 0
                    : new RealmSettings(realm).registrationLifespan().toMillis();
        });
        inBatches(sessions, entities -> forgetMailsOfRegistrations(entities, realmId, now - lifespan));
    }

    private static int forgetMailsOfRegistrations(EntityManager entities, String realmId, long before) {
        List<String> ids = entities.createQuery(
                        "select m.id from MailEntity m where m.template in :templates and m.realmId = :realm"
                                + " and m.doneAt < :before",
                        String.class)
                .setParameter("templates", MAILS_OF_REGISTRATIONS)
                .setParameter("realm", realmId)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createQuery("delete from MailEntity m where m.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    private static void inBatches(KeycloakSessionFactory sessions, Function<EntityManager, Integer> forget) {
        for (int batch = 0; batch < BATCHES; batch++) {
            if (inTransaction(sessions, forget) < BATCH) {
                return;
            }
        }
    }

    private static void forgetEvidence(KeycloakSessionFactory sessions, String realmId) {
        inBatches(sessions, realmId, (entities, realm) -> new EvidenceAfterDeletion(entities).end(realm, BATCH));
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
