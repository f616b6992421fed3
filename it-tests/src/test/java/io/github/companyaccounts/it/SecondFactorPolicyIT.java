package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.CodesApp;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;

@Journey
@DisplayName("A second factor that a company requires of all its people (D2)")
class SecondFactorPolicyIT {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    @DisplayName("is required from a day on by admins who signed in recently, who see how many have one; the log tells")
    void policy(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson with = company.employ("zkodem");
        TestPerson without = company.employ("bezkodu");
        SecondFactor.give(with, database);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        String today = LocalDate.now(WARSAW).toString();
        String later = LocalDate.now(WARSAW).plusDays(10).toString();

        JsonNode before = api.get(company.number() + "/policy").expect(200).json();
        ApiResponse byEmployee = without.api().get(company.number() + "/policy").expect(403);
        ApiResponse old = require(company, company.mainAdmin().api(), later).expect(401);
        ApiResponse past = require(company, api, "2026-01-01").expect(400);
        ApiResponse undecided =
                api.put(company.number() + "/policy", Map.of("from", later)).expect(400);
        JsonNode coming = require(company, api, later).expect(200).json();
        require(company, api, later).expect(200);

        assertThat(before.path("requireSecondFactor").asBoolean()).isFalse();
        assertThat(before.has("from")).isFalse();
        assertThat(before.path("withSecondFactor").asInt()).isEqualTo(1);
        assertThat(before.path("withoutSecondFactor").asInt()).isEqualTo(2);
        assertThat(byEmployee.problemType()).endsWith(":not-allowed");
        assertThat(old.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"");
        assertThat(past.problemType()).endsWith(":day-passed");
        assertThat(undecided.text()).contains("requireSecondFactor").contains(":required");
        assertThat(coming.path("from").asText()).isEqualTo(later);
        assertThat(coming.path("inForce").asBoolean()).isFalse();
        assertThat(coming.path("today").asText()).isEqualTo(today);
        assertThat(api.people(company.number(), "secondFactor=true").json())
                .extracting(row -> row.path("login").asText())
                .containsExactly(with.login());
        assertThat(api.people(company.number(), "secondFactor=false&sort=-login")
                        .json())
                .extracting(row -> row.path("login").asText())
                .containsExactly(without.login(), company.mainAdmin().login());
        assertThat(bed.tokens()
                        .throughSignInPage(without.login(), TestPerson.PASSWORD)
                        .access())
                .as("not in force yet")
                .isNotEmpty();

        JsonNode now = require(company, api, today).expect(200).json();
        assertThat(now.path("inForce").asBoolean()).isTrue();
        JsonNode off = api.put(company.number() + "/policy", Map.of("requireSecondFactor", false))
                .expect(200)
                .json();
        assertThat(off.path("requireSecondFactor").asBoolean()).isFalse();
        assertThat(api.activity(company.number(), "max=3").json())
                .extracting(line -> line.path("activity").asText() + " "
                        + line.at("/details/from").asText() + " "
                        + line.at("/actor/login").asText())
                .containsExactly(
                        "second-factor-not-required  " + company.mainAdmin().login(),
                        "second-factor-required " + today + " "
                                + company.mainAdmin().login(),
                        "second-factor-required " + later + " "
                                + company.mainAdmin().login());
    }

