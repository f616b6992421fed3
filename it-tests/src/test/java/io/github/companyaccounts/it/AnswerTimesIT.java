package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.Statistics;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Which answer an anonymous person gets, and how fast, does not depend on whether an account exists (invariant 10). */
@Isolated("measures how long answers take")
@Journey
@DisplayName("Answers to strangers")
class AnswerTimesIT {

    private static final int ATTEMPTS = 200;
    private static final int LANES = 20;

    /** A refusal is held back for most of its time, in which the server does nothing. */
    private static final int LANES_OF_REFUSALS = 40;

    /**
     * Of a whole test. Two samples that do not differ at all are below it once in a hundred times, by chance: most compare
     * three pairs, so a limit for each pair would make one run of a test in thirty-three red with nothing wrong, and the limit of
     * each pair is a third of this one (Bonferroni). That costs little: a difference has to be a seventh larger to be found.
     *
     * <p>A difference seen in the first sample is looked for in a second, twice as large: one that is real shows there all the
     * more, one by chance comes twice in a row once in ten thousand runs.
     */
    private static final double LEAST_P = 0.01;

    @Test
    @DisplayName("A refused sign-in is the same and takes the same time for every kind of account")
    void aRefusedSignIn(TestBed bed) {
        URI page = bed.app().begin().address();
        assertNobodyCanTell(
                LANES_OF_REFUSALS,
                typed(kinds(bed), TestPerson::login),
                login -> answer(bed, page, Map.of("username", login, "password", "wrong")));
    }

    @Test
    @DisplayName("The answer to a forgotten password is the same and takes the same time for every kind of account")
    void aForgottenPassword(TestBed bed) {
        URI page = URI.create(bed.server().realmUrl() + "/login-actions/reset-credentials?client_id=account-console");
        assertNobodyCanTell(
                LANES, typed(kinds(bed), TestPerson::login), login -> answer(bed, page, Map.of("username", login)));
    }

    @Test
    @DisplayName("The answer to a forgotten login is the same and takes the same time for every kind of address")
    void aForgottenLogin(TestBed bed) {
        URI page = URI.create(
                bed.server().realmUrl() + "/login-actions/reset-credentials?client_id=account-console&forgotten=login");
        assertNobodyCanTell(
                LANES, typed(kinds(bed), TestPerson::email), email -> answer(bed, page, Map.of("email", email)));
    }

    @Test
    @DisplayName("The answer to a registration is the same and takes the same time for a new and a known address")
    void aRegistration(TestBed bed) {
        TestPerson existing = TestPerson.withOwnAccount(bed, "pl");
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("existing", existing.email());
        // as long as the other
        kinds.put("unknown", SelfRegistered.somebody(bed).email().replace("nowa-", "own-"));
        assertNobodyCanTell(LANES, kinds, email -> {
            SelfRegistered person = new SelfRegistered(bed, email);
            HttpPage page = person.form();
            long before = System.nanoTime();
            HttpPage answered = page.submit(person.data());
            double milliseconds = (System.nanoTime() - before) / 1e6;
            assertThat(answered.text()).contains(email);
            return new Timed(
                    milliseconds, answered.status() + " " + answered.text().replace(email, "…"));
        });
    }

    @Test
    @DisplayName(
            "Many who ask for a forgotten password keep nobody else waiting: requests are worked off without a pause")
    void manyAreWorkedOffWithoutAPause(TestBed bed, PostgresServer postgres) {
        WaitingRequests waiting = new WaitingRequests(bed, postgres);
        WaitingRequests.awaitNone(postgres);
        waiting.add(1500, Instant.now());

        // a hundred between two looks at the clock would take fifteen seconds and more
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waiting.count() == 0);
    }

    private static Map<String, TestPerson> kinds(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson existing = company.employ("istnieje");
        TestPerson blocked = company.employ("zamkniety");
        TestPerson invited = company.invite("nowy");
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        Map<String, TestPerson> kinds = new LinkedHashMap<>();
        kinds.put("existing", existing);
        kinds.put("blocked", blocked);
        kinds.put("not activated", invited);
        kinds.put(
                "unknown",
                new TestPerson(bed, "none", "nikt." + company.number(), "nikt@" + company.number() + ".example"));
        return kinds;
    }

    private static Map<String, String> typed(Map<String, TestPerson> kinds, Function<TestPerson, String> what) {
        Map<String, String> typed = new LinkedHashMap<>();
        kinds.forEach((kind, person) -> typed.put(kind, what.apply(person)));
        return typed;
    }

    private static void assertNobodyCanTell(int lanes, Map<String, String> kinds, Function<String, Timed> ask) {
        // so that nobody is the first
        assertThat(kinds.values().stream().map(ask).map(Timed::text).distinct()).hasSize(1);
        if (toldApart(sample(ATTEMPTS, lanes, kinds, ask)).isEmpty()) {
            return;
        }
        assertThat(toldApart(sample(2 * ATTEMPTS, lanes, kinds, ask)))
                .as("kinds of account that answer at another speed than existing ones, with the p-value, twice")
                .isEmpty();
    }

    private static List<Answer> sample(
            int attempts, int lanes, Map<String, String> kinds, Function<String, Timed> ask) {
        List<Callable<List<Answer>>> askers = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            Random order = new Random(lane);
            askers.add(() -> attempts(attempts / lanes, kinds, ask, order));
        }
        List<Answer> answers = AtOnce.all(askers).stream().flatMap(List::stream).toList();
        assertThat(answers.stream().map(answer -> answer.answer().text()).distinct())
                .hasSize(1);
        return answers;
    }

    /** The kinds whose answers take another time than those about an existing account, with the p-value. */
    private static Map<String, Double> toldApart(List<Answer> answers) {
        Set<String> others = answers.stream()
                .map(Answer::kind)
                .filter(kind -> !kind.equals("existing"))
                .collect(Collectors.toSet());
        double[] existing = times(answers, "existing");
        Map<String, Double> toldApart = new TreeMap<>();
        for (String kind : others) {
            double p = Statistics.mannWhitneyU(existing, times(answers, kind)) * others.size();
            if (p <= LEAST_P) {
                toldApart.put(kind, p);
            }
        }
        return toldApart;
    }

    /** The kinds take turns, each time in another order. */
    private static List<Answer> attempts(
            int howMany, Map<String, String> kinds, Function<String, Timed> ask, Random random) {
        List<Answer> answers = new ArrayList<>();
        List<String> order = new ArrayList<>(kinds.keySet());
        for (int i = 0; i < howMany; i++) {
            Collections.shuffle(order, random);
            for (String kind : order) {
                answers.add(new Answer(kind, ask.apply(kinds.get(kind))));
            }
        }
        return answers;
    }

    private static Timed answer(TestBed bed, URI address, Map<String, String> typed) {
        HttpPage page = HttpVisitor.of(bed.server().publicUrl(), Language.PL).open(address);
        long before = System.nanoTime();
        HttpPage answered = page.submit(typed);
        double milliseconds = (System.nanoTime() - before) / 1e6;
        return new Timed(milliseconds, answered.status() + " " + answered.text());
    }

    private static double[] times(List<Answer> answers, String kind) {
        return answers.stream()
                .filter(answer -> answer.kind().equals(kind))
                .mapToDouble(answer -> answer.answer().milliseconds())
                .toArray();
    }

    private record Answer(String kind, Timed answer) {}

    /** The time of the answer alone, and what a person reads. */
    private record Timed(double milliseconds, String text) {}
}
