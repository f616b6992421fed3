package io.github.companyaccounts.model.recovery;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.registration.SelfRegistrationEntity;
import io.github.companyaccounts.model.storage.Contention;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down what anonymous people ask for, as long as neither their network has asked too often nor too many requests of the
 * realm wait already: so nobody can fill the database by asking.
 *
 * <p>In a transaction of its own, after the one of the page: two who ask at the same moment from one network count one after
 * the other, and neither gets another answer for it. Nothing here looks at accounts, so neither answer nor time tells of them
 * (invariant 10).
 */
public final class RecoveryRequests {

    private static final Logger LOG = Logger.getLogger(RecoveryRequests.class);

    private static final int ATTEMPTS = 10;

    /** One part of so many of the registrations that may wait can be of one network. */
    private static final int SHARE = 10;

    private final KeycloakSession session;

    public RecoveryRequests(KeycloakSession session) {
        this.session = session;
    }

    /** Writes down what somebody registered with (B1), to be answered like any other request. */
    public void registrationAfterCommit(SelfRegistrationEntity registration, Origin origin) {
        writeAfterCommit(
                row(
                        registration.getRealmId(),
                        JpaRecovery.Kind.REGISTRATION,
                        registration.getEmail(),
                        registration.getId(),
                        origin),
                registration);
    }

    /** Writes down that the mail about it is asked for once more. */
    public void registrationAgainAfterCommit(String id, String email, Origin origin) {
        writeAfterCommit(JpaRecovery.Kind.REGISTRATION, email, id, origin);
    }

    /**
     * @param typed {@code null} for {@link JpaRecovery.Kind#AGAIN}
     * @param linkId {@code null} for the others
     */
    void writeAfterCommit(JpaRecovery.Kind kind, String typed, String linkId, Origin origin) {
        String realmId = session.getContext().getRealm().getId();
        writeAfterCommit(row(realmId, kind, typed, linkId, origin), null);
    }

    /**
     * @param registration {@code null} without one
     */
    private void writeAfterCommit(MailRequestEntity request, SelfRegistrationEntity registration) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                write(sessions, request, registration);
            }

            @Override
            protected void rollbackImpl() {
                // then nobody was told that a mail may come
            }
        });
    }

    private static MailRequestEntity row(
            String realmId, JpaRecovery.Kind kind, String typed, String linkId, Origin origin) {
        long now = Time.currentTimeMillis();
        MailRequestEntity row = new MailRequestEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realmId);
        row.setKind(kind.name());
        row.setTyped(typed);
        row.setLinkId(linkId);
        row.setClientAddress(origin.address());
        row.setRequestedAt(now);
        row.setNextAt(now);
        return row;
    }

    private static void write(
            KeycloakSessionFactory sessions, MailRequestEntity row, SelfRegistrationEntity registration) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, own -> write(own, row, registration));
                return;
            } catch (RuntimeException e) {
                if (!Contention.isCauseOf(e)) {
                    LOG.error("a recovery request could not be written down", e);
                    return;
                }
            }
        }
        LOG.debugf("too many recovery requests of one network at the same moment; one was dropped");
    }

    private static void write(KeycloakSession session, MailRequestEntity row, SelfRegistrationEntity registration) {
        RealmModel realm = session.realms().getRealm(row.getRealmId());
        if (realm == null) {
            return;
        }
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        RealmSettings settings = new RealmSettings(realm);
        if (waiting(entities, realm) >= settings.recoveryRequestsWaiting()) {
            Dropped.REQUEST.report(realm);
            return;
        }
        if (registration != null && !hasRoom(entities, realm, registration)) {
            return;
        }
        List<Limit> limits = Limit.ofClient(
                ClientNetwork.of(row.getClientAddress()),
                Kind.REQUESTS_OF_CLIENT,
                Kind.REQUESTS_OF_WIDE_NETWORK,
                settings.requestsPerClientAddressAndHour());
        if (new JpaLimits(entities, realm.getId()).take(limits)) {
            entities.persist(row);
            if (registration != null) {
                entities.persist(registration);
            }
        }
    }

    /** Whether one more may wait to be finished: no customer of a provider can use up what the realm has room for. */
    private static boolean hasRoom(EntityManager entities, RealmModel realm, SelfRegistrationEntity registration) {
        int most = new RealmSettings(realm).registrationsWaiting();
        if (unfinished(entities, realm) >= most) {
            Dropped.REGISTRATION.report(realm);
            return false;
        }
        int mostOfOne = Math.max(1, most / SHARE);
        if (unfinished(entities, realm, registration.getClientNetwork()) >= mostOfOne) {
            LOG.debugf("too many registrations of one network are not finished; one was dropped");
            return false;
        }
        return true;
    }

    private static long unfinished(EntityManager entities, RealmModel realm) {
        return entities.createQuery(
                        "select count(r) from SelfRegistrationEntity r where r.realmId = :realm", Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult();
    }

    private static long unfinished(EntityManager entities, RealmModel realm, String network) {
        return entities.createQuery(
                        "select count(r) from SelfRegistrationEntity r where r.realmId = :realm"
                                + " and r.clientNetwork = :network",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("network", network)
                .getSingleResult();
    }

    private static long waiting(EntityManager entities, RealmModel realm) {
        return entities.createQuery("select count(r) from MailRequestEntity r where r.realmId = :realm", Long.class)
                .setParameter("realm", realm.getId())
                .getSingleResult();
    }
}
