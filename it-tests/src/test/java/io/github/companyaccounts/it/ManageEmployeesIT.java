package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.LogoutListener;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SignedInTwice;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConfirmEmailPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

@Journey
@DisplayName("What admins do to the accounts of employees (A12, C3–C6)")
class ManageEmployeesIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";

    private static final int MAILS_AN_ACCOUNT_GETS_IN_AN_HOUR = 5;
    private static final int MAILS_AN_ADDRESS_GETS_IN_AN_HOUR = 10;

    /** Well below the time Keycloak waits for an app's answer, which is half a minute in the tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Test
    @DisplayName("Create without a mail, and mail later")
    void createWithoutAMailAndMailLater(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        Map<String, Object> request = company.person("cicha");
        request.put("notify", false);

        ApiResponse created = api.addPerson(company.number(), request).expect(201);
        TestPerson person = person(bed, request, created);
        assertThat(state(api, company, person)).isEqualTo("invited");
        assertThat(bed.mail().to(person.email())).isEmpty();

        api.sendActivationMail(company.number(), person.id()).expect(204);
        person.activate();
        assertThat(state(api, company, person)).isEqualTo("active");
        assertThat(api.sendActivationMail(company.number(), person.id()).problemType())
                .endsWith(":already-activated");
    }

    @Test
    @DisplayName("Everything wrong with a new account is told at once, each at its field, and nothing is created")
    void everythingWrongIsToldAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        Map<String, Object> request = company.person("x");
        request.put("login", "has space@and-at");
        request.put("firstName", "");
        request.put("email", "no-address");
        request.put("permissions", List.of("sample-shop:no-such-permission"));

        ApiResponse refused = api.addPerson(company.number(), request).expect(400);

        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.json().path("violations").findValuesAsText("field"))
                .contains("login", "firstName", "email", "permissions");
        assertThat(api.countPeople(company.number(), "").text()).isEqualTo("1");
    }

    @Test
    @DisplayName("A login or an e-mail that somebody has, here or elsewhere, is refused at its field")
    void whatSomebodyHasIsRefused(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson taken = TestCompany.active(bed).invite("zajety");
        CompanyApi api = company.mainAdmin().api();

        Map<String, Object> sameLogin = company.person("ktos");
        sameLogin.put("login", taken.login().toUpperCase(java.util.Locale.ROOT));
        ApiResponse loginRefused = api.addPerson(company.number(), sameLogin).expect(409);
        Map<String, Object> sameEmail = company.person("ktos");
        sameEmail.put("email", " " + taken.email().toUpperCase(java.util.Locale.ROOT) + " ");
        ApiResponse emailRefused = api.addPerson(company.number(), sameEmail).expect(409);

        assertThat(loginRefused.problemType()).endsWith(":login-taken");
        assertThat(loginRefused.json().path("field").asText()).isEqualTo("login");
        assertThat(emailRefused.problemType()).endsWith(":email-taken");
        assertThat(emailRefused.json().path("field").asText()).isEqualTo("email");
    }

    @Test
    @DisplayName("A blocked person is out at once, online and offline, and back after unblocking")
    void aBlockedPersonIsOutAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("bartek", ORDERS);
        SignedInTwice signedIn = SignedInTwice.of(person);
        CompanyApi api = company.mainAdmin().api();

        api.block(company.number(), person.id()).expect(204);

        signedIn.isOver();
        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .isBetween(400, 401);
        assertThat(api.sendPasswordMail(company.number(), person.id()).problemType())
                .endsWith(":blocked");
        api.unblock(company.number(), person.id()).expect(204);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        signedIn.isOver();
    }

    @Test
    @DisplayName("Signed out by an admin everywhere, online and offline; the log says so, and signing in again works")
    void anAdminEndsAllSessions(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zalogowana");
        SignedInTwice signedIn = SignedInTwice.of(person);
        CompanyApi api = company.mainAdmin().api();

        api.endSessions(company.number(), person.id()).expect(204);

        signedIn.isOver();
        JsonNode newest =
                api.activity(company.number(), "max=1").expect(200).json().get(0);
        assertThat(newest.path("activity").asText()).isEqualTo("sessions-ended");
        assertThat(newest.toString()).contains(company.mainAdmin().login()).contains(person.login());
        SignedInTwice.of(person).goesOn();
    }

    @Test
    @DisplayName("A deleted person is gone: sessions, account, and what was theirs to sign in with")
    void aDeletedPersonIsGone(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("usuwany");
        SignedInTwice signedIn = SignedInTwice.of(person);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();

        api.deletePerson(company.number(), person.id()).expect(204);

        signedIn.isOver();
        assertThat(api.person(company.number(), person.id()).status()).isEqualTo(404);
        assertThat(api.deletePerson(company.number(), person.id()).status()).isEqualTo(404);
        assertThat(activities(api, company)).contains("person-deleted");
        company.employ("usuwany");
    }

    @Test
    @DisplayName("Deleting and turning the second factor off want a sign-in no older than five minutes")
    void whatCannotBeUndoneWantsARecentSignIn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ostrozny");
        CompanyApi byProgram = company.mainAdmin().api();

        for (ApiResponse refused : List.of(
                byProgram.deletePerson(company.number(), person.id()),
                byProgram.post(
                        company.number() + "/people/batch", Map.of("action", "delete", "ids", List.of(person.id()))),
                byProgram.removeSecondFactor(company.number(), person.id()))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("error=\"insufficient_user_authentication\"")
                    .contains("max_age=");
        }
        assertThat(state(byProgram, company, person)).isEqualTo("active");
    }

    @Test
    @DisplayName("Permissions given and taken are in the next token")
    void permissionsAreInTheNextToken(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("prawa", ORDERS);
        CompanyApi api = company.mainAdmin().api();

        api.changePerson(company.number(), person.id(), Map.of("permissions", List.of(INVOICES)))
                .expect(200);

        JsonNode told = bed.tokens()
                .throughSignInPage(person.login(), TestPerson.PASSWORD)
                .accessClaims();
        assertThat(told.at("/company/permissions").toString()).isEqualTo("[\"" + INVOICES + "\"]");
    }

    @Test
    @DisplayName("A new e-mail counts once it was confirmed from there; the old address is told")
    void aNewEmailCountsOnceConfirmed(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("adres");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        String newEmail = "nowy." + person.email();

        JsonNode asked = api.changePerson(company.number(), person.id(), Map.of("email", newEmail))
                .expect(200)
                .json();
        assertThat(asked.path("email").asText()).isEqualTo(person.email());
        assertThat(asked.path("pendingEmail").asText()).isEqualTo(newEmail);

        Mail warning = bed.mail().next(person.email());
        assertThat(warning.subject()).contains("ma zostać zmieniony");
        assertThat(warning.text())
                .contains(newEmail)
                .contains(company.mainAdmin().login());
        assertThat(warning.text()).doesNotContain("/mail-link/");

        Mail mail = bed.mail().next(newEmail);
        ConfirmEmailPage page = ConfirmEmailPage.open(browser.open(Language.PL), mail.link());
        page.inspect("confirm-email");
        assertThat(email(api, company, person)).isEqualTo(person.email());
        ConfirmEmailPage done = page.confirm();
        assertThat(done.isDone()).isTrue();
        done.inspect("confirm-email-done");

        assertThat(email(api, company, person)).isEqualTo(newEmail);
        assertThat(bed.mail().next(person.email()).text()).contains(newEmail);
        assertThat(api.removeSecondFactor(company.number(), person.id()).problemType())
                .endsWith(":email-changed-recently");
        assertThat(api.changePerson(company.number(), person.id(), Map.of("email", "again." + newEmail))
                        .problemType())
                .endsWith(":email-changed-recently");
    }

    @Test
    @DisplayName("A login can be corrected until the account is activated, and never after")
    void aLoginIsCorrectedBeforeActivation(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.invite("pomylka");
        CompanyApi api = company.mainAdmin().api();
        String login = "poprawny." + company.number();

        assertThat(api.changePerson(company.number(), person.id(), Map.of("login", login))
                        .expect(200)
                        .json()
                        .path("login")
                        .asText())
                .isEqualTo(login);

        person.activate();
        bed.tokens().throughSignInPage(login, TestPerson.PASSWORD);
        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .as("the mistyped one is nobody's")
                .isEqualTo(400);
        ApiResponse late = api.changePerson(company.number(), person.id(), Map.of("login", "inny." + company.number()))
                .expect(400);
        assertThat(late.problemType()).endsWith(":login-unchangeable");
        assertThat(late.json().path("field").asText()).isEqualTo("login");
        bed.tokens().throughSignInPage(login, TestPerson.PASSWORD);
    }

    @Test
    @DisplayName("No password mail to an account that is not activated; no permission that is not there")
    void whatCannotBe(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson invited = company.invite("zaproszona");
        CompanyApi api = company.mainAdmin().api();

        assertThat(api.sendPasswordMail(company.number(), invited.id())
                        .expect(409)
                        .problemType())
                .endsWith(":not-activated");
        ApiResponse unknown = api.changePerson(
                        company.number(), invited.id(), Map.of("permissions", List.of(ORDERS, "sample-shop:fly")))
                .expect(400);
        assertThat(unknown.problemType()).endsWith(":permission-unknown");
        assertThat(unknown.json().path("field").asText()).isEqualTo("permissions");
        assertThat(api.person(company.number(), invited.id()).json().path("permissions"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Of a guest, whose account is their own, a company decides permissions, block and membership, nothing else")
    void aGuestsAccountIsTheirOwn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        String organization =
                bed.operator().company(company.number()).json().path("id").asText();
        bed.realm()
                .organizations()
                .get(organization)
                .members()
                .addMember(guest.id())
                .close();
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        SignedInTwice signedIn = SignedInTwice.of(guest);

        Map<String, ActOnAPerson> refused = new TreeMap<>(ON_A_PERSON);
        refused.keySet()
                .removeAll(List.of(
                        "look",
                        "delete",
                        "block",
                        "unblock",
                        "see sessions",
                        "end a session",
                        "see mails",
                        "hand over"));
        refused.put("change e-mail", (to, number, id) -> to.changePerson(number, id, Map.of("email", "x@example.com")));
        refused.put("change login", (to, number, id) -> to.changePerson(number, id, Map.of("login", "inny.login")));
        refused.forEach((name, act) -> {
            ApiResponse answer = act.on(api, company.number(), guest.id());
            assertThat(answer.problemType()).as(name).endsWith(":on-own-account");
            assertThat(answer.status()).as(name).isEqualTo(403);
        });
        assertThat(refused)
                .containsOnlyKeys(
                        "change",
                        "activation mail",
                        "password mail",
                        "second factor off",
                        "end sessions",
                        "change e-mail",
                        "change login");
        assertThat(api.get(company.number() + "/people/" + guest.id() + "/sessions")
                        .expect(200)
                        .json())
                .as("where else they sign in is not the company's to see")
                .isEmpty();

        signedIn.goesOn();
        api.changePerson(company.number(), guest.id(), Map.of("permissions", List.of(ORDERS)))
                .expect(200);
        assertThat(bed.mail().to(guest.email())).isEmpty();
    }

    @Test
    @DisplayName("The mails to a person, with what became of them and never what is in them, the newest first")
    void mailsToAPerson(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("korespondentka");
        CompanyApi api = company.mainAdmin().api();
        api.sendPasswordMail(company.number(), person.id()).expect(204);
        Mail password = person.nextMail();
        String path = company.number() + "/people/" + person.id() + "/mails";

        Awaitility.await()
                .untilAsserted(() -> assertThat(api.get(path).expect(200).json().findValuesAsText("state"))
                        .containsExactly("sent", "sent"));
        ApiResponse mails = api.get(path).expect(200);
        assertThat(mails.json().findValuesAsText("template")).containsExactly("password-reset", "activation-employee");
        assertThat(mails.json().findValuesAsText("address")).containsOnly(person.email());
        assertThat(mails.json().get(0).path("sentAt").asText()).startsWith("20");
        assertThat(mails.text()).doesNotContain("mail-link").doesNotContain(password.subject());
        assertThat(api.get(path + "?first=1&max=1").expect(200).json().findValuesAsText("template"))
                .containsExactly("activation-employee");
    }

    /** What takes away the right of the admin who asked, or puts the account out of their reach. */
    private enum WhatEndsTheRight {
        THE_RIGHT_IS_TAKEN,
        THE_ADMIN_IS_BLOCKED,
        THE_ADMIN_IS_BLOCKED_FOR_A_WHILE,
        THE_ADMIN_IS_DISABLED_BY_THE_OPERATOR,
        THE_ADMIN_IS_DELETED,
        THE_PERSON_BECOMES_ADMIN;

        void happen(TestCompany company, TestPerson admin, TestPerson person) {
            CompanyApi api = company.mainAdmin().apiAfterSigningIn();
            String number = company.number();
            switch (this) {
                case THE_RIGHT_IS_TAKEN ->
                    api.changePerson(number, admin.id(), Map.of("admin", false)).expect(200);
                case THE_ADMIN_IS_BLOCKED -> api.block(number, admin.id()).expect(204);
                case THE_ADMIN_IS_BLOCKED_FOR_A_WHILE -> {
                    api.block(number, admin.id()).expect(204);
                    api.unblock(number, admin.id()).expect(204);
                }
                case THE_ADMIN_IS_DISABLED_BY_THE_OPERATOR -> disable(admin);
                case THE_ADMIN_IS_DELETED ->
                    api.deletePerson(number, admin.id()).expect(204);
                case THE_PERSON_BECOMES_ADMIN ->
                    api.changePerson(number, person.id(), Map.of("admin", true)).expect(200);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("A new e-mail that was asked for does not outlive the right of the admin who asked")
    void aChangeEndsWithTheRight(WhatEndsTheRight event, TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "kadry");
        TestPerson person = company.employ("ofiara");
        String newEmail = "obcy." + person.email();
        admin.api()
                .changePerson(company.number(), person.id(), Map.of("email", newEmail))
                .expect(200);
        URI link = bed.mail().next(newEmail).link();
        HttpPage opened = HttpVisitor.of(bed.server().publicUrl(), Language.PL).open(link);

        event.happen(company, admin, person);

        isWithdrawn(opened.press("#confirm-email-form"));
        CompanyApi api = company.mainAdmin().api();
        assertThat(email(api, company, person)).isEqualTo(person.email());
        isWithdrawn(HttpVisitor.of(bed.server().publicUrl(), Language.EN).open(link));
    }

    /** There is no way to ask for it again. */
    private static void isWithdrawn(HttpPage page) {
        assertThat(page.document().select("#mail-link-ended").attr("data-reason"))
                .isEqualTo("withdrawn");
        assertThat(page.document().select("#mail-link-again-form")).isEmpty();
    }

    @Test
    @DisplayName("A block by the operator is shown, and is not the company's to lift")
    void aBlockByTheOperatorStays(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zamkniety");
        disable(person);
        CompanyApi api = company.mainAdmin().api();

        assertThat(state(api, company, person)).isEqualTo("blocked");
        ApiResponse refused = api.unblock(company.number(), person.id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).endsWith(":blocked-by-operator");
        assertThat(refused.json().path("detail").asText()).isNotBlank();
        api.block(company.number(), person.id()).expect(204);
        assertThat(api.unblock(company.number(), person.id()).problemType()).endsWith(":blocked-by-operator");

        assertThat(state(api, company, person)).isEqualTo("blocked");
        assertThat(account(person).toRepresentation().isEnabled()).isFalse();
    }

    @Test
    @DisplayName(
            "Turning the second factor off: signed out, in again without a code, told by mail, no new e-mail for a day")
    void theSecondFactorIsTurnedOff(TestBed bed, PostgresServer database, Browser browser) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("telefon");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        String early = "wczesniej." + person.email();
        api.changePerson(company.number(), person.id(), Map.of("email", early)).expect(200);
        bed.mail().next(person.email());
        URI asked = bed.mail().next(early).link();
        SignedInTwice signedIn = SignedInTwice.of(person);
        SecondFactor.give(person, database);
        assertThat(hasSecondFactor(api, company, person)).isTrue();
        assertThat(afterPassword(bed, person).document().selectFirst("[name=otp]"))
                .isNotNull();

        api.removeSecondFactor(company.number(), person.id()).expect(204);

        assertThat(hasSecondFactor(api, company, person)).isFalse();
        signedIn.isOver();
        SignedInTwice.of(person).goesOn();
        Mail told = bed.mail().next(person.email());
        assertThat(told.subject()).contains("drugi składnik");
        BrowserWindow screen = browser.open(Language.PL);
        screen.page().setContent(told.html());
        screen.inspect("mail-second-factor-removed");
        assertThat(told.text()).contains(company.mainAdmin().login());
        assertThat(api.changePerson(company.number(), person.id(), Map.of("email", "nowy." + person.email()))
                        .problemType())
                .endsWith(":second-factor-removed-recently");
        MailLinkEndedPage ended = MailLinkEndedPage.open(screen, asked);
        assertThat(ended.reason()).isEqualTo("withdrawn");
        assertThat(ended.canAskAgain()).isFalse();
        ended.inspect("confirm-email-withdrawn");
    }

    private static boolean hasSecondFactor(CompanyApi api, TestCompany company, TestPerson person) {
        return api.person(company.number(), person.id())
                .expect(200)
                .json()
                .path("secondFactor")
                .asBoolean();
    }

    private static HttpPage afterPassword(TestBed bed, TestPerson person) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(bed.companyClient().begin().address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
    }

    /** As the operator does in the stock admin console. */
    private static void disable(TestPerson person) {
        UserRepresentation account = account(person).toRepresentation();
        account.setEnabled(false);
        account(person).update(account);
    }

    private static UserResource account(TestPerson person) {
        return person.bed().realm().users().get(person.id());
    }

    @Test
    @DisplayName(
            "An admin does to employees what the main admin does, and nothing to admins, the main admin or themselves")
    void whatAnAdminMayDo(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "kierownik", ORDERS);
        TestPerson other = admin(company, "kierowniczka");
        TestPerson employee = company.employ("pracownik");
        CompanyApi api = admin.api();

        api.changePerson(company.number(), employee.id(), Map.of("permissions", List.of(ORDERS)))
                .expect(200);
        assertThat(api.changePerson(company.number(), employee.id(), Map.of("permissions", List.of(INVOICES)))
                        .problemType())
                .endsWith(":permission-exceeds-own");
        assertThat(api.changePerson(company.number(), employee.id(), Map.of("admin", true))
                        .status())
                .isEqualTo(403);
        assertThat(api.block(company.number(), other.id()).problemType()).endsWith(":on-admin");
        assertThat(api.block(company.number(), company.mainAdmin().id()).problemType())
                .endsWith(":on-main-admin");
        assertThat(api.block(company.number(), admin.id()).problemType()).endsWith(":on-oneself");
        assertThat(employee.api().people(company.number(), "").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Another company and its people answer like ones that do not exist")
    void anotherCompanyAnswersLikeNone(TestBed bed) {
        TestCompany mine = TestCompany.active(bed);
        TestCompany theirs = TestCompany.active(bed);
        CompanyApi api = mine.mainAdmin().apiAfterSigningIn();
        TestPerson theirPerson = theirs.employ("cudza");
        String nobody = "00000000-0000-4000-8000-000000000000";

        assertSame(api.company(theirs.number()), api.company("999999"));
        assertSame(api.people(theirs.number(), ""), api.people("999999", ""));
        for (TestPerson foreign : List.of(theirs.mainAdmin(), theirPerson)) {
            SignedInTwice signedIn = SignedInTwice.of(foreign);
            ON_A_PERSON.forEach((name, act) ->
                    assertSame(name, act.on(api, mine.number(), foreign.id()), act.on(api, mine.number(), nobody)));
            signedIn.goesOn();
        }
    }

    /** A call on somebody, who has to be one's own. */
    private interface ActOnAPerson {
        ApiResponse on(CompanyApi api, String number, String id);
    }

    private static final Map<String, ActOnAPerson> ON_A_PERSON = Map.ofEntries(
            Map.entry("look", CompanyApi::person),
            Map.entry("change", (api, number, id) -> api.changePerson(number, id, Map.of("firstName", "Mallory"))),
            Map.entry("delete", CompanyApi::deletePerson),
            Map.entry("block", CompanyApi::block),
            Map.entry("unblock", CompanyApi::unblock),
            Map.entry("activation mail", CompanyApi::sendActivationMail),
            Map.entry("password mail", CompanyApi::sendPasswordMail),
            Map.entry("second factor off", CompanyApi::removeSecondFactor),
            Map.entry("see sessions", (api, number, id) -> api.get(number + "/people/" + id + "/sessions")),
            Map.entry("end a session", (api, number, id) -> api.delete(number + "/people/" + id + "/sessions/x")),
            Map.entry("end sessions", CompanyApi::endSessions),
            Map.entry("see mails", (api, number, id) -> api.get(number + "/people/" + id + "/mails")),
            Map.entry("hand over", (api, number, id) -> api.post(number + "/handover", Map.of("personId", id))));

    @Test
    @DisplayName("Several at once: each has its own result, and one that is refused stops nothing")
    void severalAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson one = company.employ("pierwszy");
        TestPerson two = company.employ("drugi");
        CompanyApi api = company.mainAdmin().api();

        JsonNode results = api.post(
                        company.number() + "/people/batch",
                        Map.of(
                                "action",
                                "block",
                                "ids",
                                List.of(one.id(), company.mainAdmin().id(), "no-such-id", two.id())))
                .expect(200)
                .json();

        assertThat(results).hasSize(4);
        assertThat(state(api, company, one)).isEqualTo("blocked");
        assertThat(state(api, company, two)).isEqualTo("blocked");
        assertThat(results.get(1).toString()).contains("on-oneself");
        assertThat(results.get(2).toString()).contains("not-found");
    }

    @Test
    @DisplayName("A mail that is refused for good is seen by the admin")
    void aRefusedMailIsSeen(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        Map<String, Object> request = company.person("literowka");
        bed.mail().refuse(String.valueOf(request.get("email")));

        TestPerson person =
                person(bed, request, api.addPerson(company.number(), request).expect(201));

        Awaitility.await().untilAsserted(() -> assertThat(api.person(company.number(), person.id())
                        .json()
                        .path("lastMail")
                        .asText())
                .isEqualTo("failed"));
        JsonNode seen = api.person(company.number(), person.id()).json();
        assertThat(seen.path("lastMailError").asText())
                .as("plain words and codes, not what the mail server says")
                .isEqualTo("Serwer poczty odrzucił wiadomość. Sprawdź adres e-mail. (550 5.1.1)");
        assertThat(api.activity(company.number(), "").expect(200).text())
                .contains("550 5.1.1")
                .doesNotContain("No such mailbox");
        assertThat(bed.server().log()).contains("No such mailbox");
        assertThat(activities(api, company)).contains("mail-refused");
    }

    @Test
    @DisplayName("A blocked or deleted person is out at once even if an app that should be told hangs or fails")
    void anAppThatHangsHoldsNobodyUp(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zawieszony");
        TestPerson other = company.employ("usterka");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        try (LogoutListener hanging = LogoutListener.hanging();
                LogoutListener failing = LogoutListener.answering(500)) {
            TokenSet tokens = signIn(bed, appWith(bed, "it-hanging-app", hanging), person);
            TokenSet others = signIn(bed, appWith(bed, "it-failing-app", failing), other);

            assertTimeoutPreemptively(
                    AT_ONCE, () -> api.block(company.number(), person.id()).expect(204));
            assertThat(hanging.awaitCall()).contains("logout_token=");
            assertThat(bed.companyClient().refresh(tokens).status()).isEqualTo(400);
            try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
                assertThat(row.isWaitedFor()).as("nobody holds the database").isFalse();
            }

            assertTimeoutPreemptively(AT_ONCE, () -> api.deletePerson(company.number(), other.id())
                    .expect(204));
            assertThat(failing.awaitCall()).contains("logout_token=");
            assertThat(bed.companyClient().refresh(others).status()).isEqualTo(400);
        }
    }

    private static RelyingApp appWith(TestBed bed, String clientId, LogoutListener listener) {
        return bed.newApp(
                clientId,
                client -> {
                    Map<String, String> attributes = new HashMap<>(client.getAttributes());
                    attributes.put("backchannel.logout.url", listener.address().toString());
                    client.setAttributes(attributes);
                },
                "company");
    }

    private static TokenSet signIn(TestBed bed, RelyingApp app, TestPerson person) {
        return bed.tokens().throughSignInPage(app, person.login(), TestPerson.PASSWORD);
    }

    @Test
    @DisplayName("An admin whose right is taken at this very moment does nothing more with it")
    void aRightTakenThisVeryMomentIsGone(TestBed bed, PostgresServer database) throws Exception {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "odwolywany");
        TestPerson employee = company.employ("ofiara");
        CompanyApi asAdmin = admin.api();

        ApiResponse answer;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<ApiResponse> act =
                    CompletableFuture.supplyAsync(() -> asAdmin.block(company.number(), employee.id()));
            row.awaitSomebody();
            row.change("update ca_member set admin = false where user_id = ?", admin.id());
            row.letGo();
            answer = act.get(30, TimeUnit.SECONDS);
        }

        assertThat(answer.problemType()).as(answer.toString()).endsWith(":not-allowed");
        assertThat(state(company.mainAdmin().api(), company, employee)).isEqualTo("active");
    }

    @Test
    @DisplayName("Nobody can hold up or be held up by an account of another company")
    void accountsOfOthersAreNotTouched(TestBed bed, PostgresServer database) {
        TestCompany mine = TestCompany.active(bed);
        TestPerson theirs = TestCompany.active(bed).mainAdmin();
        CompanyApi api = mine.mainAdmin().api();

        try (HeldRow row = HeldRow.ofAccount(database, theirs.id())) {
            assertTimeoutPreemptively(
                    AT_ONCE, () -> api.block(mine.number(), theirs.id()).expect(404));
            assertThat(row.isWaitedFor()).isFalse();
        }
    }

    @Test
    @DisplayName("A permission given gives nothing else, whatever was put on its group by hand")
    void aPermissionGivenGivesNothingElse(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson first = company.employ("pierwsza", ORDERS);
        RealmResource realm = bed.realm();
        RoleMappingResource byHand = rolesOfTheGroup(realm, company, ORDERS);
        String shop = realm.clients().findByClientId("sample-shop").get(0).getId();
        String management =
                realm.clients().findByClientId("realm-management").get(0).getId();
        byHand.clientLevel(shop)
                .add(List.of(
                        realm.clients().get(shop).roles().get("see-invoices").toRepresentation()));
        byHand.clientLevel(management)
                .add(List.of(realm.clients()
                        .get(management)
                        .roles()
                        .get("manage-users")
                        .toRepresentation()));

        TestPerson second = company.employ("druga", ORDERS);
        TestPerson third = company.employ("trzecia", ORDERS);

        for (TestPerson person : List.of(second, third)) {
            JsonNode told = signIn(bed, bed.companyClient(), person).accessClaims();
            assertThat(told.at("/company/permissions").toString()).isEqualTo("[\"" + ORDERS + "\"]");
            assertThat(told.at("/resource_access/sample-shop/roles").toString()).isEqualTo("[\"place-orders\"]");
            assertThat(told.toString()).doesNotContain("manage-users");
        }
        JsonNode ofTheFirst = signIn(bed, bed.companyClient(), first).accessClaims();
        assertThat(ofTheFirst.at("/company/permissions").toString()).contains(INVOICES);
        assertThat(ofTheFirst.toString()).as("companies never give it").doesNotContain("manage-users");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), first.id(), Map.of("permissions", List.of(ORDERS)))
                .expect(200);
        assertThat(signIn(bed, bed.companyClient(), first)
                        .accessClaims()
                        .at("/company/permissions")
                        .toString())
                .isEqualTo("[\"" + ORDERS + "\"]");
    }

    private static RoleMappingResource rolesOfTheGroup(RealmResource realm, TestCompany company, String name) {
        String organization = company.mainAdmin()
                .bed()
                .operator()
                .company(company.number())
                .json()
                .path("id")
                .asText();
        OrganizationGroupsResource groups =
                realm.organizations().get(organization).groups();
        String group =
                groups.getAll(name, null, true, 0, 10, true, false).get(0).getId();
        return groups.group(group).roles();
    }

    @Test
    @DisplayName("So many mails an hour to one account, whoever asks for them; then the answer says when to try again")
    void mailsToOneAccountAreLimited(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zasypywany");
        TestPerson other = company.employ("spokojny");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        for (int sent = 1; sent < MAILS_AN_ACCOUNT_GETS_IN_AN_HOUR; sent++) {
            api.sendPasswordMail(company.number(), person.id()).expect(204);
        }

        ApiResponse refused =
                api.sendPasswordMail(company.number(), person.id()).expect(429);
        ApiResponse change = api.changePerson(
                company.number(), person.id(), Map.of("email", "nowy." + person.email(), "firstName", "X"));
        JsonNode several = api.post(
                        company.number() + "/people/batch",
                        Map.of("action", "password-mail", "ids", List.of(person.id(), other.id())))
                .expect(200)
                .json();

        assertThat(refused.problemType()).endsWith(":too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(3000, 3600);
        assertThat(refused.json().path("detail").asText()).contains("godzin").containsPattern("[56][0-9] min");
        assertThat(change.problemType()).endsWith(":too-many-requests");
        JsonNode after = api.person(company.number(), person.id()).expect(200).json();
        assertThat(after.has("pendingEmail")).isFalse();
        assertThat(after.path("firstName").asText()).as("nothing half done").isEqualTo("Jan");
        assertThat(several.get(0).at("/problem/type").asText()).endsWith(":too-many-requests");
        assertThat(several.get(1).path("result").asText()).isEqualTo("done");
    }

    @Test
    @DisplayName("The operator's mails to a main admin count as well")
    void mailsToAMainAdminAreLimited(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        for (int sent = 1; sent < MAILS_AN_ACCOUNT_GETS_IN_AN_HOUR; sent++) {
            bed.operator().sendActivationMail(company.number()).expect(204);
        }

        ApiResponse refused = bed.operator()
                .in(Language.EN)
                .sendActivationMail(company.number())
                .expect(429);

        assertThat(refused.problemType()).endsWith(":too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.json().path("detail").asText()).contains("minutes");
    }

    @Test
    @DisplayName("An address gets no more mails however often an account is made for it")
    void mailsToOneAddressAreLimited(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        for (int sent = 0; sent < MAILS_AN_ADDRESS_GETS_IN_AN_HOUR; sent++) {
            String id = api.addPerson(company.number(), company.person("powtorka"))
                    .expect(201)
                    .createdId();
            api.deletePerson(company.number(), id).expect(204);
        }

        assertThat(api.addPerson(company.number(), company.person("powtorka"))
                        .expect(429)
                        .problemType())
                .endsWith(":too-many-requests");
        api.addPerson(company.number(), company.person("inna")).expect(201);
    }

    @Test
    @DisplayName("Every act on an account stands in the company's activity log, with who did it")
    void everyActStandsInTheLog(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("dziennik");
        CompanyApi api = company.mainAdmin().api();
        api.block(company.number(), person.id()).expect(204);
        api.unblock(company.number(), person.id()).expect(204);
        api.sendPasswordMail(company.number(), person.id()).expect(204);

        assertThat(activities(api, company))
                .startsWith("password-mailed", "person-unblocked", "person-blocked")
                .contains("person-created", "account-activated", "company-registered");
        JsonNode newest =
                api.activity(company.number(), "max=1").expect(200).json().get(0);
        assertThat(newest.toString()).contains(company.mainAdmin().login()).contains(person.login());
    }

    @Test
    @DisplayName("A person in no role of the operator's has no call for employees or passwords (A3)")
    void operatorsHaveNoCallForEmployees(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi asOperator = CompanyApi.at(bed.server(), bed.tokens().operator());

        assertThat(asOperator
                        .addPerson(company.number(), company.person("obcy"))
                        .status())
                .isBetween(401, 404);
        assertThat(asOperator.people(company.number(), "").status()).isBetween(401, 404);
        assertThat(asOperator
                        .sendPasswordMail(company.number(), company.mainAdmin().id())
                        .status())
                .isBetween(401, 404);
    }

    private static TestPerson admin(TestCompany company, String login, String... permissions) {
        Map<String, Object> request = company.person(login, permissions);
        request.put("admin", true);
        ApiResponse created =
                company.mainAdmin().api().addPerson(company.number(), request).expect(201);
        return person(company.mainAdmin().bed(), request, created).activate();
    }

    private static TestPerson person(TestBed bed, Map<String, Object> request, ApiResponse created) {
        return new TestPerson(
                bed, created.createdId(), String.valueOf(request.get("login")), String.valueOf(request.get("email")));
    }

    private static String state(CompanyApi api, TestCompany company, TestPerson person) {
        return api.person(company.number(), person.id())
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private static String email(CompanyApi api, TestCompany company, TestPerson person) {
        return api.person(company.number(), person.id())
                .expect(200)
                .json()
                .path("email")
                .asText();
    }

    private static List<String> activities(CompanyApi api, TestCompany company) {
        return api.activity(company.number(), "").expect(200).json().findValuesAsText("activity");
    }

    /** The same answer but for the address asked for. */
    private static void assertSame(ApiResponse one, ApiResponse other) {
        assertSame(one.request(), one, other);
    }

    private static void assertSame(String act, ApiResponse one, ApiResponse other) {
        assertThat(one.status()).as(act).isEqualTo(404).isEqualTo(other.status());
        assertThat(one.text()).as(act).isEqualTo(other.text());
    }
}
