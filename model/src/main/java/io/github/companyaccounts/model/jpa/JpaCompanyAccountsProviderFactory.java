package io.github.companyaccounts.model.jpa;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.CompanyAccountsProviderFactory;
import io.github.companyaccounts.model.authorization.AuthorizationWorker;
import io.github.companyaccounts.model.company.DeletionWorker;
import io.github.companyaccounts.model.mail.OutboxDispatcher;
import io.github.companyaccounts.model.recovery.RecoveryWorker;
import io.github.companyaccounts.model.session.SignedOutApps;
import io.github.companyaccounts.model.storage.Isolation;
import java.time.Duration;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/**
 * Makes the model of each session, and runs what works without one: the outbox, the answers to recovery requests, the
 * deletion of companies, what approved authorizations lead to, the clean-up.
 *
 * <p>Settings, as {@code --spi-company-accounts--jpa--<name>=<value>}: {@code mail-lease} (seconds until another node sends the
 * mail of one that died; 120), {@code mail-poll} (seconds between looks into the outbox; 5), {@code recovery-poll} (seconds
 * between looks at recovery requests; 1), {@code deletion-poll} (seconds between looks for companies to be deleted; 2),
 * {@code deletion-lease} (seconds until another node goes on deleting for one that died; 60), {@code authorization-poll}
 * (seconds between looks for authorizations whose time has come; 5), {@code clean-up} (seconds between clean-ups; 3600).
 */
public final class JpaCompanyAccountsProviderFactory implements CompanyAccountsProviderFactory {

    private static final String CLEAN_UP_TASK = "CompanyAccountsOldRows";

    private final SignedOutApps signedOutApps = new SignedOutApps();
    private OutboxDispatcher dispatcher;
    private RecoveryWorker recoveryWorker;
    private DeletionWorker deletionWorker;
    private AuthorizationWorker authorizationWorker;
    private Duration cleanUp;

    @Override
    public String getId() {
        return "jpa";
    }

    @Override
    public CompanyAccountsProvider create(KeycloakSession session) {
        return new JpaCompanyAccountsProvider(session, dispatcher::kick, deletionWorker::kick, signedOutApps);
    }

    @Override
    public void init(Config.Scope config) {
        dispatcher = new OutboxDispatcher(seconds(config, "mail-lease", 120), seconds(config, "mail-poll", 5));
        recoveryWorker = new RecoveryWorker(seconds(config, "recovery-poll", 1));
        deletionWorker = new DeletionWorker(seconds(config, "deletion-poll", 2), seconds(config, "deletion-lease", 60));
        authorizationWorker = new AuthorizationWorker(seconds(config, "authorization-poll", 5));
        cleanUp = seconds(config, "clean-up", 3600);
    }

    private static Duration seconds(Config.Scope config, String name, int standard) {
        return Duration.ofSeconds(Math.max(1, config.getInt(name, standard)));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new StockConsoleFollower());
        factory.register(new MailsOfTheGone());
        factory.register(new EvidenceOfTheGone());
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(factory);
            }
        });
    }

    /** The tables are there. */
    private void start(KeycloakSessionFactory factory) {
        dispatcher.start(factory);
        recoveryWorker.start(factory);
        deletionWorker.start(factory);
        authorizationWorker.start(factory);
        KeycloakModelUtils.runJobInTransaction(factory, Isolation::check);
        try (KeycloakSession session = factory.create()) {
            long pause = cleanUp.toMillis();
            session.getProvider(TimerProvider.class)
                    .schedule(new ClusterAwareScheduledTaskRunner(factory, new OldRows(), pause), pause, CLEAN_UP_TASK);
        }
    }

    /** Closed before the database is. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class);
    }

    @Override
    public void close() {
        authorizationWorker.stop();
        deletionWorker.stop();
        recoveryWorker.stop();
        dispatcher.stop();
        signedOutApps.stop();
    }
}
