package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ActivationPage;
import io.github.companyaccounts.it.pages.ConfirmEmailPage;
import io.github.companyaccounts.it.pages.ErrorPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.MailLinkOtherUserPage;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Invariant 6: what a link from a mail can do, until when, and what its dead ends say. That it is for one purpose, account and
 * company, and for one use, is shown of each kind in {@link EveryMailLinkIT}.
 */
@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("A link from a mail")
class MailLinkIT {

    private static final String ANOTHER_PASSWORD = "Czerwony-Rower-2026";

    private static final Map<String, String> WELL_FILLED_IN = filledIn(TestPerson.PASSWORD);

    private static Map<String, String> filledIn(String password) {
        return Map.of("password-new", password, "password-confirm", password, "terms", "on");
    }

    @Test
    @DisplayName("is not used up by being looked at, however often, by whomever, and before or after its form is open")
    void isNotUsedUpByLooking(TestBed bed) {
        TestPerson employee = TestCompany.active(bed).invite("jan");
        URI link = employee.nextMail().link();

        scan(bed, link);
        HttpPage form = visitor(bed).open(link);
        scan(bed, link);

        activated(form.submit(WELL_FILLED_IN));
        assertThat(canSignIn(bed, employee, TestPerson.PASSWORD)).isTrue();
    }

    /** As mail scanners do: a look, then the page and what it leads to, each time without cookies. */
    private static void scan(TestBed bed, URI link) {
        for (int i = 0; i < 4; i++) {
            HttpVisitor scanner = visitor(bed);
            assertThat(scanner.look(link)).isEqualTo(200);
            HttpPage seen = scanner.open(link);
            assertThat(seen.document().selectFirst("#company-activation-form")).isNotNull();
            visitor(bed).open(seen.address());
        }
    }

    @Test
    @DisplayName("says that it was used, once the password is set, whichever it was for")
    void used(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.invite("jan");
        URI activation = employee.nextMail().link();
        activated(visitor(bed).open(activation).submit(WELL_FILLED_IN));
        company.mainAdmin()
                .api()
                .sendPasswordMail(company.number(), employee.id())
                .expect(204);
        URI password = employee.nextMail().link();
        activated(visitor(bed).open(password).submit(filledIn(ANOTHER_PASSWORD)));

        endsIn(bed, activation, "used", "aktywne");
        endsIn(bed, password, "used", "nowe hasło");
        assertThat(canSignIn(bed, employee, ANOTHER_PASSWORD)).isTrue();
        assertThat(canSignIn(bed, employee, TestPerson.PASSWORD)).isFalse();
    }

    @Test
    @DisplayName("says that the account is blocked or deleted, and offers no new link")
    void blockedAndDeleted(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson blocked = company.invite("jan");
        TestPerson deleted = company.invite("ewa");
        URI ofBlocked = blocked.nextMail().link();
        URI ofDeleted = deleted.nextMail().link();
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        company.mainAdmin()
                .apiAfterSigningIn()
                .deletePerson(company.number(), deleted.id())
                .expect(204);

        assertThat(endsIn(bed, ofBlocked, "blocked", "zablokowane").document().selectFirst("#mail-link-again-form"))
                .isNull();
        assertThat(endsIn(bed, ofDeleted, "deleted", "usunięte").document().selectFirst("#mail-link-again-form"))
                .isNull();
        company.mainAdmin().api().unblock(company.number(), blocked.id()).expect(204);
        endsIn(bed, ofBlocked, "blocked", "zablokowane");
    }