    @Test
    @DisplayName("is set up at the next sign-in before anything else, and asked for at the one after")
    void setUp(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("nowy");
        required(company);

        SignIn signIn = bed.app().begin();
        HttpPage asked = signIn(bed, signIn, person);
        assertThat(asked.text()).contains(company.name());
        CodesApp.SetUp codes = CodesApp.setUp(asked.press("#company-second-factor-codes-form"));

        assertThat(bed.app().finish(signIn, codes.next().address()).access()).isNotEmpty();
        SignIn next = bed.app().begin();
        HttpPage code = signIn(bed, next, person);
        assertThat(code.document().selectFirst("[name=otp]")).isNotNull();
        HttpPage end = code.submit(Map.of("otp", codes.app().code()));
        assertThat(bed.app().refresh(bed.app().finish(next, end.address())).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "cannot be gone around: starting over, another action, giving one up, another app, in silence, by a program")
    void noWayAround(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("sprytny");
        RelyingApp app = bed.app();
        RelyingApp other = bed.companyClient();
        HttpVisitor browser = visitor(bed);
        SignIn before = app.begin();
        TokenSet open = app.finish(before, signIn(browser, before, person).address());
        required(company);

        HttpPage asked = browser.open(other.begin().address());
        isAsked(asked);
        isAsked(browser.open(app.begin().address()));
        isAsked(browser.open(
                other.begin().with("kc_action", "company-second-factor").address()));
        isAsked(browser.open(app.begin().with("kc_action", "select-company").address()));
        isAsked(asked.visitor().post(formOf(asked), Map.of("method", "password")));
        isAsked(asked.visitor().post(formOf(browser.open(other.begin().address())), Map.of("cancel-aia", "true")));
        HttpPage own =
                browser.open(other.begin().with("kc_action", "CONFIGURE_TOTP").address());
        isAsked(own);
        HttpPage codes = own.press("#company-second-factor-codes-form");
        HttpPage cancelled = codes.visitor().post(formOf(codes), Map.of("cancel-aia", "true"));
        assertThat(cancelled.document().selectFirst("[name=totpSecret]"))
                .as(cancelled.text())
                .isNotNull();
        HttpPage empty = codes.visitor().post(formOf(cancelled), Map.of("totp", "", "totpSecret", "x"));
        assertThat(empty.document().selectFirst("[name=totpSecret]"))
                .as(empty.text())
                .isNotNull();
        assertThat(browser.open(other.begin().with("prompt", "none").address())
                        .address()
                        .toString())
                .contains("error=interaction_required");
        ApiResponse refresh = app.refresh(open);
        assertThat(refresh.status()).as(refresh.text()).isEqualTo(400);
        assertThat(refresh.text()).contains("invalid_grant").contains("second factor");
        assertThat(other.passwordGrant(person.login(), TestPerson.PASSWORD).text())
                .contains("Account is not fully set up");
        HttpPage again = browser.open(other.begin().address());
        HttpPage startedOver = browser.open(
                URI.create(again.address().toString().replaceAll("login-actions/[a-z-]+", "login-actions/restart")));
        isAsked(
                startedOver.document().selectFirst("#kc-form-login") == null
                        ? startedOver
                        : startedOver.submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD)));
        assertThat(typesOf(person)).containsExactly("password");
    }

    @Test
    @DisplayName("is not got around by a new password through a mailed link, which signs nobody in")
    void notByAPasswordLink(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zapomnial");
        company.mainAdmin()
                .api()
                .sendPasswordMail(company.number(), person.id())
                .expect(204);
        required(company);
        HttpVisitor browser = visitor(bed);
        String changed = "Niebieski-Rower-2026";

        HttpPage done = browser.open(person.nextMail().link())
                .submit(Map.of("password-new", changed, "password-confirm", changed));
        assertThat(done.document().selectFirst("#kc-info-message"))
                .as(done.text())
                .isNotNull();

        HttpPage end = browser.open(bed.app().begin().address())
                .submit(Map.of("username", person.login(), "password", changed));
        isAsked(end);
    }

    @Test
    @DisplayName("of a program is a code sent with the password")
    void program(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("program");
        required(company);
        CodesApp.SetUp codes =
                CodesApp.setUp(signIn(bed, bed.app().begin(), person).press("#company-second-factor-codes-form"));

        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .isNotEqualTo(200);
        bed.companyClient()
                .passwordGrant(person.login(), TestPerson.PASSWORD, codes.app().code())
                .expect(200);
    }

    @Test
    @DisplayName("that a program cannot prove, such as a security key, is no second factor of a program")
    void programWithAKey(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("klucz");
        SecondFactor.give(person, database, "webauthn");
        bed.companyClient().passwordGrant(person.login(), TestPerson.PASSWORD).expect(200);

        required(company);

        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .text())
                .contains("Account is not fully set up");
    }

    @Test
    @DisplayName("is not met by a passkey that the person did not sign in with")
    void passkeyNotUsed(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("passkey");
        SecondFactor.give(person, database, "webauthn-passwordless");
        required(company);

        HttpPage asked = signIn(bed, bed.app().begin(), person);

        isAsked(asked);
        assertThat(asked.document().selectFirst("#second-factor-passkey")).isNotNull();
    }

    @Test
    @DisplayName("begins on its day, for those who are signed in, too")
    void dayComes(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("termin");
        require(
                        company,
                        company.mainAdmin().apiAfterSigningIn(),
                        LocalDate.now(WARSAW).plusDays(2).toString())
                .expect(200);
        TokenSet tokens = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        TokenSet refreshed = TokenSet.of(bed.app().refresh(tokens).expect(200));

        turnTheClock(database, company);

        assertThat(bed.app().refresh(refreshed).status()).isEqualTo(400);
        isAsked(signIn(bed, bed.app().begin(), person));
    }

    @Test
    @DisplayName("that the owner takes away is asked for at once, in the same browser")
    void takenAway(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("usuwa");
        required(company);
        HttpVisitor browser = visitor(bed);
        SignIn signIn = bed.app().begin();
        CodesApp.SetUp codes =
                CodesApp.setUp(signIn(browser, signIn, person).press("#company-second-factor-codes-form"));
        TokenSet tokens = bed.app().finish(signIn, codes.next().address());
        String credential = account(person).credentials().stream()
                .filter(each -> "otp".equals(each.getType()))
                .map(CredentialRepresentation::getId)
                .findFirst()
                .orElseThrow();

        HttpPage question = browser.open(bed.app()
                .begin()
                .with("kc_action", "delete_credential:" + credential)
                .address());
        HttpPage removed = browser.post(formOf(question), Map.of("accept", "true"));

        assertThat(typesOf(person)).containsExactly("password");
        isAsked(removed);
        assertThat(bed.app().refresh(tokens).status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "that an admin turns off, whatever it is, goes as a whole: sessions end, the owner and all admins are told")
    void turnedOff(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zgubil");
        Map<String, Object> second = new HashMap<>(company.person("zastepca"));
        second.put("admin", true);
        TestPerson deputy = company.invite(second).activate();
        List<String> all = List.of("otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes");
        TokenSet open = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        CompanyApi api = deputy.apiAfterSigningIn();
        for (String type : all) {
            SecondFactor.give(person, database, type);
        }
        required(company);
        assertThat(SecondFactor.typesOf(person, database)).containsExactlyInAnyOrderElementsOf(all);

        api.removeSecondFactor(company.number(), person.id()).expect(204);

        assertThat(SecondFactor.typesOf(person, database)).isEmpty();
        assertThat(bed.app().refresh(open).status()).isEqualTo(400);
        assertThat(person.nextMail().subject()).contains("Twojego konta");
        for (TestPerson admin : List.of(company.mainAdmin(), deputy)) {
            assertThat(admin.nextMail())
                    .as(admin.login())
                    .satisfies(mail -> assertThat(mail.subject()).contains("pracownika"))
                    .satisfies(mail -> assertThat(mail.text()).contains(person.login(), deputy.login()));
        }
        JsonNode line = api.activity(company.number(), "max=1").json().get(0);
        assertThat(line.path("activity").asText()).isEqualTo("second-factor-removed");
        assertThat(line.at("/subject/login").asText()).isEqualTo(person.login());
        isAsked(signIn(bed, bed.app().begin(), person));
    }

    @Test
    @DisplayName("is asked of a guest where they act for that company, after they chose it, and of nobody else's app")
    void guest(TestBed bed) {
        Office office = Office.ofTwo(bed);
        required(office.second());
        HttpVisitor browser = visitor(bed);

        SignIn forFirst = bed.app().begin();
        HttpPage choice = signIn(browser, forFirst, office.person());
        TokenSet first =
                bed.app().finish(forFirst, choose(choice, office.first()).address());
        bed.app().refresh(first).expect(200);
        HttpPage toSwitch = browser.open(
                bed.app().begin().with("kc_action", "select-company").address());
        isAsked(choose(toSwitch, office.second()));
        isAsked(browser.open(bed.app()
                .asking("openid organization:" + office.second().number())
                .begin()
                .address()));
        isAsked(browser.open(bed.companyClient().begin().address()));
        isAsked(choose(signIn(bed, bed.app().begin(), office.person()), office.second()));
        bed.app().refresh(first).expect(200);
    }

    @Test
    @DisplayName("is not asked of somebody of the vendor's staff who looks in a person's stead")
    void notOfTheImpersonator(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ogladany");
        required(company);
        SignIn signIn = bed.app().begin();

        HttpPage end = visitor(bed)
                .impersonating(
                        URI.create(bed.server().publicUrl() + "/admin/realms/" + KeycloakServer.REALM),
                        person.id(),
                        bed.server().admin().tokenManager().getAccessTokenString())
                .open(signIn.address());

        bed.app().refresh(bed.app().finish(signIn, end.address())).expect(200);
    }

    private static ApiResponse require(TestCompany company, CompanyApi api, String from) {
        return api.put(company.number() + "/policy", Map.of("requireSecondFactor", true, "from", from));
    }

    private static void required(TestCompany company) {
        company.mainAdmin()
                .apiAfterSigningIn()
                .put(company.number() + "/policy", Map.of("requireSecondFactor", true))
                .expect(200);
    }

    private static HttpVisitor visitor(TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL);
    }

    private static HttpPage signIn(TestBed bed, SignIn signIn, TestPerson person) {
        return signIn(visitor(bed), signIn, person);
    }

    private static HttpPage signIn(HttpVisitor browser, SignIn signIn, TestPerson person) {
        return browser.open(signIn.address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
    }

    private static HttpPage choose(HttpPage choice, TestCompany company) {
        return choice.visitor()
                .post(
                        URI.create(choice.document()
                                .selectFirst("#select-company-form")
                                .absUrl("action")),
                        Map.of("company", company.number()));
    }

    private static URI formOf(HttpPage page) {
        return URI.create(
                page.document().selectFirst("form[method=post]:has([name])").absUrl("action"));
    }

    private static void isAsked(HttpPage page) {
        assertThat(page.document().selectFirst("#company-second-factor-codes-form"))
                .as(page.address() + "\n" + page.text())
                .isNotNull();
    }

    private static List<String> typesOf(TestPerson person) {
        return account(person).credentials().stream()
                .map(CredentialRepresentation::getType)
                .toList();
    }

    private static UserResource account(TestPerson person) {
        return person.bed().realm().users().get(person.id());
    }

    /** As if the day had come. */
    private static void turnTheClock(DatabaseServer database, TestCompany company) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement turn = connection.prepareStatement(
                        "update CA_COMPANY set second_factor_from = ? where customer_number = ?")) {
            turn.setLong(1, Instant.now().minusSeconds(1).toEpochMilli());
            turn.setString(2, company.number());
            assertThat(turn.executeUpdate()).isEqualTo(1);
        }
    }
}
