package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * MariaDB from the distribution's package, with data of its own that last as long as the run. Its settings are MariaDB's, apart
 * from what a database for Keycloak and the bundle needs: transactions see what others committed, names of tables are told apart by
 * case, text is compared regardless of it.
 */
public final class MariaDbServer implements DatabaseServer, AutoCloseable {

    /** Whoever else's MariaDB runs here is told apart by the data. */
    private static final String DATA = "--datadir=";

    private static final String USER = "keycloak";
    private static final String PASSWORD = "not-a-secret";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path directory;
    private final Path data;
    private final Path log;
    private final int port;
    private Process process;

    private MariaDbServer(Path directory, int port) {
        this.directory = directory;
        this.data = directory.resolve("data");
        this.log = directory.resolve("server.log");
        this.port = port;
    }

    /** Starts a new, empty MariaDB. What an earlier run left behind is removed. */
    static MariaDbServer start() {
        try {
            MariaDbServer server = new MariaDbServer(
                    Files.createDirectories(Settings.target().resolve("mariadb")), Ports.SERVERS.free());
            server.endLeftover();
            server.initialise();
            server.launch();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String name) {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("MariaDB is not installed: there is no " + name
                        + ". On Debian and Ubuntu: apt-get install mariadb-server"));
    }

    private void initialise() throws IOException {
        Directories.delete(data);
        new Command(
                        List.of(
                                program("mariadb-install-db"),
                                "--no-defaults",
                                DATA + data,
                                "--user=" + System.getProperty("user.name"),
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db"),
                        directory.resolve("install.log"),
                        LIMIT)
                .run();
        Files.writeString(
                rights(),
                "CREATE USER '" + USER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';\n" + "GRANT ALL ON *.* TO '" + USER
                        + "'@'%';\n");
    }

    private Path rights() {
        return directory.resolve("rights.sql");
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program("mariadbd"),
                "--no-defaults",
                DATA + data,
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + data.resolve("s"),
                "--skip-name-resolve",
                "--max-connections=400",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--init-file=" + rights(),
                // nothing has to outlast the machine
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-flush-method=nosync"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Files.writeString(pidFile(), Long.toString(process.pid()), StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            Awaitility.await("MariaDB takes connections")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::isReady);
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("MariaDB does not start. The end of " + log + ":\n" + LogFile.tail(log), e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("MariaDB has ended with " + process.exitValue());
        }
        try (Connection connection = connect("")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    /** Of a run that was killed. */
    private void endLeftover() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(Files.readString(pidFile())))
                .filter(known -> known.info().commandLine().orElse("").contains(DATA + data));
        leftover.ifPresent(known -> {
            known.destroyForcibly();
            known.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        });
        Files.delete(pidFile());
    }

    private Path pidFile() {
        return directory.resolve("pid");
    }

    @Override
    public Database createDatabase(String name) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE `" + name + "`");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Database.mariaDb(jdbcUrl(name), USER, PASSWORD);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, PASSWORD);
    }

    private String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public int waitingFor(Connection holder) throws SQLException {
        try (Connection observer = connect("");
                Statement asking = holder.createStatement();
                ResultSet self = asking.executeQuery("select connection_id()");
                PreparedStatement query = observer.prepareStatement(
                        "select count(distinct w.requesting_trx_id) from information_schema.INNODB_LOCK_WAITS w"
                                + " join information_schema.INNODB_TRX t on t.trx_id = w.blocking_trx_id"
                                + " where t.trx_mysql_thread_id = ?")) {
            self.next();
            query.setLong(1, self.getLong(1));
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Override
    public boolean isHeld(SQLException refusal) {
        return refusal.getErrorCode() == 1205; // ER_LOCK_WAIT_TIMEOUT; its state says nothing
    }

    @Override
    public synchronized void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
