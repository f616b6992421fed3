package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.people.Departure;
import io.github.companyaccounts.model.storage.NamedThreads;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Deletes companies for good (A4), one person a transaction, so that a large one holds nothing up and a node that dies loses
 * nothing: the lease in its row runs out, and another node, or this one after its restart, goes on with who is left.
 */
public final class DeletionWorker {

    private static final Logger LOG = Logger.getLogger(DeletionWorker.class);

    private static final int AT_A_TIME = 100;

    /** After something went wrong. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Duration poll;
    private final Duration lease;

    private KeycloakSessionFactory sessions;
    private ScheduledExecutorService clock;

    /**
     * @param lease how long after a node's death another one goes on
     */
    public DeletionWorker(Duration poll, Duration lease) {
        this.poll = poll;
        this.lease = lease;
    }

    /** Not before the tables are there. */
    public synchronized void start(KeycloakSessionFactory factory) {
        if (clock != null) {
            return;
        }
        sessions = factory;
        clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("company-deletion"));
        // what goes wrong is told by round(): there is nothing left to learn from the future
        var unused = clock.scheduleWithFixedDelay(this::round, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    /** There is one to be deleted: this node begins at once. */
    public synchronized void kick() {
        if (clock != null) {
            clock.execute(this::round);
        }
    }

    private void round() {
        try {
            for (String companyId : waiting()) {
                String mine = KeycloakModelUtils.generateId();
                if (take(companyId, mine)) {
                    LOG.infof("Deleting company %s", companyId);
                    delete(new Job(companyId, mine));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Companies to be deleted could not be read; trying again soon", e);
        }
    }

    private List<String> waiting() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> entities(session)
                .createQuery(
                        "select d.companyId from DeletionEntity d where d.leasedUntil < :now order by d.startedAt",
                        String.class)
                .setParameter("now", Time.currentTimeMillis())
                .getResultList());
    }

    /** One conditional update: of two nodes one has it. */
    private boolean take(String companyId, String mine) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> entities(session)
                                .createQuery("update DeletionEntity d set d.lease = :mine, d.leasedUntil = :until"
                                        + " where d.companyId = :company and d.leasedUntil < :now")
                                .setParameter("mine", mine)
                                .setParameter("until", Time.currentTimeMillis() + lease.toMillis())
                                .setParameter("now", Time.currentTimeMillis())
                                .setParameter("company", companyId)
                                .executeUpdate()
                        == 1);
    }

    private void delete(Job job) {
        try {
            while (deleteSome(job)) {
                if (Thread.currentThread().isInterrupted()) {
                    return; // the server stops: the lease runs out
                }
            }
            inTransaction(job, DeletionWorker::finish);
        } catch (LeaseLostException e) {
            LOG.debugf("Another node goes on deleting company %s", job.companyId());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Company %s could not be deleted to the end; trying again", job.companyId());
            postpone(job);
        }
    }

    private boolean deleteSome(Job job) {
        List<String> left = inTransaction(job, step -> step.members().some(AT_A_TIME));
        for (String userId : left) {
            inTransaction(job, step -> {
                step.remove(userId);
                return null;
            });
        }
        return !left.isEmpty();
    }

    private static Void finish(Step step) {
        step.finish();
        return null;
    }

    private void postpone(Job job) {
        KeycloakModelUtils.runJobInTransaction(sessions, session -> entities(session)
                .createQuery("update DeletionEntity d set d.leasedUntil = :until where d.companyId = :company"
                        + " and d.lease = :mine")
                .setParameter("until", Time.currentTimeMillis() + PAUSE.toMillis())
                .setParameter("company", job.companyId())
                .setParameter("mine", job.lease())
                .executeUpdate());
    }

    /** Each transaction begins by holding on to the lease: one that was lost meanwhile changes nothing. */
    private <T> T inTransaction(Job job, Function<Step, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            EntityManager entities = entities(session);
            int held = entities.createQuery("update DeletionEntity d set d.leasedUntil = :until"
                            + " where d.companyId = :company and d.lease = :mine")
                    .setParameter("until", Time.currentTimeMillis() + lease.toMillis())
                    .setParameter("company", job.companyId())
                    .setParameter("mine", job.lease())
                    .executeUpdate();
            if (held == 0) {
                throw new LeaseLostException();
            }
            DeletionEntity deletion = entities.find(DeletionEntity.class, job.companyId());
            RealmModel realm = session.realms().getRealm(deletion.getRealmId());
            session.getContext().setRealm(realm);
            return work.apply(new Step(session, realm, entities, deletion));
        });
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * @param lease the random value that says whose turn it is
     */
    private record Job(String companyId, String lease) {}

    /** One transaction's part of a deletion. */
    private record Step(KeycloakSession session, RealmModel realm, EntityManager entities, DeletionEntity deletion) {

        CompanyMembers members() {
            return new CompanyMembers(session, model(), entities, realm, deletion.getCompanyId());
        }

        void remove(String userId) {
            UserModel user = Objects.requireNonNull(session.users().getUserById(realm, userId), "member is no user");
            OrganizationModel organization = organization();
            if (model().memberships().isOwnAccount(user)) {
                freeReservedLogin(user);
                OwnActs.run(session, () -> new Departure(session).leave(organization, user));
                log(Activity.PERSON_LEFT, user);
            } else {
                log(Activity.PERSON_DELETED, user);
                OwnActs.run(session, () -> new UserManager(session).removeUser(realm, user));
            }
        }

        /** Else nobody could ever be registered under the number again. Their new login is told by the mail that tells logins. */
        private void freeReservedLogin(UserModel user) {
            boolean renamed =
                    new OrdinaryLogin(session, entities, realm, deletion.getCustomerNumber()).give(user, null);
            if (renamed && user.getEmail() != null) {
                model().outbox()
                        .order(new MailOrder(MailTemplate.LOGIN_REMINDER, user, user.getEmail(), null, null, Map.of()));
            }
        }

        void finish() {
            model().activityLog()
                    .add(
                            deletion.getCompanyId(),
                            operator(),
                            Activity.COMPANY_DELETED,
                            null,
                            null,
                            Map.of(
                                    Detail.CUSTOMER_NUMBER,
                                    new CustomerNumber(deletion.getCustomerNumber()).value(),
                                    Detail.REASON,
                                    deletion.getReason()));
            OrganizationModel organization = organization();
            entities.remove(deletion);
            if (organization != null) {
                OwnActs.run(session, () -> session.getProvider(OrganizationProvider.class)
                        .remove(organization));
            }
        }

        private OrganizationModel organization() {
            return session.getProvider(OrganizationProvider.class).getById(deletion.getCompanyId());
        }

        private void log(Activity activity, UserModel user) {
            model().activityLog()
                    .add(deletion.getCompanyId(), operator(), activity, user.getId(), user.getUsername(), Map.of());
        }

        private Actor operator() {
            return Actor.operator(deletion.getOperatorId(), deletion.getOperatorLogin());
        }

        private CompanyAccountsProvider model() {
            return session.getProvider(CompanyAccountsProvider.class);
        }
    }

    /** Another node has taken over. */
    private static final class LeaseLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
