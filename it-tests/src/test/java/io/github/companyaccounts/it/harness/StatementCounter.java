package io.github.companyaccounts.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * What PostgreSQL was asked while something was done ({@code pg_stat_statements}).
 *
 * <p>It sees everything that servers ask in that time, whoever for: so whatever counts is {@code @Isolated}, and says by {@link
 * #withoutHousekeeping}, {@link #readsOnly} and {@link #without} what does not belong to the act under test.
 */
public final class StatementCounter {

    /**
     * Workers look by themselves for what is old enough, in which realms there is any, and for authorizations whose time has come;
     * nothing else that is counted asks these tables so.
     */
    private static final String CLEAN_UP =
            "(?is).*\\bca_(mail_link|mail|limit|mail_request|right_request|registration|invitation)\\b.*_at *<.*(limit|fetch first).*"
                    + "|.*\\bca_(gone_person|authorization\\w*)\\b.*"
                    + "|\\s*select distinct \\S*realm_id from .*";

    /**
     * What the server does now and then whoever asks for what: it looks for mails, companies to be deleted, and recovery
     * requests; finds the nodes of its cluster; and writes sessions, several at a time, on a thread of its own.
     */
    private static final String[] HOUSEKEEPING = {
        "lease_until", "leased_until", "ca_mail_request", "jgroups", "offline_"
    };

    private final PostgresServer postgres;
    private final String database;
    private final Predicate<String> counted;

    private StatementCounter(PostgresServer postgres, String database, Predicate<String> counted) {
        this.postgres = postgres;
        this.database = database;
        this.counted = counted;
    }

    /** Counts in the database of the shared server, leaving out what begins and ends transactions, and the clean-up. */
    public static StatementCounter of(PostgresServer postgres) {
        Predicate<String> question =
                sql -> !sql.matches("(?is)\\s*(begin|commit|rollback|set|show|discard)\\b.*") && !sql.matches(CLEAN_UP);
        return new StatementCounter(postgres, TestBed.DATABASE, question);
    }

    /** The same, leaving out what the server does now and then whoever asks for what. */
    public StatementCounter withoutHousekeeping() {
        return without(HOUSEKEEPING);
    }

    /** The same, leaving out what is written: events, and when somebody was last there. */
    public StatementCounter readsOnly() {
        return without("insert into", "update ", "delete from");
    }

    /** The same, leaving out statements that contain one of these texts, in whatever case: tables, for example. */
    public StatementCounter without(String... parts) {
        List<String> lowerCase = List.of(parts).stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        return new StatementCounter(postgres, database, counted.and(sql -> lowerCase.stream()
                .noneMatch(sql.toLowerCase(Locale.ROOT)::contains)));
    }

    /** Does something, when all mails ordered before are out, and tells what was asked meanwhile. */
    public Statements during(Runnable act) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            Awaitility.await("mails ordered before are out").until(() -> noMailIsDue(statement));
            statement.execute("SELECT pg_stat_statements_reset()");
            act.run();
            return new Statements(read(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean noMailIsDue(Statement statement) throws SQLException {
        try (ResultSet due = statement.executeQuery(
                "SELECT count(*) FROM ca_mail WHERE state = 'WAITING' AND next_at <= " + System.currentTimeMillis())) {
            due.next();
            return due.getLong(1) == 0;
        }
    }

    /** Does something twice and tells what was asked the second time, when caches are warm. */
    public Statements secondTime(Runnable act) {
        act.run();
        return during(act);
    }

    private List<Counted> read(Statement statement) throws SQLException {
        List<Counted> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT query, calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid"
                        + " WHERE d.datname = current_database() AND query NOT LIKE '%pg_stat_statements%'"
                        + " ORDER BY calls DESC")) {
            while (rows.next()) {
                if (counted.test(rows.getString("query"))) {
                    found.add(new Counted(rows.getString("query"), rows.getLong("calls")));
                }
            }
        }
        return found;
    }

    /**
     * A statement and how often it was run.
     *
     * @param sql as PostgreSQL normalised it
     * @param calls how often
     */
    public record Counted(String sql, long calls) {}

    /**
     * What was asked.
     *
     * @param statements each different one, the most frequent first
     */
    public record Statements(List<Counted> statements) {

        public Statements {
            statements = List.copyOf(statements);
        }

        /** How many statements were run in all. */
        public long total() {
            return statements.stream().mapToLong(Counted::calls).sum();
        }

        /** For the message of a failure. */
        @Override
        public String toString() {
            return total() + " statements:\n"
                    + statements.stream()
                            .map(statement ->
                                    statement.calls() + " × " + statement.sql().replaceAll("\\s+", " "))
                            .collect(Collectors.joining("\n"));
        }
    }
}
