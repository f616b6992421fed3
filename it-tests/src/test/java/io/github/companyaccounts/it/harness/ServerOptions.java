package io.github.companyaccounts.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a server is to be.
 *
 * @param name names its directory and its log
 * @param database where it keeps its data
 * @param mail where it sends mail
 * @param joined the node whose cluster it joins, or null
 * @param buildOptions further options of {@code kc.sh build}
 * @param startOptions further options of {@code kc.sh start}
 * @param livesLong is asked so much that the optimizing compiler is worth its own work, see {@link Compilation}
 */
public record ServerOptions(
        String name,
        Database database,
        MailServer mail,
        KeycloakServer joined,
        List<String> buildOptions,
        List<String> startOptions,
        boolean livesLong) {

    public ServerOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(mail, "mail");
        buildOptions = List.copyOf(buildOptions);
        startOptions = List.copyOf(startOptions);
    }

    public static ServerOptions of(String name, Database database, MailServer mail) {
        return new ServerOptions(name, database, mail, null, List.of(), List.of(), false);
    }

    /** One more node of the cluster {@code first} belongs to; the database has to be the same. */
    public ServerOptions joining(KeycloakServer first) {
        return new ServerOptions(name, database, mail, first, buildOptions, startOptions, false);
    }

    /** For example {@code --features=…}. */
    public ServerOptions building(String option) {
        return new ServerOptions(name, database, mail, joined, with(buildOptions, option), startOptions, livesLong);
    }

    /** For example {@code --log-level=…}. */
    public ServerOptions starting(String option) {
        return new ServerOptions(name, database, mail, joined, buildOptions, with(startOptions, option), livesLong);
    }

    /** It is asked for a quarter of an hour without a pause. */
    public ServerOptions livingLong() {
        return new ServerOptions(name, database, mail, joined, buildOptions, startOptions, true);
    }

    private static List<String> with(List<String> options, String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return all;
    }
}
