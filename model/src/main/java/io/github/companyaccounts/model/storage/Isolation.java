package io.github.companyaccounts.model.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * How far transactions see each other's work. Whoever waited for a row has to see what the one before them did; MariaDB and MySQL
 * show the state of the transaction's first look instead, unless they are told to use READ COMMITTED, as other databases do.
 */
public final class Isolation {

    private static final Logger LOG = Logger.getLogger(Isolation.class);

    private Isolation() {}

    /** Tells the operator, in the log, if the database is to be set otherwise. */
    public static void check(KeycloakSession session) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(Session.class)
                .doWork(connection -> {
                    if (isTooStrict(connection)) {
                        LOG.warn("The database works with REPEATABLE READ. Set it to READ COMMITTED"
                                + " (transaction_isolation, or sessionVariables in the JDBC address): otherwise people who do the same"
                                + " at the same moment may get an error.");
                    }
                });
    }

    private static boolean isTooStrict(Connection connection) throws SQLException {
        return isTooStrict(connection.getMetaData().getDatabaseProductName(), connection.getTransactionIsolation());
    }

    static boolean isTooStrict(String database, int isolation) {
        String name = database.toLowerCase(Locale.ROOT);
        return (name.contains("mariadb") || name.contains("mysql"))
                && isolation > Connection.TRANSACTION_READ_COMMITTED;
    }
}
