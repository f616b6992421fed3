package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.storage.NamedThreads;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Carries approved authorizations out when their time has come, each in one transaction that holds its row: by whichever node is
 * first, once. What a rule refuses then has failed; what went wrong otherwise is tried again.
 */
public final class AuthorizationWorker {

    private static final Logger LOG = Logger.getLogger(AuthorizationWorker.class);

    private static final int PER_ROUND = 100;

    /** After something went wrong. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Duration poll;

    private KeycloakSessionFactory sessions;
    private ScheduledExecutorService clock;

    public AuthorizationWorker(Duration poll) {
        this.poll = poll;
    }

    /** Not before the tables are there. */
    public synchronized void start(KeycloakSessionFactory factory) {
        if (clock != null) {
            return;
        }
        sessions = factory;
        clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("company-authorization"));
        // what goes wrong is told by round(): there is nothing left to learn from the future
        var unused = clock.scheduleWithFixedDelay(this::round, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        if (clock != null) {
            clock.shutdown();
            clock = null;
        }
    }

    private void round() {
        try {
            due().forEach(this::carryOut);
        } catch (RuntimeException e) {
            LOG.warn("Approved authorizations could not be read; trying again soon", e);
        }
    }

    private List<String> due() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> entities(session)
                .createQuery(
                        "select a.id from AuthorizationEntity a where a.nextAt <= :now order by a.nextAt", String.class)
                .setParameter("now", Time.currentTimeMillis())
                .setMaxResults(PER_ROUND)
                .getResultList());
    }

    private void carryOut(String id) {
        try {
            work(id, Deciding::takeEffect);
        } catch (RuntimeException e) {
            Optional<Refusal> refusal = refusalIn(e);
            if (refusal.isPresent()) {
                LOG.infof(
                        "Authorization %s came to nothing: %s",
                        id, refusal.get().type());
                fail(id, refusal.get());
            } else {
                LOG.warnf(e, "Authorization %s could not be carried out; trying again", id);
                postpone(id);
            }
        }
    }

    private static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused && refused.refusal() != Refusal.CONFLICT) {
                return Optional.of(refused.refusal());
            }
        }
        return Optional.empty();
    }

    private void fail(String id, Refusal why) {
        try {
            work(id, deciding -> deciding.fail(why));
        } catch (RuntimeException e) {
            LOG.warnf(e, "That authorization %s came to nothing could not be written down; trying again", id);
            postpone(id);
        }
    }

    private void work(String id, Consumer<Deciding> step) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> {
            AuthorizationEntity row = entities(session).find(AuthorizationEntity.class, id);
            RealmModel realm = row == null ? null : session.realms().getRealm(row.getRealmId());
            if (realm != null) {
                session.getContext().setRealm(realm);
                step.accept(new Deciding(session, row));
            }
        });
    }

    private void postpone(String id) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> entities(session)
                .createQuery(
                        "update AuthorizationEntity a set a.nextAt = :next where a.id = :id and a.nextAt is not null")
                .setParameter("next", Time.currentTimeMillis() + PAUSE.toMillis())
                .setParameter("id", id)
                .executeUpdate());
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
