package io.github.companyaccounts.it.harness;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database server below an installation, for tests that turn its clock or hold its rows. Tables are to be written in
 * capitals: MariaDB tells them apart.
 */
public interface DatabaseServer {

    /** Makes an empty database and tells how Keycloak reaches it. */
    Database createDatabase(String name);

    /** A connection that may do everything; the caller closes it. */
    Connection connect(String database) throws SQLException;

    /** How many wait for what this connection holds, those who wait behind others who do included. */
    int waitingFor(Connection holder) throws SQLException;

    /** Whether this is how it refuses what would not wait for a row that somebody holds ({@code nowait}). */
    boolean isHeld(SQLException refusal);
}