    @Test
    @DisplayName("says that the e-mail address was changed: at once before activation, once confirmed afterwards")
    void emailChanged(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson invited = company.invite("jan");
        TestPerson active = company.employ("ewa");
        URI activation = invited.nextMail().link();
        company.mainAdmin()
                .api()
                .sendPasswordMail(company.number(), active.id())
                .expect(204);
        URI password = active.nextMail().link();
        String number = company.number();

        changeEmail(company, invited, "jan.nowy@" + number + ".example");
        changeEmail(company, active, "ewa.nowa@" + number + ".example");
        endsIn(bed, activation, "email-changed", "poprzedni adres");
        assertThat(visitor(bed).open(password).document().selectFirst("#company-new-password-form"))
                .isNotNull();
        HttpPage confirmation = visitor(bed)
                .open(bed.mail().next("ewa.nowa@" + number + ".example").link());
        confirmation.press("#confirm-email-form");

        endsIn(bed, password, "email-changed", "poprzedni adres");
        activated(visitor(bed)
                .open(bed.mail().next("jan.nowy@" + number + ".example").link())
                .submit(WELL_FILLED_IN));
    }

    /** The ways past us on which an account's address changes. */
    private enum StockChange {
        BY_THE_OPERATOR,
        IN_THE_ACCOUNT_CONSOLE;

