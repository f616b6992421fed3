package io.github.companyaccounts.it.harness;

import java.util.List;

/**
 * The database a server uses, as Keycloak's options say it.
 *
 * @param kind Keycloak's name of it, an option of {@code kc.sh build}
 * @param startOptions what {@code kc.sh start} needs to reach it
 */
public record Database(String kind, List<String> startOptions) {

    public Database {
        startOptions = List.copyOf(startOptions);
    }

    /** H2 in a file below the server's own directory, as at a newcomer's first start. */
    public static Database h2() {
        return new Database("dev-file", List.of());
    }

    static Database mariaDb(String jdbcUrl, String user, String password) {
        return new Database(
                "mariadb", List.of("--db-url=" + jdbcUrl, "--db-username=" + user, "--db-password=" + password));
    }

    static Database postgres(String jdbcUrl, String user) {
        return new Database(
                "postgres", List.of("--db-url=" + jdbcUrl, "--db-username=" + user, "--db-password=not-asked-for"));
    }
}
