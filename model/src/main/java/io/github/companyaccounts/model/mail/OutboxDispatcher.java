package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.mail.sending.MailServer;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import io.github.companyaccounts.model.mail.sending.MailTroubleException;
import io.github.companyaccounts.model.mail.sending.RetryPauses;
import io.github.companyaccounts.model.mail.sending.WrittenMail;
import io.github.companyaccounts.model.storage.NamedThreads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Sends the mails of the outbox on this node (invariant 9).
 *
 * <p>A mail's way: a transaction takes the lease; another reads what belongs into the mail and writes it; the mail server gets
 * it while no transaction is open; a third one says how it went. A node that dies in between leaves a lease that runs out, and
 * another node sends the mail again, with the same Message-ID and the same link. While a node lives it renews the leases of
 * what it has in hand, so a slow mail server does not make two nodes send one mail.
 *
 * <p>Realms take turns, each with at most one of a few senders, and a realm whose mail server is down makes one attempt
 * a pause for all its mails: so one slow or dead server does not keep the mails of other realms waiting.
 */
public final class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);

    private static final int SENDERS = 4;

    private static final int MAILS_PER_TURN = 25;

    private static final int CANDIDATES = 10;

    private static final int ATTEMPTS_TO_NOTE_THE_OUTCOME = 3;

    private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

    private final String node = KeycloakModelUtils.generateId();
    private final Duration lease;
    private final Duration poll;
    private final MailServer mailServer = new MailServer();
    private final Turns turns = new Turns();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean kicked = new AtomicBoolean();

    private KeycloakSessionFactory sessions;
    private ScheduledExecutorService clock;
    private ExecutorService senders;

    /**
     * @param lease how long a mail belongs to a node that does not answer any more
     * @param poll how often the node looks for mails that other nodes left, or whose pause is over
     */
    public OutboxDispatcher(Duration lease, Duration poll) {
        this.lease = lease;
        this.poll = poll;
    }

    /** Not before the tables are there. */
    public synchronized void start(KeycloakSessionFactory factory) {
        if (clock != null) {
            return;
        }
        sessions = factory;
        senders = Executors.newFixedThreadPool(SENDERS, new NamedThreads("company-mail-sender"));
        clock = Executors.newSingleThreadScheduledExecutor(new NamedThreads("company-mail-clock"));
        every(poll, this::round);
        every(lease.dividedBy(3), this::keepLeases);
    }

    private void every(Duration pause, Runnable work) {
        // what goes wrong is told by quietly(): there is nothing left to learn from the future
        var unused = clock.scheduleWithFixedDelay(
                () -> quietly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets mails that are just being handed over come to their end, so that nobody has to send them again. */
    public synchronized void stop() {
        if (clock == null) {
            return;
        }
        senders.shutdown();
        try {
            if (!senders.awaitTermination(LAST_MOMENTS.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("mails were still being sent; they will be sent again when their lease is over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        clock = null;
    }

    /** Something was ordered and committed. */
    public void kick() {
        ScheduledExecutorService running = clock;
        if (running == null || !kicked.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(() -> {
                kicked.set(false);
                quietly(this::round);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("this node is shutting down; the mail is left to the next one", e);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("the outbox could not be read; trying again soon", e);
        }
    }

    private void round() {
        List<String> realms = inTransaction(session -> rows(session).realms(Time.currentTimeMillis()));
        realms.forEach(this::giveTurn);
    }

    private void giveTurn(String realmId) {
        if (!turns.begin(realmId)) {
            return;
        }
        try {
            senders.execute(() -> turn(realmId));
        } catch (RejectedExecutionException e) {
            turns.end(realmId, false);
        }
    }

    private void turn(String realmId) {
        boolean more = false;
        try {
            more = sendSome(realmId);
        } catch (RuntimeException e) {
            LOG.warnf(e, "mails of realm %s could not be sent; trying again soon", realmId);
        } finally {
            if (turns.end(realmId, more)) {
                giveTurn(realmId);
            }
        }
    }

    /** Whether there may be more to be sent at once. */
    private boolean sendSome(String realmId) {
        boolean serverAnswers = false;
        int handled = 0;
        while (handled < MAILS_PER_TURN && !senders.isShutdown()) {
            Optional<String> mail = claimNext(realmId);
            if (mail.isEmpty()) {
                break;
            }
            Outcome outcome = handle(realmId, mail.get());
            if (outcome == Outcome.NOTHING_WORKS) {
                return false;
            }
            serverAnswers = serverAnswers || outcome == Outcome.SENT;
            handled++;
        }
        if (serverAnswers) {
            apart(session -> rows(session).bringForward(realmId, Time.currentTimeMillis()));
        }
        return handled == MAILS_PER_TURN || serverAnswers;
    }

    private Optional<String> claimNext(String realmId) {
        long now = Time.currentTimeMillis();
        return inTransaction(session -> rows(session).due(realmId, now, CANDIDATES).stream()
                .filter(id -> rows(session).claim(id, node, now, now + lease.toMillis()))
                .findFirst());
    }

    private enum Outcome {
        SENT,
        NOT_SENT,
        /** Nor would any other mail of the realm be. */
        NOTHING_WORKS
    }

    private Outcome handle(String realmId, String mailId) {
        inHand.add(mailId);
        try {
            boolean sent = send(realmId, mailId);
            noteOutcome(
                    mailId,
                    session -> sent
                            ? rows(session).sent(mailId, node, Time.currentTimeMillis())
                            : rows(session).drop(mailId, node));
            return sent ? Outcome.SENT : Outcome.NOT_SENT;
        } catch (MailTroubleException e) {
            noteTrouble(realmId, mailId, e);
            return e.trouble().concernsTheRealm() ? Outcome.NOTHING_WORKS : Outcome.NOT_SENT;
        } finally {
            inHand.remove(mailId);
        }
    }

    /**
     * @return {@code false} if nobody should get it any more
     */
    private boolean send(String realmId, String mailId) throws MailTroubleException {
        KeycloakSession before = KeycloakSessionUtil.getKeycloakSession();
        try (KeycloakSession session = sessions.create()) {
            KeycloakSessionUtil.setKeycloakSession(session);
            session.getTransactionManager().begin();
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return false;
            }
            session.getContext().setRealm(realm);
            Map<String, String> config = Map.copyOf(realm.getSmtpConfig());
            Optional<WrittenMail> written = compose(session, mailId);
            // from here on the session only knows the realm and its own providers
            session.getTransactionManager().commit();
            if (written.isPresent()) {
                mailServer.send(session, config, written.get());
            }
            return written.isPresent();
        } finally {
            KeycloakSessionUtil.setKeycloakSession(before);
        }
    }

    private static Optional<WrittenMail> compose(KeycloakSession session, String mailId) throws MailTroubleException {
        Optional<MailEntity> mail = rows(session).read(mailId);
        try {
            return mail.isEmpty() ? Optional.empty() : new MailComposer(session).compose(mail.get());
        } catch (MailTroubleException e) {
            session.getTransactionManager().setRollbackOnly();
            throw e;
        } catch (RuntimeException e) {
            session.getTransactionManager().setRollbackOnly();
            LOG.errorf(e, "mail %s could not be written", mailId);
            throw new MailTroubleException(MailTrouble.WRITING, "it could not be written: " + e, e);
        }
    }

    private void noteTrouble(String realmId, String mailId, MailTroubleException e) {
        LOG.warnf("mail %s of realm %s was not sent (%s): %s", mailId, realmId, e.trouble(), e.getMessage());
        if (e.trouble().isForGood()) {
            noteOutcome(mailId, session -> refused(session, realmId, mailId, e));
            return;
        }
        long now = Time.currentTimeMillis();
        int attempts = inTransaction(session -> rows(session).read(mailId).map(MailEntity::getAttempts))
                .orElse(0);
        long next = now + RetryPauses.after(attempts + 1, e.trouble()).toMillis();
        noteOutcome(mailId, session -> rows(session).later(mailId, node, next, e.trouble(), e.code()));
        if (e.trouble().concernsTheRealm()) {
            apart(session -> rows(session).postpone(realmId, now, next, e.trouble(), e.code()));
        }
    }

    private boolean refused(KeycloakSession session, String realmId, String mailId, MailTroubleException e) {
        Optional<MailEntity> mail = rows(session).read(mailId);
        boolean mine = rows(session).failed(mailId, node, Time.currentTimeMillis(), e.trouble(), e.code());
        RealmModel realm = session.realms().getRealm(realmId);
        if (mine && realm != null) {
            session.getContext().setRealm(realm);
            mail.filter(row -> row.getCompanyId() != null).ifPresent(row -> tellCompany(session, realm, row, e));
        }
        return mine;
    }

    private static void tellCompany(
            KeycloakSession session, RealmModel realm, MailEntity mail, MailTroubleException e) {
        UserModel user = mail.getUserId() == null ? null : session.users().getUserById(realm, mail.getUserId());
        session.getProvider(CompanyAccountsProvider.class)
                .activityLog()
                .add(
                        mail.getCompanyId(),
                        Actor.system(),
                        Activity.MAIL_REFUSED,
                        mail.getUserId(),
                        user == null ? null : user.getUsername(),
                        Map.of(
                                Detail.MAIL,
                                MailTemplate.valueOf(mail.getTemplate()).file(),
                                Detail.ADDRESS,
                                mail.getAddress(),
                                Detail.TROUBLE,
                                e.trouble().external(),
                                Detail.ERROR,
                                Objects.requireNonNullElse(e.code(), "")));
    }

    /** The mail server has answered: what it said must not be lost because the database blinks. */
    private void noteOutcome(String mailId, Function<KeycloakSession, Boolean> statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!inTransaction(statement)) {
                    LOG.warnf("mail %s was taken over by another node and may have been sent twice", mailId);
                }
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS_TO_NOTE_THE_OUTCOME) {
                    throw e;
                }
                LOG.debugf(e, "what became of mail %s could not be noted; trying again", mailId);
            }
        }
    }

    private void keepLeases() {
        List<String> mails = List.copyOf(inHand);
        if (!mails.isEmpty()) {
            inTransaction(session -> {
                rows(session).keep(mails, node, Time.currentTimeMillis() + lease.toMillis());
                return null;
            });
        }
    }

    /** A statement about many rows: if two nodes get into each other's way, the next round does it. */
    private void apart(Consumer<KeycloakSession> statement) {
        try {
            inTransaction(session -> {
                statement.accept(session);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.debug("another node is changing the same rows", e);
        }
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, work::apply);
    }

    private static MailRows rows(KeycloakSession session) {
        return new MailRows(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }
}
