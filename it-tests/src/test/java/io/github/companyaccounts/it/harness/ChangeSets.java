package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * One file of the bundle's change sets on a database of its own, without a server, so that tables can be filled between two of
 * them: an installation that is updated has rows.
 */
public final class ChangeSets {

    private final DatabaseServer server;
    private final String database;
    private final String file;

    private ChangeSets(DatabaseServer server, String database, String file) {
        this.server = server;
        this.database = database;
        this.file = file;
    }

    /**
     * @param database name of one that is not there yet
     * @param concept what the file is called by, such as {@code authorization}
     */
    public static ChangeSets of(String concept, DatabaseServer server, String database) {
        server.createDatabase(database);
        return new ChangeSets(server, database, "META-INF/company-accounts-" + concept + ".xml");
    }

    /** Runs so many of those that did not run yet. */
    public void next(int count) {
        run(liquibase -> liquibase.update(count, new Contexts(), new LabelExpression()));
    }

    /** Runs all that did not run yet. */
    public void rest() {
        run(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
    }

    public Connection connect() throws SQLException {
        return server.connect(database);
    }

    @FunctionalInterface
    private interface Update {
        void run(Liquibase liquibase) throws LiquibaseException;
    }

    private void run(Update update) {
        try (Connection connection = connect();
                URLClassLoader bundle = new URLClassLoader(jars(), getClass().getClassLoader())) {
            // else it writes what it does to the console
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                var target =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                update.run(new Liquibase(file, new ClassLoaderResourceAccessor(bundle), target));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) { // Liquibase's scope declares no other
            throw new IllegalStateException("The change sets in " + file + " do not run", e);
        }
    }

    private static URL[] jars() {
        return Bundle.jars().stream().map(ChangeSets::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
