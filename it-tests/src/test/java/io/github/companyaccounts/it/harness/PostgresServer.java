package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL from the distribution's package, with data of its own that last as long as the run.
 *
 * <p>Nothing is flushed to the disk, and every statement is counted ({@code pg_stat_statements}).
 */
public final class PostgresServer implements DatabaseServer, AutoCloseable {

    /** Whose connections the tests' own are, as the database tells. */
    public static final String TESTS = "it-tests";

    private static final String SUPERUSER = "postgres";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path programs;
    private final Path data;
    private final Path log;
    private final int port;

    private PostgresServer(Path programs, Path data, Path log, int port) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Starts a new, empty PostgreSQL. What an earlier run left behind is removed. */
    static PostgresServer start() {
        try {
            Path directory = Files.createDirectories(Settings.target().resolve("postgres"));
            PostgresServer server = new PostgresServer(
                    newestPrograms(),
                    dataDirectory(directory),
                    directory.resolve("postgres.log"),
                    Ports.SERVERS.free());
            server.initialise();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newestPrograms() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> versions = Files.list(installed)) {
                Path newest = versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                        .max(Comparator.comparing(version -> Integer.parseInt(
                                version.getFileName().toString().replaceAll("\\D.*", ""))))
                        .orElse(null);
                if (newest != null) {
                    return newest.resolve("bin");
                }
            }
        }
        throw new IllegalStateException("PostgreSQL is not installed below " + installed
                + ". On Debian and Ubuntu: apt-get install postgresql (./test.sh does it)");
    }

    /** PostgreSQL refuses to run as root; the user it runs as instead may not be able to reach the checkout. */
    private static Path dataDirectory(Path directory) throws IOException {
        Path data = directory.resolve("data");
        Path probe = directory.resolve("probe.log");
        if (!isRoot() || new Command(asOwner("test", "-x", directory.toString()), probe, LIMIT).succeeds()) {
            return data;
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "company-accounts-it-postgres-" + directory.hashCode());
    }

    private void initialise() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            // of a run that was killed; it may be gone, which is as good
            new Command(asOwner(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "stop"), log, LIMIT)
                    .succeeds();
        }
        Directories.delete(data);
        Files.createDirectories(data);
        if (isRoot()) {
            new Command(List.of("chown", SUPERUSER, data.toString()), log, LIMIT).run();
        }
        new Command(
                        asOwner(
                                program("initdb"),
                                "-D",
                                data.toString(),
                                "--username=" + SUPERUSER,
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--no-sync"),
                        log,
                        LIMIT)
                .run();
        List<String> settings = List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=400",
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "shared_preload_libraries=pg_stat_statements",
                "pg_stat_statements.max=10000");
        String options = String.join(
                " ", settings.stream().map(setting -> "-c " + setting).toList());
        new Command(
                        asOwner(
                                program("pg_ctl"),
                                "-D",
                                data.toString(),
                                "-l",
                                data.resolve("server.log").toString(),
                                "-o",
                                options,
                                "-w",
                                "start"),
                        log,
                        LIMIT)
                .run();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public Database createDatabase(String name) {
        execute("postgres", "CREATE DATABASE \"" + name + "\"");
        execute(name, "CREATE EXTENSION pg_stat_statements");
        return Database.postgres(jdbcUrl(name), SUPERUSER);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?ApplicationName=" + TESTS, SUPERUSER, "");
    }

    @Override
    public int waitingFor(Connection holder) throws SQLException {
        try (Connection observer = connect("postgres");
                Statement asking = holder.createStatement();
                ResultSet self = asking.executeQuery("select pg_backend_pid()");
                PreparedStatement query = observer.prepareStatement("with recursive waiting(pid) as"
                        + " (select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))"
                        + " union select a.pid from pg_stat_activity a"
                        + " join waiting w on w.pid = any(pg_blocking_pids(a.pid)))"
                        + " select count(*) from waiting")) {
            self.next();
            query.setInt(1, self.getInt(1));
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public boolean isHeld(SQLException refusal) {
        return "55P03".equals(refusal.getSQLState()); // lock_not_available
    }

    @Override
    public synchronized void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            new Command(asOwner(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "-w", "stop"), log, LIMIT)
                    .succeeds();
        }
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> asOwner(String... words) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", SUPERUSER, "--"));
        }
        command.addAll(List.of(words));
        return command;
    }
}
