package io.github.companyaccounts.it.harness;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A real SMTP server (GreenMail) that keeps what arrives, can be down, and can refuse an address for good. */
public final class MailServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Short: nearly every test waits for some mails, each of which takes a few hundredths of a second. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final int port;
    private final List<Mail> arrived = new CopyOnWriteArrayList<>();
    // by identity: the same mail may arrive twice
    private final Set<Mail> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    // closed: a mail was received, and its sender still waits to hear so
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final AtomicInteger waiting = new AtomicInteger();
    private SmtpServer running;

    private MailServer(int port) {
        this.port = port;
    }

    /** A server that is up, on a port that it keeps when it is stopped and started. */
    static MailServer started() {
        MailServer server = new MailServer(Ports.SERVERS.free());
        server.start();
        return server;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /** Answers again, on the same port. What arrived before is still there. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        SmtpServer server = new SmtpServer(new ServerSetup(port, host(), ServerSetup.PROTOCOL_SMTP), new Keeping());
        server.startService();
        try {
            if (!server.waitTillRunning(PATIENCE.toMillis())) {
                throw new IllegalStateException("No SMTP server on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        running = server;
    }

    /** Connections are refused from now on. */
    public synchronized void stop() {
        if (running != null) {
            running.stopService();
            running = null;
        }
    }

    /** Answers {@code 550} to mails for this address from now on. */
    public void refuse(String address) {
        refused.add(key(address));
    }

    /** Takes mails for this address again. */
    public void accept(String address) {
        refused.remove(key(address));
    }

    /** Receives mails from now on without saying so: their senders wait until {@link #answer}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Says what was received, to senders who are still there. */
    public void answer() {
        gate.countDown();
    }

    /** How many mails were received whose senders wait. */
    public int held() {
        return waiting.get();
    }

    /** Everything that arrived for an address so far, in order, also what was {@link #next taken}. */
    public List<Mail> to(String address) {
        return arrived.stream().filter(mail -> mail.to().equals(key(address))).toList();
    }

    /** Everything that arrived so far, for whomever. */
    public List<Mail> all() {
        return List.copyOf(arrived);
    }

    /** Waits for the next mail to an address: the first one that no call of this method has returned yet. */
    public Mail next(String address) {
        return next(address, mail -> true);
    }

    /** Waits for the next mail to an address with this text in its subject. */
    public Mail next(String address, String partOfSubject) {
        return next(address, mail -> mail.subject().contains(partOfSubject));
    }

    private Mail next(String address, Predicate<Mail> wanted) {
        try {
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK_AGAIN)
                    .until(() -> take(address, wanted), mail -> mail != null);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "No such mail to " + address + " within " + PATIENCE + ". There were, to anybody:\n" + summary(),
                    e);
        }
    }

    /** Waits until that many mails have arrived for an address, taken ones included, and returns all of them. */
    public List<Mail> await(int count, String address) {
        return Awaitility.await(count + " mails to " + address)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .until(() -> to(address), mails -> mails.size() >= count);
    }

    private synchronized Mail take(String address, Predicate<Mail> wanted) {
        return to(address).stream()
                .filter(mail -> isNew(mail) && wanted.test(mail))
                .findFirst()
                .map(mail -> {
                    taken.add(mail);
                    return mail;
                })
                .orElse(null);
    }

    private boolean isNew(Mail mail) {
        return !taken.contains(mail);
    }

    private String summary() {
        return String.join(
                "\n",
                arrived.stream().map(mail -> mail.to() + ": " + mail.subject()).toList());
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private void waitForGate() {
        waiting.incrementAndGet();
        try {
            if (!gate.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody let the mail server answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void close() {
        answer();
        stop();
    }

    /** Keeps mails here instead of in mailboxes, which would have to be made for each address. */
    private final class Keeping extends Managers {

        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return refused.contains(key(recipient.getEmail())) ? "550 5.1.1 No such mailbox here" : null;
            }

            @Override
            // several senders may wait at the gate at once
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public void send(SmtpState state) {
                MimeMessage message = state.getMessage().getMessage();
                for (MailAddress recipient : state.getMessage().getToAddresses()) {
                    arrived.add(Mail.of(recipient.getEmail(), message));
                }
                waitForGate();
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
