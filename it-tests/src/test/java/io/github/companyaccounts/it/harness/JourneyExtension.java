package io.github.companyaccounts.it.harness;

import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests what they name. What is shared is started when it is first asked for, and closed by JUnit with the store
 * it is in: the root's after the last class, a class's after that class.
 */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

    /** Of whatever is waited for: a busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
        // a sender who was killed leaves a broken connection, which is no failure of whoever waits for a mail
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private static final Map<Class<?>, Function<TestBed, Object>> PARTS = Map.of(
            TestBed.class, bed -> bed,
            KeycloakServer.class, TestBed::server,
            MailServer.class, TestBed::mail,
            OperatorApi.class, TestBed::operator,
            Tokens.class, TestBed::tokens,
            RelyingApp.class, TestBed::app);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class
                || type == PostgresServer.class
                || type == DatabaseServer.class
                || PARTS.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (parameter.isAnnotated(SecondNode.class)) {
            return secondNode(test);
        }
        if (type == Browser.class) {
            return Browser.class.cast(once(root(test), BrowserOf.thisThread(), Browser::launch));
        }
        if (type == PostgresServer.class) {
            return postgres(test);
        }
        if (type == DatabaseServer.class) {
            return installation(test) == Installation.MARIADB ? mariaDb(test) : postgres(test);
        }
        return PARTS.get(type).apply(testBed(test));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Started started = root(test).get(BrowserOf.thisThread(), Started.class);
        if (started == null || !(started.value() instanceof Browser browser)) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
            List<BrowserWindow> windows = browser.openWindows();
            for (int i = 0; i < windows.size(); i++) {
                windows.get(i).keepEvidence(name.replaceAll("[^\\w.]+", "-") + "-" + (i + 1));
            }
        }
        browser.closeWindows();
    }

    private static TestBed testBed(ExtensionContext test) {
        Class<?> outermost = outermost(test);
        if (!outermost.isAnnotationPresent(OwnRealm.class)) {
            return installed(test);
        }
        TestBed shared = installed(test);
        // a key of its own: under that of the shared one, the store of the class would find the root's
        return TestBed.class.cast(once(
                ofClass(test),
                (Object) OwnRealm.class,
                () -> shared.withRealm("of-" + outermost.getSimpleName().toLowerCase(Locale.ROOT), Map.of())));
    }

    private static TestBed installed(ExtensionContext test) {
        return switch (installation(test)) {
            case POSTGRES -> {
                // before the server, and so closed after it
                PostgresServer postgres = postgres(test);
                yield once(
                        root(test),
                        TestBed.class,
                        () -> TestBed.forAWholeRun(postgres.createDatabase(TestBed.DATABASE), "node-1"));
            }
            case MARIADB -> {
                MariaDbServer mariaDb = mariaDb(test);
                yield once(
                        ofClass(test),
                        TestBed.class,
                        () -> TestBed.on(mariaDb.createDatabase(TestBed.DATABASE), "node-on-mariadb"));
            }
            case H2 -> once(ofClass(test), TestBed.class, () -> TestBed.on(Database.h2(), "node-on-h2"));
            case CONTAINER -> once(ofClass(test), TestBed.class, TestBed::inContainer);
        };
    }

    private static KeycloakServer secondNode(ExtensionContext test) {
        Store store = ofClass(test);
        KeycloakServer node = store.get(SecondNode.class, KeycloakServer.class);
        if (node == null || !node.isRunning()) {
            node = testBed(test).startNode("node-2");
            store.put(SecondNode.class, node);
            ClusterView.awaitBoth(testBed(test).server(), node);
        }
        return node;
    }

    private static PostgresServer postgres(ExtensionContext test) {
        return once(root(test), PostgresServer.class, PostgresServer::start);
    }

    private static MariaDbServer mariaDb(ExtensionContext test) {
        return once(ofClass(test), MariaDbServer.class, MariaDbServer::start);
    }

    private static <T extends AutoCloseable> T once(Store store, Class<T> type, Supplier<T> start) {
        return type.cast(once(store, (Object) type, start));
    }

    private static AutoCloseable once(Store store, Object key, Supplier<? extends AutoCloseable> start) {
        return store.computeIfAbsent(key, unused -> Started.by(start), Started.class)
                .orThrow();
    }

    /** What the outermost class says holds for journeys of other classes that are nested in it, too. */
    private static Installation installation(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(outermost(test), Journey.class)
                .map(Journey::on)
                .orElse(Installation.POSTGRES);
    }

    private static Class<?> outermost(ExtensionContext test) {
        return test.getEnclosingTestClasses().stream().findFirst().orElseGet(test::getRequiredTestClass);
    }

    private static Store root(ExtensionContext test) {
        return test.getRoot().getStore(NAMESPACE);
    }

    /** The store of the outermost class: nested ones share what it started. */
    private static Store ofClass(ExtensionContext test) {
        ExtensionContext outermost = test;
        for (ExtensionContext at = test;
                at.getTestClass().isPresent();
                at = at.getParent().orElseThrow()) {
            outermost = at;
        }
        return outermost.getStore(NAMESPACE);
    }

    /** A browser is driven by the thread that launched it and no other. */
    private record BrowserOf(Thread driver) {

        static BrowserOf thisThread() {
            return new BrowserOf(Thread.currentThread());
        }
    }

    /**
     * Something that was started, or the reason why it was not: what failed once is not tried again by every test.
     *
     * @param value what was started, or null
     * @param failure why it was not, or null
     * @param told whether a test has reported the reason already
     */
    private record Started(AutoCloseable value, RuntimeException failure, AtomicBoolean told) implements AutoCloseable {

        static Started by(Supplier<? extends AutoCloseable> start) {
            try {
                return new Started(start.get(), null, new AtomicBoolean());
            } catch (RuntimeException e) {
                return new Started(null, e, new AtomicBoolean());
            }
        }

        AutoCloseable orThrow() {
            if (failure == null) {
                return value;
            }
            throw told.getAndSet(true)
                    ? new IllegalStateException("Not started; the first test that needed it says why")
                    : failure;
        }

        @Override
        public void close() {
            try {
                if (value != null) {
                    value.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException("Not closed: " + value, e);
            }
        }
    }
}
