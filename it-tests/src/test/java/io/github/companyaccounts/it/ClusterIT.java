package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.SignedInTwice;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.SecondNode;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

@Isolated("stops the mail server, and ends nodes")
@Journey
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@DisplayName("Two nodes on one database")
class ClusterIT {

    private static final int MAILS_ASKED_FOR_IN_AN_HOUR = 5;
    private static final int MAILS_TO_AN_ADDRESS_IN_AN_HOUR = 10;

    @AfterEach
    void mailServerAnswers(TestBed bed) {
        bed.mail().answer();
        bed.mail().start();
    }

    /** What every test of the cluster rests on. */
    @Test
    @DisplayName("They share a hostname, and a change at one is seen at the other")
    void areOneCluster(TestBed bed, @SecondNode KeycloakServer second) {
        KeycloakServer first = bed.server();
        assertThat(second.publicUrl()).isEqualTo(first.publicUrl());
        assertThat(second.url()).isNotEqualTo(first.url());

        String before = displayNameAt(second);
        try {
            rename(first, "Renamed at the first node");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(displayNameAt(second)).isEqualTo("Renamed at the first node"));
        } finally {
            rename(first, before);
        }
    }

    private static String displayNameAt(KeycloakServer node) {
        return realmAt(node).toRepresentation().getDisplayName();
    }

    private static void rename(KeycloakServer node, String displayName) {
        RealmRepresentation realm = realmAt(node).toRepresentation();
        realm.setDisplayName(displayName);
        realmAt(node).update(realm);
    }

    private static RealmResource realmAt(KeycloakServer node) {
        return node.admin().realm(node.realm());
    }

    @Test
    @DisplayName("Fifty identical registrations at once leave one company, one main admin, one mail (A2)")
    void fiftyRegistrationsLeaveOneCompany(TestBed bed, @SecondNode KeycloakServer second) {
        String number = TestBed.newCustomerNumber();
        Map<String, Object> request = TestCompany.request(number, "pl");
        OperatorApi here = bed.operator();
        List<OperatorApi> nodes = List.of(here, here.at(second));
        List<Callable<ApiResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            OperatorApi node = nodes.get(i % 2);
            calls.add(() -> node.register(number, request));
        }

        List<ApiResponse> answers = AtOnce.all(calls);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(49);
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("id").asText())
                        .distinct())
                .hasSize(1);
        assertThat(here.company(number).json().path("people").asInt()).isEqualTo(1);
        // a mail asked for now comes after all there were: the first is the only one before it
        bed.mail().next("anna@" + number + ".example");
        here.sendActivationMail(number).expect(204);
        assertThat(bed.mail().await(2, "anna@" + number + ".example")).hasSize(2);
    }

    @Test
    @DisplayName("Two different companies under one number cannot be: the later one corrects the first")
    void twoCompaniesUnderOneNumberCannotBe(TestBed bed, @SecondNode KeycloakServer second) {
        String number = TestBed.newCustomerNumber();
        Map<String, Object> one = TestCompany.request(number, "pl");
        Map<String, Object> other = TestCompany.request(number, "pl");
        other.put("name", "Całkiem inna " + number);
        OperatorApi operator = bed.operator();

        List<ApiResponse> answers = AtOnce.all(List.of(
                () -> operator.register(number, one), () -> operator.at(second).register(number, other)));

        assertThat(answers.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(200, 201);
        assertThat(answers.get(0).json().path("id"))
                .isEqualTo(answers.get(1).json().path("id"));
        assertThat(operator.count("search=" + number).text()).isEqualTo("1");
    }

    @Test
    @DisplayName("While the mail server is down mails wait, and all arrive when it is back")
    void mailsWaitForTheMailServer(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        bed.mail().stop();

        List<TestPerson> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(add(bed, company, i % 2 == 0 ? api : api.at(second), "czeka" + i));
        }
        assertThat(api.person(company.number(), people.get(0).id())
                        .json()
                        .path("lastMail")
                        .asText())
                .isEqualTo("waiting");
        bed.mail().start();

        for (TestPerson person : people) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            bed.mail().to(person.email()))
                    .hasSize(1));
        }
        people.get(0).activate();
    }

    @Test
    @DisplayName("The limit of recovery mails is one for all nodes, and silent")
    void theLimitOfMailsIsShared(TestBed bed, PostgresServer database, @SecondNode KeycloakServer second) {
        TestPerson person = TestCompany.active(bed).employ("zapominalski");

        // each is waited for: one whose link was replaced before it left is not sent any more
        for (int i = 0; i < MAILS_ASKED_FOR_IN_AN_HOUR; i++) {
            assertThat(askForPassword(bed, i % 2 == 0 ? bed.server() : second, person.login()))
                    .isEqualTo(200);
            person.nextMail();
        }
        for (KeycloakServer node : List.of(bed.server(), second, bed.server())) {
            assertThat(askForPassword(bed, node, person.login())).isEqualTo(200);
        }

        WaitingRequests.awaitNone(database);
        assertThat(ManyAccounts.count(database, "select count(*) from ca_mail where user_id = ?", person.id()))
                .as("besides the activation mail, which an admin caused and which is counted apart")
                .isEqualTo(1 + MAILS_ASKED_FOR_IN_AN_HOUR);
        assertThat(bed.mail().to(person.email())).hasSize(1 + MAILS_ASKED_FOR_IN_AN_HOUR);
    }

    @Test
    @DisplayName(
            "Registrations at both nodes: the latest link works at either, and the limit of mails is one for both, and silent")
    void registrationsAreShared(TestBed bed, PostgresServer database, @SecondNode KeycloakServer second) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        List<KeycloakServer> nodes = List.of(bed.server(), second);

        for (int i = 0; i < MAILS_TO_AN_ADDRESS_IN_AN_HOUR + 2; i++) {
            HttpPage sent = person.form(nodes.get(i % 2)).submit(person.data());
            assertThat(sent.document().selectFirst("#company-registration-sent"))
                    .isNotNull();
            bed.mail().await(Math.min(i + 1, MAILS_TO_AN_ADDRESS_IN_AN_HOUR), person.email());
        }

        WaitingRequests.awaitNone(database);
        List<Mail> mails = bed.mail().to(person.email());
        assertThat(mails).hasSize(MAILS_TO_AN_ADDRESS_IN_AN_HOUR);
        HttpPage finished = HttpVisitor.of(second.url(), Language.PL)
                .open(second.here(mails.get(mails.size() - 1).link()))
                .submit(Map.of("password", TestPerson.PASSWORD));
        // it leads on to the page that says so, at the public address
        assertThat(finished.status()).isLessThan(400);
        assertThat(person.users()).hasSize(1);
    }

    @Test
    @DisplayName("A person blocked at one node is out at the other, and so are their refresh tokens")
    void sessionsEndOnTheOtherNode(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zablokowany");
        TokenSet tokens = bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        CompanyApi asPerson = CompanyApi.at(second, tokens::access);
        asPerson.memberships().expect(200);

        company.mainAdmin().api().block(company.number(), person.id()).expect(204);

        assertThat(asPerson.memberships().status()).isEqualTo(401);
        assertThat(bed.companyClient().refresh(tokens).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Closed at one node, the main admin alone and then the company: out at the other, offline too (A4)")
    void closedOnTheOtherNode(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        SignedInTwice mainAdmin = SignedInTwice.of(company.mainAdmin());
        SignedInTwice person = SignedInTwice.of(company.employ("pracownik"));
        assertThat(answersAt(second, mainAdmin)).containsOnly(200);

        bed.operator().closeMainAdmin(company.number(), "Umowa wygasła").expect(204);
        assertThat(answersAt(second, mainAdmin)).containsOnly(401);
        assertThat(answersAt(second, person)).containsOnly(200);

        bed.operator().close(company.number(), "Umowa wygasła").expect(204);
        assertThat(answersAt(second, person)).containsOnly(401);
    }

    private static List<Integer> answersAt(KeycloakServer node, SignedInTwice person) {
        return Stream.of(person.online(), person.offline())
                .map(tokens -> CompanyApi.at(node, tokens::access).memberships().status())
                .toList();
    }

    @Test
    @DisplayName(
            "After five wrong pairs of tax number and licence number an account has to wait, at whichever node, with a right pair as well (B2)")
    void guessesAreCountedTogether(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = JoinCompanyIT.withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        // others come from another one, which has its own limit
        String address = "10.23.0.1";
        CompanyApi here = person.api().from(address);
        CompanyApi there = here.at(second).from(address);
        List<Callable<ApiResponse>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompanyApi node = i % 2 == 0 ? here : there;
            String licence = "GUESS-" + i;
            guesses.add(() -> JoinCompanyGuessesIT.guess(node, licence));
        }

        List<ApiResponse> answers = AtOnce.all(guesses);

        assertThat(answers.stream().filter(answer -> answer.status() == 400))
                .hasSizeLessThanOrEqualTo(JoinCompanyGuessesIT.OF_ACCOUNT);
        assertThat(answers).allMatch(answer -> List.of(400, 409, 429).contains(answer.status()));
        for (int i = 0; i < JoinCompanyGuessesIT.OF_ACCOUNT; i++) {
            JoinCompanyGuessesIT.guess(here, "AGAIN-" + i);
        }
        ApiResponse right = JoinCompanyIT.join(person, "5260250995", JoinCompanyIT.licenceOf(company));
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(person.api().memberships().json()).isEmpty();
    }

    @Test
    @DisplayName(
            "Admin rights asked for at two nodes at once are one request; approved at both at once they are given once (B3)")
    void rightsAreAskedForAndGivenOnce(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("na.dwoch");
        CompanyApi asking = asker.api();
        CompanyApi deciding = company.mainAdmin().api();
        String requests = company.number() + "/right-requests";

        List<ApiResponse> asked = AtOnce.all(List.of(
                () -> asking.post(requests, null), () -> asking.at(second).post(requests, null)));
        assertThat(asked.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(201, 409);
        String approve =
                requests + "/" + deciding.get(requests).json().at("/0/id").asText() + "/approve";
        List<ApiResponse> approved = AtOnce.all(List.of(
                () -> deciding.post(approve, null), () -> deciding.at(second).post(approve, null)));

        assertThat(approved.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(204, 404);
        assertThat(deciding.activity(company.number(), "").json().findValuesAsText("activity"))
                .containsOnlyOnce("right-request-approved", "admin-right-given", "right-asked");
    }

    @Nested
    @Order(1)
    @DisplayName("Decisions on signed authorizations (D4)")
    class Recoveries extends RecoveriesOnTwoNodes {}

    /** The last: until then the node that was started first is there for all. */
    @Nested
    @Order(2)
    @DisplayName("One of them is killed")
    class Killed extends KilledNode {}

    static TestPerson add(TestBed bed, TestCompany company, CompanyApi api, String login) {
        Map<String, Object> request = company.person(login);
        String id = api.addPerson(company.number(), request).expect(201).createdId();
        return new TestPerson(bed, id, String.valueOf(request.get("login")), String.valueOf(request.get("email")));
    }

    private static int askForPassword(TestBed bed, KeycloakServer node, String login) {
        URI page = node.here(URI.create(bed.server().publicUrl() + "/realms/" + KeycloakServer.REALM
                + "/login-actions/reset-credentials?client_id=account-console"));
        return HttpVisitor.of(node.url(), Language.PL)
                .open(page)
                .submit(Map.of("username", login))
                .status();
    }
}
