package io.github.companyaccounts.model.recovery;

import io.github.companyaccounts.model.storage.NamedThreads;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Answers the requests that anonymous people made, one transaction each, together with the removal of its row: so each is
 * answered once, by whichever node is first.
 *
 * <p>By the clock and never because a request has just come in: work done on the heels of a request for an existing account
 * would slow down what comes next, and that could be measured (invariant 10).
 */
public final class RecoveryWorker {

    private static final Logger LOG = Logger.getLogger(RecoveryWorker.class);

    private static final int PER_ROUND = 100;

    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Duration poll;

    private KeycloakSessionFactory sessions;
    private ScheduledExecutorService clock;
    private volatile boolean stopped;

    public RecoveryWorker(Duration poll) {
        this.poll = poll;
    }

    /** Not before the tables are there. */
    public synchronized void start(KeycloakSessionFactory factory) {
        if (clock != null) {
            return;
        }
        sessions = factory;
        clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("company-recovery"));
        // what goes wrong is told by round(): there is nothing left to learn from the future
        var unused = clock.scheduleWithFixedDelay(this::round, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        if (clock != null) {
            stopped = true;
            clock.shutdown();
            clock = null;
        }
    }

    private void round() {
        try {
            boolean more = true;
            while (more && !stopped) {
                List<String> requests = new ArrayList<>(waiting());
                more = requests.size() == PER_ROUND;
                // in no particular order, so that two nodes do not wait for each other at every row
                Collections.shuffle(requests);
                requests.forEach(this::answer);
            }
        } catch (RuntimeException e) {
            LOG.warn("recovery requests could not be read; trying again soon", e);
        }
    }

    private List<String> waiting() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> entities(session)
                .createQuery(
                        "select r.id from MailRequestEntity r where r.nextAt <= :now order by r.nextAt", String.class)
                .setParameter("now", Time.currentTimeMillis())
                .setMaxResults(PER_ROUND)
                .getResultList());
    }

    private void answer(String id) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> answer(session, id));
        } catch (RuntimeException e) {
            LOG.debugf(e, "recovery request %s could not be answered; trying again", id);
            KeycloakModelUtils.runJobInTransaction(sessions, session -> postpone(session, id, e));
        }
    }

    private static void answer(KeycloakSession session, String id) {
        MailRequestEntity request = read(session, id);
        if (request == null || !remove(session, id)) {
            return;
        }
        RealmModel realm = session.realms().getRealm(request.getRealmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            new RequestedMails(session).answer(request);
        }
    }

    private static void postpone(KeycloakSession session, String id, RuntimeException reason) {
        MailRequestEntity request = read(session, id);
        if (request == null) {
            return;
        }
        if (request.getAttempts() + 1 >= ATTEMPTS) {
            LOG.errorf(reason, "recovery request %s was given up", id);
            remove(session, id);
            return;
        }
        entities(session)
                .createQuery(
                        "update MailRequestEntity r set r.attempts = r.attempts + 1, r.nextAt = :next where r.id = :id")
                .setParameter("next", Time.currentTimeMillis() + PAUSE.toMillis())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static MailRequestEntity read(KeycloakSession session, String id) {
        EntityManager entities = entities(session);
        List<MailRequestEntity> rows = entities.createQuery(
                        "select r from MailRequestEntity r where r.id = :id", MailRequestEntity.class)
                .setParameter("id", id)
                .getResultList();
        rows.forEach(entities::detach);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * @return {@code false} if another node was faster
     */
    private static boolean remove(KeycloakSession session, String id) {
        return entities(session)
                        .createQuery("delete from MailRequestEntity r where r.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
