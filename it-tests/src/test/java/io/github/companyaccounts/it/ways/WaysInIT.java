package io.github.companyaccounts.it.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way into an account, and every rule that may be in it. Words in the table are those of {@link Outcome}.
 *
 * <p>Where somebody is let in though a rule holds, that is meant: sign-ins from before new terms go on without them; a passkey
 * is both factors; whoever looks in a person's stead is not asked for what is the person's; the server of an app does not say
 * where the person is; and an access token, which the company API takes, lives five minutes. An identity provider sends people
 * past the page that could say that a company was closed.
 */
@Journey
@DisplayName("A way into an account, and a rule in it")
class WaysInIT {

    private static final String TABLE = """
                              | NO_RULE | BLOCKED | CLOSED  | UNACTIVATED | TERMS | SECOND_FACTOR | OUTSIDE | LEFT  |
            PASSWORD          | IN      | BLOCKED | CLOSED  | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | BARE  |
            TWO_PAGES         | IN      | BLOCKED | CLOSED  | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | BARE  |
            PASSKEY           | IN      | BLOCKED | CLOSED  | ACTIVATE    | TERMS | IN            | OUTSIDE | BARE  |
            IDENTITY_PROVIDER | IN      | BLOCKED | BLOCKED | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | BARE  |
            SIGNED_IN         | IN      | LOGIN   | LOGIN   | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | LOGIN |
            SIGNED_IN_SAML    | IN      | LOGIN   | LOGIN   | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | LOGIN |
            REMEMBERED        | IN      | LOGIN   | LOGIN   | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | LOGIN |
            LINK              | SETS    | ENDED   | ENDED   | ENDED       | SETS  | SETS          | SETS    | SETS  |
            FORGOTTEN         | SETS    | NO_MAIL | NO_MAIL | ACTIVATE    | SETS  | SETS          | SETS    | SETS  |
            DEVICE            | IN      | LOGIN   | LOGIN   | ACTIVATE    | TERMS | FACTOR        | OUTSIDE | LOGIN |
            DIRECT_GRANT      | IN      | NONE    | NONE    | NONE        | NONE  | NONE          | NONE    | BARE  |
            PHONE             | IN      | NONE    | NONE    | NONE        | NONE  | NONE          | NONE    | BARE  |
            VOUCHED_FOR       | IN      | NONE    | NONE    | NONE        | NONE  | NONE          | NONE    | BARE  |
            EXCHANGE          | IN      | NONE    | NONE    | NONE        | IN    | NONE          | IN      | NONE  |
            REFRESH_PAGE      | IN      | NONE    | NONE    | NONE        | IN    | NONE          | NONE    | NONE  |
            REFRESH_SERVER    | IN      | NONE    | NONE    | NONE        | IN    | NONE          | IN      | NONE  |
            OFFLINE           | IN      | NONE    | NONE    | NONE        | IN    | NONE          | IN      | NONE  |
            STAFF             | IN      | NONE    | NONE    | ACTIVATE    | IN    | IN            | OUTSIDE | BARE  |
            COMPANY_API       | IN      | NONE    | NONE    | NONE        | IN    | IN            | NONE    | NONE  |
            """;

    private static final Map<Rule, Situation> SITUATIONS = new EnumMap<>(Rule.class);
    private static final Map<Boolean, Apps> REALMS = new HashMap<>();

    @AfterAll
    static void closeRealms() {
        REALMS.values().forEach(Apps::close);
        REALMS.clear();
        SITUATIONS.clear();
    }

    static Stream<Cell> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> rules = rows.get(0);
        return rows.stream().skip(1).flatMap(row -> IntStream.range(1, rules.size())
                .filter(column -> !rules.get(column).isEmpty())
                .mapToObj(column -> new Cell(
                        Rule.valueOf(rules.get(column)), WayIn.valueOf(row.get(0)), Outcome.valueOf(row.get(column)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    @DisplayName("leads where the table says")
    void leads(Cell cell, TestBed bed, DatabaseServer database) {
        assertThat(situation(cell.rule(), bed, database).tried(cell.way()))
                .as(cell.rule() + " × " + cell.way())
                .isEqualTo(cell.outcome());
    }

    @Test
    @DisplayName("is missing in the table nowhere")
    void complete() {
        assertThat(cells().map(cell -> cell.rule() + " × " + cell.way()))
                .doesNotHaveDuplicates()
                .hasSize(Rule.values().length * WayIn.values().length);
    }

    private static Situation situation(Rule rule, TestBed bed, DatabaseServer database) {
        return SITUATIONS.computeIfAbsent(
                rule, imposed -> Situation.of(imposed, apps(imposed == Rule.TERMS, bed), database));
    }

    /** New terms are asked of everybody in a realm. A token of the first fields is used for the last. */
    private static Apps apps(boolean ofItsOwn, TestBed bed) {
        return REALMS.computeIfAbsent(
                ofItsOwn,
                own -> Apps.of(bed.withRealm(
                        own ? "ways-terms" : "ways",
                        Map.of(
                                "rememberMe",
                                true,
                                "webAuthnPolicyPasswordlessPasskeysEnabled",
                                true,
                                "accessTokenLifespan",
                                3600))));
    }

    /** One field of the table. */
    record Cell(Rule rule, WayIn way, Outcome outcome) {

        @Override
        public String toString() {
            return rule.who() + " " + way.words() + ": " + outcome.words();
        }
    }
}
