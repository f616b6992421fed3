package io.github.companyaccounts.model.storage;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** An act in a session and a transaction of its own, tried again when another one won the race. */
public final class OwnTransaction {

    private static final Logger LOG = Logger.getLogger(OwnTransaction.class);

    /** Each try waits for those before it, so a few are plenty. */
    private static final int MOST_TRIES = 8;

    private OwnTransaction() {}

    /**
     * @param act gets a session of its own, in the realm and on behalf of the one given
     * @throws RefusedException CONFLICT if others won every time
     */
    public static <T> T run(KeycloakSession session, String name, Function<KeycloakSession, T> act) {
        for (int tries = 1; ; tries++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(), session.getContext(), act::apply, name);
            } catch (RuntimeException failure) {
                if (!Contention.isCauseOf(failure)) {
                    throw failure;
                }
                LOG.debugf(failure, "Somebody else did the same at the same moment: %s", name);
                if (tries == MOST_TRIES) {
                    throw new RefusedException(Refusal.CONFLICT);
                }
            }
        }
    }
}
