package io.github.companyaccounts.model.storage;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.exception.LockAcquisitionException;
import org.keycloak.models.ModelDuplicateException;

/** Whether a transaction failed because another one did the same at the same moment, so that trying again makes sense. */
public final class Contention {

    /** H2: lock timeout, row changed by another transaction. */
    private static final Set<String> STATES_OF_H2 = Set.of("HYT00", "90131");

    private Contention() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isContention(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContention(Throwable cause) {
        return cause instanceof ModelDuplicateException
                || cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof LockAcquisitionException
                || (cause instanceof SQLException sql && isContention(sql.getSQLState()));
    }

    /** Class 23: a constraint. Class 40: deadlock, serialization. */
    private static boolean isContention(String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("23") || sqlState.startsWith("40") || STATES_OF_H2.contains(sqlState));
    }
}
