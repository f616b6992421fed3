package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.storage.Contention;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Counts in a transaction of its own, after that of the request and however that one ended: many who guess at once count one
 * after the other, and nobody gets another answer, or an error, for it.
 */
final class CountedAfterwards {

    private static final Logger LOG = Logger.getLogger(CountedAfterwards.class);

    /** When all of them fail, others count as fast as the database can, and the limit is reached soon. */
    private static final int ATTEMPTS = 10;

    private final KeycloakSession session;

    CountedAfterwards(KeycloakSession session) {
        this.session = session;
    }

    void count(List<Limit> limits) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = session.getContext().getRealm().getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                count(sessions, realmId, limits);
            }

            @Override
            protected void rollbackImpl() {
                count(sessions, realmId, limits);
            }
        });
    }

    private static void count(KeycloakSessionFactory sessions, String realmId, List<Limit> limits) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, own -> take(own, realmId, limits));
                return;
            } catch (RuntimeException e) {
                if (!Contention.isCauseOf(e)) {
                    LOG.error("a wrong password could not be counted", e);
                    return;
                }
            }
        }
        LOG.debugf("too many wrong passwords of one client at the same moment; one was not counted");
    }

    private static void take(KeycloakSession own, String realmId, List<Limit> limits) {
        // beyond one maximum nothing is left to be counted: no password from there is looked at
        var unused =
                new JpaLimits(own.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId).take(limits);
    }
}