        void happen(TestBed bed, TestPerson person, String email) {
            UserRepresentation account = realm(bed).users().get(person.id()).toRepresentation();
            account.setEmail(email);
            if (this == BY_THE_OPERATOR) {
                realm(bed).users().get(person.id()).update(account);
                return;
            }
            HttpVisitor owner = visitor(bed);
            SignIn signIn = bed.app().begin().with("kc_action", "UPDATE_EMAIL");
            HttpPage form = owner.open(signIn.address())
                    .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
            form.submit(Map.of("email", email));
            owner.open(bed.mail().next(email).link());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("to a new address ends when the address was changed meanwhile past us, and the hold begins")
    void changedPastUs(StockChange change, TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ewa");
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        String asked = "zamowiony." + person.email();
        changeEmail(company, person, asked);
        URI link = bed.mail().next(asked).link();
        String theirs = "wlasny." + person.email();

        change.happen(bed, person, theirs);

        JsonNode now = api.person(company.number(), person.id()).expect(200).json();
        assertThat(now.path("email").asText()).isEqualTo(theirs);
        assertThat(now.path("pendingEmail").asText("")).isEmpty();
        endsIn(bed, link, "email-changed", "adres");
        assertThat(api.removeSecondFactor(company.number(), person.id()).problemType())
                .endsWith(":email-changed-recently");
        assertThat(api.changePerson(company.number(), person.id(), Map.of("email", "inny." + person.email()))
                        .problemType())
                .endsWith(":email-changed-recently");
    }

    private static void changeEmail(TestCompany company, TestPerson person, String email) {
        company.mainAdmin()
                .api()
                .changePerson(company.number(), person.id(), Map.of("email", email))
                .expect(200);
    }

    @Test
    @DisplayName("says that the company was closed")
    void closed(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        URI link = company.invite("jan").nextMail().link();
        String id = bed.operator().company(company.number()).json().path("id").asText();
        OrganizationRepresentation organization =
                realm(bed).organizations().get(id).toRepresentation();
        organization.setEnabled(false);

        realm(bed).organizations().get(id).update(organization).close();

        endsIn(bed, link, "closed", "zamknięte");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("works as long as the realm says, and then its page mails a new one that works")
    void itsTimeIsOver(Language language, TestBed bed, Browser browser, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> request = company.person("jan");
        request.put("locale", language.tag());
        TestPerson employee = whileTheRealmSays(bed, "activationLinkLifespan", "900", () -> company.invite(request));
        URI link = employee.nextMail().link();
        HttpPage openForm = HttpVisitor.of(bed.server().publicUrl(), language).open(link);
        assertThat(number(
                        database,
                        "select (expires_at - created_at) / 1000 from ca_mail_link where user_id = ?",
                        employee.id()))
                .isEqualTo(900);

        turnTheClock(database, employee);
        BrowserWindow window = browser.open(language);
        MailLinkEndedPage page = MailLinkEndedPage.open(window, link);
        assertThat(page.heading()).isEqualTo(say(language, "Ten link stracił ważność", "This link has expired"));
        assertThat(page.reason()).isEqualTo("expired");
        page.inspect("mail-link-expired");
        MailLinkEndedPage sent = page.askAgain();
        assertThat(sent.heading()).isEqualTo(say(language, "Sprawdź swoją pocztę", "Check your mailbox"));
        assertThat(sent.canAskAgain()).isFalse();
        sent.inspect("mail-link-sent");

        URI newLink = employee.nextMail().link();
        HttpPage late = openForm.submit(WELL_FILLED_IN);
        assertThat(late.status()).isEqualTo(410);
        assertThat(reason(late)).isEqualTo("replaced");
        assertThat(canSignIn(bed, employee, TestPerson.PASSWORD)).isFalse();
        ActivationPage.open(window, newLink).activate(TestPerson.PASSWORD);
        Awaitility.await().until(() -> canSignIn(bed, employee, TestPerson.PASSWORD));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("that was replaced says so on a page that anybody can read")
    void replaced(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.registered(bed, language.tag());
        URI first = company.mainAdmin().nextMail().link();
        bed.operator().sendActivationMail(company.number()).expect(204);
        URI second = company.mainAdmin().nextMail().link();
        assertThat(second).isNotEqualTo(first);

        MailLinkEndedPage page = MailLinkEndedPage.open(browser.open(language), first);
        assertThat(page.reason()).isEqualTo("replaced");
        assertThat(page.purpose()).isEqualTo("activation");
        assertThat(page.heading())
                .isEqualTo(say(language, "Mamy dla Ciebie nowszy link", "There is a newer link for you"));
        page.inspect("mail-link-replaced");
        page.goToSignIn();
        LoginPage.in(page.window());
        activated(visitor(bed).open(second).submit(WELL_FILLED_IN));
    }

    @Test
    @DisplayName("of a dead account is answered like that of a living one, but nothing is sent")
    void nothingIsSentToADeadAccount(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        List<TestPerson> people = List.of(company.invite("jan"), company.invite("ewa"), company.invite("ola"));
        List<URI> replaced = new ArrayList<>();
        for (TestPerson person : people) {
            replaced.add(person.nextMail().link());
            company.mainAdmin()
                    .api()
                    .sendActivationMail(company.number(), person.id())
                    .expect(204);
            person.nextMail();
        }
        TestPerson blocked = people.get(0);
        TestPerson deleted = people.get(1);
        TestPerson living = people.get(2);
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        company.mainAdmin()
                .apiAfterSigningIn()
                .deletePerson(company.number(), deleted.id())
                .expect(204);

        List<String> answers = replaced.stream()
                .map(link -> endsIn(bed, link, "replaced", "kolejną").press("#mail-link-again-form"))
                .map(answer -> answer.status() + " " + answer.text())
                .toList();

        assertThat(answers.get(0)).isEqualTo(answers.get(2)).contains("Jeśli to konto nadal może dostać");
        assertThat(answers.get(1)).isEqualTo(answers.get(2));
        assertThat(visitor(bed).open(living.nextMail().link()).status()).isEqualTo(200);
        Awaitility.await("all requests are answered")
                .until(() -> number(database, "select count(*) from ca_mail_request where kind <> ?", "") == 0);
        for (TestPerson dead : List.of(blocked, deleted)) {
            assertThat(number(database, "select count(*) from ca_mail where user_id = ?", dead.id()))
                    .isEqualTo(2);
            assertThat(bed.mail().to(dead.email())).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("does not open beside somebody else's session: they are signed out first, by themselves only")
    void somebodyElseIsSignedIn(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        TestPerson employee = company.invite("jan");
        URI link = employee.nextMail().link();
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin();
        LoginPage.open(window, signIn).signIn(company.mainAdmin().login(), TestPerson.PASSWORD);
        TokenSet tokens = bed.app().finish(signIn, window);

        MailLinkOtherUserPage page = MailLinkOtherUserPage.open(window, link);
        assertThat(page.heading())
                .isEqualTo(say(language, "Zalogowane jest inne konto", "Another account is signed in"));
        assertThat(page.signedInAs()).isEqualTo(company.mainAdmin().login());
        assertThat(page.linkLogin()).isEqualTo(employee.login());
        page.inspect("mail-link-other-user");
        // the address of the button, guessed by a page of another site
        window.page().request().post(link + "/sign-out");
        assertThat(bed.app().refresh(tokens).status()).isEqualTo(200);

        MailLinkOtherUserPage.open(window, link).signOutAndContinue();
        assertThat(ActivationPage.in(window).login()).isEqualTo(employee.login());
        assertThat(bed.app().refresh(tokens).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("opens at once where its own account is signed in")
    void itsOwnAccountIsSignedIn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("jan");
        HttpVisitor visitor = visitor(bed);
        visitor.open(bed.app().begin().address())
                .submit(Map.of("username", employee.login(), "password", TestPerson.PASSWORD));
        company.mainAdmin()
                .api()
                .sendPasswordMail(company.number(), employee.id())
                .expect(204);

        HttpPage form = visitor.open(employee.nextMail().link());

        assertThat(form.document().selectFirst("#company-new-password-form")).isNotNull();
        activated(form.submit(filledIn(ANOTHER_PASSWORD)));
        assertThat(canSignIn(bed, employee, ANOTHER_PASSWORD)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"two browsers", "one browser"})
    @DisplayName("activates once when two forms are sent at the same moment")
    void twoAtTheSameMoment(String from, TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        for (int round = 0; round < 3; round++) {
            TestPerson employee = company.invite("jan" + round);
            URI link = employee.nextMail().link();
            HttpPage one = visitor(bed).open(link);
            HttpPage other = "one browser".equals(from) ? one : visitor(bed).open(link);

            CyclicBarrier barrier = new CyclicBarrier(2);
            CompletableFuture<HttpPage> first = atOnce(barrier, () -> one.submit(filledIn(TestPerson.PASSWORD)));
            CompletableFuture<HttpPage> second = atOnce(barrier, () -> other.submit(filledIn(ANOTHER_PASSWORD)));

            assertThat(List.of(first.join(), second.join()))
                    .allSatisfy(page -> assertThat(page.status()).isIn(200, 410))
                    .anySatisfy(MailLinkIT::activated);
            assertThat(canSignIn(bed, employee, TestPerson.PASSWORD))
                    .isNotEqualTo(canSignIn(bed, employee, ANOTHER_PASSWORD));
            assertThat(Evidence.of(employee, database))
                    .extracting(Evidence::document)
                    .containsExactly("TERMS", "MARKETING");
            assertThat(number(
                            database,
                            "select count(*) from ca_activity where activity = 'ACCOUNT_ACTIVATED' and subject_id = ?",
                            employee.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("sets one password when two forms are sent at the same moment, and the other is told so")
    void twoPasswordsAtTheSameMoment(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        for (int round = 0; round < 3; round++) {
            TestPerson employee = company.employ("para" + round);
            company.mainAdmin()
                    .api()
                    .sendPasswordMail(company.number(), employee.id())
                    .expect(204);
            URI link = employee.nextMail().link();
            HttpPage one = visitor(bed).open(link);
            HttpPage other = visitor(bed).open(link);

            CyclicBarrier barrier = new CyclicBarrier(2);
            CompletableFuture<HttpPage> first = atOnce(barrier, () -> one.submit(filledIn("Niebieski-Rower-2026")));
            CompletableFuture<HttpPage> second = atOnce(barrier, () -> other.submit(filledIn(ANOTHER_PASSWORD)));

            assertThat(List.of(first.join(), second.join()))
                    .extracting(HttpPage::status)
                    .containsExactlyInAnyOrder(200, 410);
            assertThat(canSignIn(bed, employee, "Niebieski-Rower-2026"))
                    .isEqualTo(first.join().status() == 200)
                    .isNotEqualTo(canSignIn(bed, employee, ANOTHER_PASSWORD));
        }
    }

    private static CompletableFuture<HttpPage> atOnce(CyclicBarrier barrier, Supplier<HttpPage> act) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return act.get();
        });
    }

    @Test
    @DisplayName("ends also while its form is open: what is sent then changes nothing and is told why")
    void endsWhileItsFormIsOpen(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson blocked = company.invite("jan");
        TestPerson deleted = company.invite("ewa");
        TestPerson replaced = company.invite("ola");
        HttpPage ofBlocked = visitor(bed).open(blocked.nextMail().link());
        HttpPage ofDeleted = visitor(bed).open(deleted.nextMail().link());
        HttpPage ofReplaced = visitor(bed).open(replaced.nextMail().link());
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        company.mainAdmin()
                .apiAfterSigningIn()
                .deletePerson(company.number(), deleted.id())
                .expect(204);
        company.mainAdmin()
                .api()
                .sendActivationMail(company.number(), replaced.id())
                .expect(204);
        replaced.nextMail();

        HttpPage told = ofReplaced.submit(WELL_FILLED_IN);
        assertThat(reason(told)).isEqualTo("replaced");
        told.press("#mail-link-again-form");
        URI newest = replaced.nextMail().link();
        for (HttpPage dead : List.of(ofBlocked.submit(WELL_FILLED_IN), ofDeleted.submit(WELL_FILLED_IN))) {
            assertThat(dead.document().selectFirst("#kc-info-message")).isNull();
            assertThat(dead.status()).isBetween(400, 499);
            assertThat(dead.document().selectFirst("h1").text()).isNotEmpty();
        }

        company.mainAdmin().api().unblock(company.number(), blocked.id()).expect(204);
        for (TestPerson person : List.of(blocked, replaced)) {
            assertThat(canSignIn(bed, person, TestPerson.PASSWORD)).isFalse();
            assertThat(Evidence.of(person, database)).isEmpty();
        }
        activated(visitor(bed).open(newest).submit(WELL_FILLED_IN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%20",
                "%00",
                "%0d%0aSet-Cookie:a=b",
                "..%2f..%2fadmin",
                "%2e%2e",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%27%20or%201%3D1--",
                "%F0%9F%90%BB",
                "%C3%28",
                "$%7B7*7%7D",
                "%7Bx%7D/sent",
                "done/%7Bx%7D",
                "offer/%7Bx%7D",
                "offer/%00",
                "invitation/%7Bx%7D",
                "invitation/%00",
                "done",
                "done/nothing",
                "resume",
                "resume?client_id=account&tab_id=x",
                "resume?client_id=%7Bx%7D&tab_id=%7Bx%7D"
            })
    @DisplayName("made up of odd characters is not known")
    void madeUp(String text, TestBed bed) {
        HttpPage page = visitor(bed).open(landing(bed, text));

        assertThat(page.status()).as(page.text()).isBetween(400, 499);
        assertThat(page.document().html()).doesNotContain("<script>alert", "49");
    }

    @ParameterizedTest(name = "{0} characters")
    @ValueSource(ints = {79, 80, 81, 2000})
    @DisplayName("made up of any length is not known")
    void madeUpOfAnyLength(int length, TestBed bed) {
        isUnknown(visitor(bed).open(landing(bed, "a".repeat(length))));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("that nobody got says what to do on a page that anybody can read")
    void unknown(Language language, TestBed bed, Browser browser) {
        MailLinkEndedPage page = MailLinkEndedPage.open(browser.open(language), landing(bed, "half-a-link"));

        assertThat(page.heading())
                .isEqualTo(say(language, "Nie rozpoznajemy tego linku", "We do not recognise this link"));
        assertThat(page.canAskAgain()).isFalse();
        page.inspect("mail-link-unknown");
    }

    @Test
    @DisplayName("is in the mail and nowhere else: neither in the log nor in the database, whatever becomes of it")
    void isNowhereElse(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.invite("jan");
        Mail first = employee.nextMail();
        company.mainAdmin()
                .api()
                .sendActivationMail(company.number(), employee.id())
                .expect(204);
        Mail second = employee.nextMail();
        visitor(bed).open(first.link()).press("#mail-link-again-form");
        Mail third = employee.nextMail();
        visitor(bed).open(URI.create(second.link() + "x"));
        HttpPage form = visitor(bed).open(third.link());
        activated(form.submit(Map.of("password-new", "x")).submit(WELL_FILLED_IN));
        visitor(bed).open(third.link());
        company.mainAdmin()
                .api()
                .sendPasswordMail(company.number(), employee.id())
                .expect(204);
        Mail fourth = employee.nextMail();
        visitor(bed).open(fourth.link()).submit(filledIn(ANOTHER_PASSWORD));

        String log = bed.server().log();
        assertThat(log).contains("started in");
        for (Mail mail : List.of(first, second, third, fourth)) {
            String code = secret(mail.link()).split("\\.", -1)[1];
            assertThat(log).doesNotContain(code);
            assertThat(tablesWith(code, database)).isEmpty();
        }
        assertThat(tablesWith(employee.id(), database)).contains("ca_mail_link", "ca_mail");
    }

    @Test
    @DisplayName("is in no answer of an API, whoever asks: neither what it is for, nor the person, nor the log (A8)")
    void isInNoAnswer(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestCompany invitedOnly = TestCompany.registered(bed);
        String number = company.number();
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        List<ApiResponse> answers = new ArrayList<>();
        List<URI> links =
                new ArrayList<>(List.of(invitedOnly.mainAdmin().nextMail().link()));

        Map<String, Object> request = company.person("jan");
        ApiResponse created = api.addPerson(number, request).expect(201);
        answers.add(created);
        TestPerson invited = new TestPerson(
                bed, created.createdId(), String.valueOf(request.get("login")), String.valueOf(request.get("email")));
        links.add(invited.nextMail().link());
        answers.add(api.sendActivationMail(number, invited.id()).expect(204));
        links.add(invited.nextMail().link());
        TestPerson active = company.employ("ewa");
        answers.add(api.sendPasswordMail(number, active.id()).expect(204));
        links.add(active.nextMail().link());
        String email = "ewa.nowa@" + number + ".example";
        answers.add(
                api.changePerson(number, active.id(), Map.of("email", email)).expect(200));
        links.add(bed.mail().next(email).link());
        answers.add(
                api.post(number + "/people/batch", Map.of("action", "activation-mail", "ids", List.of(invited.id())))
                        .expect(200));
        links.add(invited.nextMail().link());
        TestPerson successor = company.employ("ola");
        answers.add(api.post(number + "/handover", Map.of("personId", successor.id()))
                .expect(204));
        links.add(successor.nextMail().link());
        answers.add(bed.operator().sendActivationMail(invitedOnly.number()).expect(204));
        links.add(invitedOnly.mainAdmin().nextMail().link());

        for (TestPerson person : List.of(invited, active, successor)) {
            for (String part : List.of("", "/mails", "/sessions")) {
                answers.add(api.get(number + "/people/" + person.id() + part).expect(200));
            }
            answers.add(bed.operator()
                    .get("companies/" + number + "/people/" + person.id())
                    .expect(200));
        }
        answers.add(api.people(number, "").expect(200));
        answers.add(api.peopleAsCsv(number).expect(200));
        answers.add(api.activity(number, "max=100").expect(200));
        answers.add(api.company(number).expect(200));
        answers.add(api.memberships().expect(200));
        for (String path : List.of("", "/people", "/activity?max=100")) {
            answers.add(bed.operator().get("companies/" + number + path).expect(200));
            answers.add(bed.operator()
                    .get("companies/" + invitedOnly.number() + path)
                    .expect(200));
        }
        answers.add(bed.operator()
                .register(invitedOnly.number(), TestCompany.request(invitedOnly.number(), "pl"))
                .expect(200));
        // what the stock admin console shows of it
        OperatorApi administrator =
                OperatorApi.ofRealm(bed.server(), bed.server().realm());
        answers.add(administrator.get("admin-events?max=200").expect(200));
        answers.add(administrator.get("events?max=200").expect(200));
        answers.add(administrator.get("users/" + active.id()).expect(200));

        assertThat(links).hasSize(8).doesNotHaveDuplicates();
        for (URI link : links) {
            String[] secret = secret(link).split("\\.", -1);
            assertThat(secret[secret.length - 1]).hasSizeGreaterThan(20);
            for (ApiResponse answer : answers) {
                assertThat(answer.text() + answer.headers().map())
                        .as(answer.request())
                        .doesNotContain(secret[secret.length - 1])
                        .doesNotContain("/mail-link/");
            }
        }
    }

    @Test
    @DisplayName("to an address that somebody else took meanwhile says so, and changes nothing")
    void theAddressWasTakenMeanwhile(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ewa");
        String email = "wspolny@" + company.number() + ".example";
        changeEmail(company, person, email);
        URI link = bed.mail().next(email).link();
        ConfirmEmailPage page = ConfirmEmailPage.open(browser.open(Language.PL), link);
        TestPerson faster = TestPerson.withOwnAccount(bed, "pl");
        UserRepresentation account = realm(bed).users().get(faster.id()).toRepresentation();
        account.setEmail(email);
        realm(bed).users().get(faster.id()).update(account);

        page.send();

        ErrorPage told = ErrorPage.in(page.window());
        assertThat(told.message()).isNotEmpty().doesNotContain("emailExists");
        told.inspect("confirm-email-taken");
        JsonNode now = company.mainAdmin()
                .api()
                .person(company.number(), person.id())
                .expect(200)
                .json();
        assertThat(now.path("email").asText()).isEqualTo(person.email());
    }

    /** The tables with this text in any row and column. */
    private static List<String> tablesWith(String text, PostgresServer database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.connect("keycloak")) {
            ResultSet all = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"});
            while (all.next()) {
                String table = all.getString("TABLE_NAME");
                try (PreparedStatement query =
                        connection.prepareStatement("select 1 from \"" + table + "\" t where t::text like ? limit 1")) {
                    query.setString(1, "%" + text + "%");
                    if (query.executeQuery().next()) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }

    private static HttpPage endsIn(TestBed bed, URI link, String reason, String told) {
        HttpPage page = visitor(bed).open(link);
        assertThat(reason(page)).as(page.text()).isEqualTo(reason);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains(told);
        assertThat(page.document().selectFirst("#sign-in")).isNotNull();
        return page;
    }

    private static void isUnknown(HttpPage page) {
        assertThat(reason(page)).as("%s: %s", page.address(), page.text()).isEqualTo("unknown");
        assertThat(page.status()).isEqualTo(404);
    }

    private static String reason(HttpPage page) {
        return page.document().select("#mail-link-ended").attr("data-reason");
    }

    private static void activated(HttpPage page) {
        assertThat(page.document().selectFirst("#kc-info-message"))
                .as("%s: %s", page.address(), page.text())
                .isNotNull();
    }

    private static boolean canSignIn(TestBed bed, TestPerson person, String password) {
        return bed.companyClient().passwordGrant(person.login(), password).status() == 200;
    }

    private static String secret(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private static URI landing(TestBed bed, String rest) {
        return URI.create(bed.server().realmUrl() + "/mail-link/" + rest);
    }

    private static HttpVisitor visitor(TestBed bed) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL);
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    private static <T> T whileTheRealmSays(TestBed bed, String setting, String value, Supplier<T> act) {
        RealmRepresentation before = realm(bed).toRepresentation();
        RealmRepresentation changed = realm(bed).toRepresentation();
        changed.getAttributes().put("companyAccounts." + setting, value);
        realm(bed).update(changed);
        try {
            return act.get();
        } finally {
            realm(bed).update(before);
        }
    }

    /** The moment after the link's time; waiting for it would take a quarter of an hour. */
    private static void turnTheClock(PostgresServer database, TestPerson person) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement update = connection.prepareStatement(
                        "update ca_mail_link set created_at = created_at - 900000, expires_at = expires_at - 900000"
                                + " where user_id = ?")) {
            update.setString(1, person.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static long number(PostgresServer database, String sql, String argument) {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String say(Language language, String polish, String english) {
        return language == Language.PL ? polish : english;
    }
}
