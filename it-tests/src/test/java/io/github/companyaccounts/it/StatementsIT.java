package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.AppRole;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.ManyCompanies;
import io.github.companyaccounts.it.fixtures.ManyMemberships;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.StatementCounter;
import io.github.companyaccounts.it.harness.StatementCounter.Counted;
import io.github.companyaccounts.it.harness.StatementCounter.Statements;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.admin.client.resource.RealmResource;

/** What is counted in the whole database, so that nothing else may run: other journeys of the same things run beside others. */
@Isolated("counts statements")
@Journey
@DisplayName("How many SQL statements things take, however much there is")
class StatementsIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";
    private static final String PRICES = "sample-shop:see-prices";

    @Test
    @DisplayName("The counter sees each statement of the server, and leaves out what it is told to")
    void countsWhatTheServerAsks(TestBed bed, PostgresServer postgres) {
        Runnable searches = () -> {
            for (int i = 0; i < 3; i++) {
                bed.realm().users().search("nobody-" + i, 0, 10);
            }
        };
        StatementCounter counter = StatementCounter.of(postgres);

        Statements all = counter.secondTime(searches);
        assertThat(all.statements())
                .as(all.toString())
                .anyMatch(counted -> counted.calls() == 3 && counted.sql().contains("from USER_ENTITY"));

        Statements withoutUsers = counter.without("user_entity").during(searches);
        assertThat(withoutUsers.statements()).noneMatch(counted -> counted.sql().contains("USER_ENTITY"));
        assertThat(withoutUsers.total()).isLessThan(all.total());
    }

    private static StatementCounter reads(PostgresServer postgres) {
        return StatementCounter.of(postgres).withoutHousekeeping().readsOnly();
    }

    /** What the server asks to know who calls, and for which company. */
    private static Statements onlyTheCaller(StatementCounter counter, CompanyApi api, TestCompany company) {
        return counter.secondTime(() -> api.get(company.number() + "/documents").expect(200));
    }

    @Test
    @DisplayName(
            "The list of employees: at most four with warm caches, for 10, 100 or 500 people with all that people have (A11)")
    void listOfEmployees(TestBed bed, PostgresServer postgres) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        company.employ("wszystkie.prawa", ORDERS, INVOICES, PRICES);
        ManyAccounts.add(postgres, company, 500);
        ManyAccounts.liveTheirLives(postgres, company);
        StatementCounter counter = reads(postgres);
        Statements onlyTheCaller = onlyTheCaller(counter, api, company);

        for (int rows : List.of(10, 100, 500)) {
            Statements page =
                    counter.secondTime(() -> showsAllThereIs(api.people(company.number(), "max=" + rows), rows));
            assertThat(page.total() - onlyTheCaller.total())
                    .as("%s rows: %s%nthe caller alone: %s", rows, page, onlyTheCaller)
                    .isBetween(1L, 4L);
        }

        // cold, Keycloak also reads the realm, its roles and who asks: that does not grow with the page either
        long coldAndShort =
                cold(bed, counter, () -> api.people(company.number(), "max=10")).total();
        Statements coldAndLong = cold(bed, counter, () -> api.people(company.number(), "max=500"));
        assertThat(coldAndLong.total()).as(coldAndLong.toString()).isLessThan(coldAndShort + 50);
    }

    private static void showsAllThereIs(ApiResponse page, int rows) {
        JsonNode people = page.expect(200).json();
        assertThat(people).hasSize(rows);
        assertThat(each(people, person -> person.path("permissions").size())).contains(1, 2, 3);
        assertThat(each(people, person -> person.path("secondFactor").asBoolean()))
                .contains(true, false);
        assertThat(each(people, person -> person.has("lastSignIn"))).contains(true, false);
        if (rows >= 100) {
            assertThat(each(people, person -> person.path("state").asText())).contains("active", "invited", "blocked");
            assertThat(each(people, person -> person.path("lastMail").asText())).contains("sent", "failed", "");
        }
    }

    private static <T> Set<T> each(JsonNode people, Function<JsonNode, T> what) {
        return StreamSupport.stream(people.spliterator(), false).map(what).collect(Collectors.toSet());
    }

    private static Statements cold(TestBed bed, StatementCounter counter, Supplier<ApiResponse> act) {
        RealmResource realm = bed.realm();
        realm.clearRealmCache();
        realm.clearUserCache();
        return counter.during(() -> act.get().expect(200));
    }

    @Test
    @DisplayName("A page of transactions, products or addresses: as many, whatever its length (B6, C9)")
    void pagesOfWhatTheOperatorRecorded(TestBed bed, PostgresServer postgres) {
        TestCompany company = TestCompany.active(bed);
        for (int i = 0; i < 120; i++) {
            bed.operator()
                    .put("companies/" + company.number() + "/transactions/T" + i, TransactionsIT.INVOICE)
                    .expect(201);
            bed.operator()
                    .put("companies/" + company.number() + "/products/P" + i, ProductsIT.PRODUCT)
                    .expect(201);
        }
        CompanyApi admin = company.mainAdmin().api();
        StatementCounter counter = reads(postgres);
        Statements onlyTheCaller = onlyTheCaller(counter, admin, company);

        for (int rows : List.of(10, 100)) {
            for (String list : List.of("transactions", "products", "addresses")) {
                Statements page = counter.secondTime(() -> admin.get(company.number() + "/" + list + "?max=" + rows)
                        .expect(200));
                assertThat(page.total() - onlyTheCaller.total())
                        .as("%s of %s: %s%nthe caller alone: %s", rows, list, page, onlyTheCaller)
                        .isBetween(1L, 4L);
            }
        }
    }

    @Test
    @DisplayName("A page of requests for admin rights, and their number: one each, however many there are (B3)")
    void requestsForAdminRights(TestBed bed, PostgresServer postgres) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        for (int i = 0; i < 12; i++) {
            insertRequest(postgres, company.invite("prosi" + i));
        }
        CompanyApi deciding = company.mainAdmin().api();
        String requests = company.number() + "/right-requests";
        StatementCounter counter = reads(postgres);
        Statements onlyTheCaller = onlyTheCaller(counter, deciding, company);

        assertThat(deciding.get(requests + "?max=12").json()).hasSize(12);
        for (String read : List.of(requests + "?max=2", requests + "?max=12", requests + "/count")) {
            Statements page = counter.secondTime(() -> deciding.get(read).expect(200));
            assertThat(page.total() - onlyTheCaller.total())
                    .as("%s: %s%nthe caller alone: %s", read, page, onlyTheCaller)
                    .isEqualTo(1);
        }
    }

    /** As if the person had asked. */
    private static void insertRequest(PostgresServer postgres, TestPerson asker) throws SQLException {
        try (var connection = postgres.connect("keycloak");
                var insert = connection.prepareStatement("insert into ca_right_request"
                        + " (id, realm_id, company_id, user_id, asked_at)"
                        + " select ?, realm_id, company_id, user_id, 1 from ca_member where user_id = ?")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, asker.id());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "A token that tells the company: two more than one that does not, whatever the number of permissions (B7)")
    void tokens(TestBed bed, PostgresServer postgres) {
        TestCompany company = TestCompany.active(bed);
        TestPerson one = company.employ("jedno", ORDERS);
        TestPerson three = company.employ("trzy", ORDERS, INVOICES, PRICES);
        RelyingApp untold = bed.newApp("it-untold-and-counted", client -> client.setFullScopeAllowed(true));
        StatementCounter counter = reads(postgres);

        for (TestPerson person : List.of(one, three)) {
            Statements told = refreshing(bed, bed.app(), person, counter);
            Statements notTold = refreshing(bed, untold, person, counter);

            assertThat(told.total() - notTold.total())
                    .as("told: %s%nnot told: %s", told, notTold)
                    .isBetween(1L, 2L);
        }
    }

    private static Statements refreshing(TestBed bed, RelyingApp app, TestPerson person, StatementCounter counter) {
        TokenSet tokens = bed.tokens().throughSignInPage(app, person.login(), TestPerson.PASSWORD);
        return counter.secondTime(() -> app.refresh(tokens).expect(200));
    }

    @Test
    @DisplayName(
            "How often a pair was guessed is looked at once each, of the account and of the address: between two looks another guess would go through (B2)")
    void guesses(TestBed bed, PostgresServer postgres) {
        CompanyApi stranger = TestPerson.withOwnAccount(bed, "pl").api().from("10.24.0.1");
        // of no company here: a wrong pair stands in the logs of those that have its tax number
        Map<String, Object> pair =
                Map.of("taxNumber", "1234563218", "licenceNumber", "GUESS", "statementAccepted", true);

        Statements guess = StatementCounter.of(postgres)
                .secondTime(() -> stranger.post("join", pair).expect(400));

        assertThat(guess.statements().stream()
                        .filter(statement -> statement.sql().matches("(?is)select\\b.*\\bca_limit\\b.*"))
                        .mapToLong(Counted::calls)
                        .sum())
                .as("looks at counters in %s", guess)
                .isEqualTo(2);
    }

    @Test
    @DisplayName("A page of people and a token: one more where a permission is by product, and none elsewhere")
    void permissionsByProduct(TestBed bed, PostgresServer postgres) {
        OperatorApi operator = bed.operator();
        AppRole role = AppRole.of(bed, "orders");
        String mark = "company-permissions/" + role.id();
        operator.put(mark, AppRole.mark("all")).expect(201);
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        operator.put("companies/" + company.number() + "/products/P", role.product("active"))
                .expect(201);
        TestPerson person = company.employ("jan", role.permission());
        for (int i = 0; i < 5; i++) {
            company.invite("jan" + i, role.permission());
        }
        // what Keycloak's cache reads of roles inside roles when one was changed is no part of it
        StatementCounter counter = reads(postgres).without("composite_role");
        Runnable list = () -> assertThat(
                        admin.people(company.number(), "max=100").expect(200).text())
                .contains(role.permission());
        Runnable grantable =
                () -> assertThat(admin.permissions(company.number()).expect(200).text())
                        .contains(role.permission());
        TokenSet tokens = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        Runnable refresh = () -> assertThat(TokenSet.of(bed.app().refresh(tokens))
                        .accessClaims()
                        .at("/company/permissions")
                        .toString())
                .contains('"' + role.permission() + '"');

        List<Runnable> acts = List.of(list, grantable, refresh);
        List<Statements> open =
                acts.stream().map(act -> thirdTime(counter, act)).toList();
        operator.put(mark, AppRole.mark("by-product")).expect(200);
        List<Statements> bound =
                acts.stream().map(act -> thirdTime(counter, act)).toList();
        operator.delete(mark).expect(204);

        for (int i = 0; i < acts.size(); i++) {
            assertThat(open.get(i).toString()).doesNotContainIgnoringCase("ca_product");
            assertThat(bound.get(i).total() - open.get(i).total())
                    .as("for all: %s%nby product: %s", open.get(i), bound.get(i))
                    .isEqualTo(1);
        }
    }

    /** What was marked anew comes into Keycloak's cache again with what is inside it. */
    private static Statements thirdTime(StatementCounter counter, Runnable act) {
        act.run();
        return counter.secondTime(act);
    }

    @Nested
    @DisplayName("The operator with many companies (A1)")
    class ManyCompaniesOfTheOperator {

        private static final int MANY = 2_000;

        /**
         * @param name for the message of a failure
         * @param atFew asks it of a single company
         * @param atMany asks it of thousands, of which a page is found
         * @param found companies on that page
         */
        private record Question(String name, Supplier<ApiResponse> atFew, Supplier<ApiResponse> atMany, int found) {}

        @Test
        @DisplayName("List, search, count and card: as many at thousands of companies as at one")
        void asManyAsAtOne(TestBed bed, PostgresServer postgres) {
            TestCompany one = TestCompany.active(bed);
            OperatorApi operator = bed.operator();
            String few = "search=" + one.number();
            List<Question> questions = List.of(
                    new Question("list", () -> operator.companies(few), () -> operator.companies("max=20"), 20),
                    new Question("long list", () -> operator.companies(few), () -> operator.companies("max=500"), 500),
                    new Question(
                            "far page",
                            () -> operator.companies(few),
                            () -> operator.companies("first=1900&max=50"),
                            50),
                    new Question(
                            "by number",
                            () -> operator.companies(few),
                            () -> operator.companies("search=8019&max=200"),
                            100),
                    new Question(
                            "by name",
                            () -> operator.companies(few),
                            () -> operator.companies("search=laka%209&max=200"),
                            111),
                    new Question(
                            "by tax number",
                            () -> operator.companies(few),
                            () -> operator.companies("search=1000095028"),
                            1),
                    new Question(
                            "open ones",
                            () -> operator.companies(few),
                            () -> operator.companies("status=open&max=50"),
                            50),
                    new Question("count", () -> operator.count(few), () -> operator.count("search=laka"), MANY),
                    new Question("card", () -> operator.company(one.number()), () -> operator.company("801999"), 1));
            List<Long> atFew = new ArrayList<>();
            StatementCounter counter = reads(postgres);
            for (Question question : questions) {
                atFew.add(asked(counter, question.atFew()).total());
            }

            ManyCompanies.during(postgres, one, MANY, () -> {
                for (int i = 0; i < questions.size(); i++) {
                    Question question = questions.get(i);
                    Statements statements = asked(counter, question.atMany());
                    assertThat(found(question.atMany().get()))
                            .as(question.name())
                            .isEqualTo(question.found());
                    assertThat(statements.total())
                            .as("%s: %s", question.name(), statements)
                            .isBetween(1L, Math.min(4L, atFew.get(i)));
                }
            });

            assertThat(operator.company("801999").status())
                    .as("nobody else meets them")
                    .isEqualTo(404);
        }

        private static int found(ApiResponse answer) {
            if (answer.json().isNumber()) {
                return answer.json().asInt();
            }
            return answer.json().isArray() ? answer.json().size() : 1;
        }

        private static Statements asked(StatementCounter counter, Supplier<ApiResponse> question) {
            return counter.secondTime(() -> question.get().expect(200));
        }
    }

    /** What it costs to act for one of very many companies (B7, invariant 14). */
    @Nested
    @DisplayName("Choosing among many companies (B7)")
    class ChoosingAmongManyCompanies {

        /** With the two the office has anyway: five hundred. */
        private static final int MORE = 498;

        @Test
        @DisplayName("No more among 500 than among 2: the page, a search, the choice, the tokens")
        void noMoreThanAmongTwo(TestBed bed, PostgresServer postgres) {
            Office few = Office.ofTwo(bed);
            Office many = Office.ofTwo(bed);
            StatementCounter counter = StatementCounter.of(postgres).withoutHousekeeping();

            Statements amongFew = choosing(few, counter);
            ManyMemberships.during(postgres, many, MORE, () -> {
                Statements amongMany = choosing(many, counter);

                assertThat(amongMany.total())
                        .as("among 500: %s%namong 2: %s", amongMany, amongFew)
                        .isLessThanOrEqualTo(amongFew.total());
            });
        }

        /** The second time, so that caches are warm. */
        private static Statements choosing(Office office, StatementCounter counter) {
            choose(office, signedIn(office));
            BeforeChoosing person = signedIn(office);
            return counter.during(() -> choose(office, person));
        }

        private static BeforeChoosing signedIn(Office office) {
            SignIn signIn = office.bed().app().begin();
            return new BeforeChoosing(
                    signIn,
                    HttpVisitor.of(office.bed().server().publicUrl(), Language.PL)
                            .open(signIn.address())
                            .submit(Map.of("username", office.person().login(), "password", TestPerson.PASSWORD)));
        }

        private static void choose(Office office, BeforeChoosing person) {
            HttpPage page = person.page();
            URI search = URI.create(
                    page.document().selectFirst("#select-company-form").absUrl("action"));
            HttpPage found = page.visitor()
                    .open(URI.create(search.toString().replaceAll("session_code=[^&]*&", "") + "&search="
                            + office.first().number()));
            assertThat(found.document().select("#select-company-form button").eachAttr("value"))
                    .containsExactly(office.first().number());
            HttpPage end = found.submit(Map.of("company", office.first().number()));
            TokenSet tokens = office.bed().app().finish(person.signIn(), end.address());
            assertThat(tokens.accessClaims().at("/company/customer_number").asText())
                    .isEqualTo(office.first().number());
            office.bed().app().refresh(tokens).expect(200);
        }

        private record BeforeChoosing(SignIn signIn, HttpPage page) {}
    }

    @Nested
    @DisplayName("Somebody who asks again and again for a forgotten password or login (A9, A10)")
    class AskingAgainAndAgain {

        private static final String UNKNOWN = "nobody.at.all";

        @Test
        @DisplayName("gets the same answer as ever, and nothing is written once their network has asked too often")
        void isNotWrittenDown(TestBed bed, PostgresServer postgres) {
            Forgotten forgotten = new Forgotten(bed, Language.PL);
            String answer = sent(forgotten.password(UNKNOWN));
            String answerForLogins = sent(forgotten.logins(UNKNOWN + "@example.com"));

            RealmSetting.during(bed, "requestsPerClientAddressAndHour", "1", () -> {
                Statements asked = StatementCounter.of(postgres).during(() -> {
                    for (int i = 0; i < 5; i++) {
                        assertThat(sent(forgotten.password(UNKNOWN))).isEqualTo(answer);
                        assertThat(sent(forgotten.logins(UNKNOWN + "@example.com")))
                                .isEqualTo(answerForLogins);
                    }
                });
                assertThat(written(asked)).as(asked.toString()).isZero();
            });
        }

        @Test
        @DisplayName("cannot fill the database: only so many requests of a realm wait")
        void onlySoManyWait(TestBed bed, PostgresServer postgres) {
            Forgotten forgotten = new Forgotten(bed, Language.PL);
            WaitingRequests waiting = new WaitingRequests(bed, postgres);
            String answer = sent(forgotten.password(UNKNOWN));
            waiting.add(3, Instant.now().plus(Duration.ofHours(1)));
            try {
                RealmSetting.during(bed, "recoveryRequestsWaiting", "3", () -> {
                    Statements asked = StatementCounter.of(postgres)
                            .during(() -> assertThat(sent(forgotten.password(UNKNOWN)))
                                    .isEqualTo(answer));
                    assertThat(written(asked)).as(asked.toString()).isZero();
                });
            } finally {
                waiting.removeAll();
            }
            Statements asked = StatementCounter.of(postgres).during(() -> sent(forgotten.password(UNKNOWN)));
            assertThat(written(asked)).as(asked.toString()).isEqualTo(1);
        }

        private static String sent(HttpPage answer) {
            assertThat(answer.status()).isEqualTo(200);
            return answer.text();
        }

        private static long written(Statements asked) {
            return asked.statements().stream()
                    .filter(statement ->
                            statement.sql().toLowerCase(Locale.ROOT).startsWith("insert into ca_mail_request"))
                    .mapToLong(Counted::calls)
                    .sum();
        }
    }
}
