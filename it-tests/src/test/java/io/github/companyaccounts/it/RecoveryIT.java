package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SignedInTwice;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ActivationPage;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.NewPasswordPage;
import io.github.companyaccounts.it.pages.RecoveryPage;
import io.github.companyaccounts.it.pages.RecoverySentPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("Forgotten password and forgotten login (A9, A10)")
class RecoveryIT {

    private static final String NEW_PASSWORD = "Niebieski-Tramwaj-77";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Forgotten password: login, mail with login and link, new password twice, message, sign-in")
    void aForgottenPassword(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("niepamieta");
        SignedInTwice before = SignedInTwice.of(person);
        BrowserWindow window = browser.open(language);

        RecoveryPage page = LoginPage.open(window, bed.app().begin()).forgotPassword();
        page.inspect("recovery");
        assertThat(page.submitEmpty().errorAt("username")).isNotEmpty();
        RecoverySentPage sent = page.askForPassword(person.login());
        sent.inspect("recovery-sent");

        Mail mail = person.nextMail();
        assertThat(mail.text()).contains(person.login());
        NewPasswordPage form = NewPasswordPage.open(window, mail.link());
        assertThat(form.login()).isEqualTo(person.login());
        form.inspect("new-password");
        NewPasswordPage wrong = form.setWrong("short", "different");
        assertThat(wrong.errorAt("password-new")).isNotEmpty();
        assertThat(wrong.errorAt("password-confirm")).isNotEmpty();
        wrong.inspect("new-password-wrong");
        wrong.set(NEW_PASSWORD);
        InfoPage.in(window).inspect("new-password-done");

        before.isOver();
        assertThat(MailLinkEndedPage.open(window, mail.link()).reason()).isEqualTo("used");
        assertThat(person.nextMail().text()).as("the person is told").contains(person.login());
        bed.tokens().throughSignInPage(person.login(), NEW_PASSWORD);
        assertThat(oldPassword(bed, person).json().path("error_description").asText())
                .isEqualTo("Invalid user credentials");
    }

    @Test
    @DisplayName(
            "Unknown and blocked accounts get the same page and no mail; one not activated is led to its activation")
    void theSamePageForEverybody(TestBed bed, PostgresServer database, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson blocked = company.employ("zablokowany");
        TestPerson invited = company.invite("zaproszony");
        invited.nextMail();
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        BrowserWindow window = browser.open(Language.PL);

        List<String> answers =
                List.of(company.mainAdmin().login(), blocked.login(), invited.login(), "nobody.at.all").stream()
                        .map(login -> LoginPage.open(window, bed.app().begin())
                                .forgotPassword()
                                .askForPassword(login)
                                .text())
                        .toList();

        assertThat(answers.stream().distinct()).hasSize(1);
        company.mainAdmin().nextMail();
        ActivationPage.open(window, invited.nextMail().link()).activate(TestPerson.PASSWORD);
        InfoPage.in(window);
        WaitingRequests.awaitNone(database);
        assertThat(ManyAccounts.count(database, "select count(*) from ca_mail where user_id = ?", blocked.id()))
                .as("only the activation mail")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Where the realm says so, who is signed in stays signed in after a new password")
    void sessionsStayWhereTheRealmSaysSo(TestBed bed) {
        TestPerson person = TestCompany.active(bed).employ("zostaje");
        SignedInTwice signedIn = SignedInTwice.of(person);
        new Forgotten(bed, Language.PL).password(person.login());
        URI link = person.nextMail().link();

        RealmSetting.during(bed, "endSessionsAfterReset", "false", () -> {
            HttpPage done = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                    .open(link)
                    .submit(Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
            assertThat(done.document().selectFirst("#kc-info-message"))
                    .as(done.text())
                    .isNotNull();
        });

        signedIn.goesOn();
        bed.tokens().throughSignInPage(person.login(), NEW_PASSWORD);
    }

    @Test
    @DisplayName("The reserved login resets the password of whoever is main admin")
    void theReservedLoginWorksHereToo(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.EN);

        LoginPage.open(window, bed.app().begin()).forgotPassword().askForPassword(" " + company.number() + "_ADMIN ");
        NewPasswordPage.open(window, company.mainAdmin().nextMail().link()).set(NEW_PASSWORD);
        InfoPage.in(window);

        bed.tokens().throughSignInPage(company.mainAdmin().login(), NEW_PASSWORD);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Forgotten login: how logins are formed, and a reminder of the logins of an address")
    void aForgottenLogin(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(language);

        RecoveryPage page = LoginPage.open(window, bed.app().begin()).forgotLogin();
        assertThat(page.isForLogins()).isTrue();
        assertThat(page.text()).contains("_admin");
        page.inspect("forgotten-login");
        page.askForLogins(company.mainAdmin().email()).inspect("forgotten-login-sent");

        assertThat(company.mainAdmin().nextMail().text()).contains(company.number() + "_admin");
    }

    @Test
    @DisplayName(
            "Whoever took the role over with an account of their own is reminded of their login and of the reserved one")
    void allLoginsOfAnAddress(TestBed bed) {
        TestPerson owner = TestPerson.withOwnAccount(bed, "pl");
        String number = TestBed.newCustomerNumber();
        Map<String, Object> request = TestCompany.request(number, "pl");
        request.put("mainAdmin", Map.of("firstName", "Gabriela", "lastName", "Gość", "email", owner.email()));
        bed.operator().register(number, request).expect(201);
        HttpPage offer = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(owner.nextMail().link())
                .submit(Map.of("username", owner.login(), "password", TestPerson.PASSWORD));
        offer.press("#main-admin-offer-accept-form");

        new Forgotten(bed, Language.PL).logins(owner.email());

        Mail reminder = owner.nextMail();
        assertThat(reminder.text()).contains(owner.login()).contains(number + "_admin");
        assertThat(reminder.html()).contains(owner.login()).contains(number + "_admin");
    }

    @Nested
    @DisplayName("Somebody who asks again and again")
    class AgainAndAgain {

        private static final String UNKNOWN = "nobody.at.all";

        private static final int MAILS_AN_ADDRESS_GETS_IN_AN_HOUR = 10;

        @Test
        @DisplayName("fills nobody's mailbox, and cannot keep an admin from mailing a password link to the person")
        void keepsNobodyFromBeingHelped(TestBed bed, PostgresServer database) {
            TestCompany company = TestCompany.active(bed);
            TestPerson person = company.employ("nekana");
            TestPerson other = company.employ("swiadek");
            CompanyApi admin = company.mainAdmin().api();
            Forgotten forgotten = new Forgotten(bed, Language.PL);
            long before = mailsTo(person, database);
            for (int i = 0; i < 8; i++) {
                sent(forgotten.password(person.login()));
            }
            sent(forgotten.password(other.login()));
            other.nextMail(); // requests are worked off one after the other: those before it, too

            admin.sendPasswordMail(company.number(), person.id()).expect(204);

            assertThat(mailsTo(person, database)).isLessThanOrEqualTo(before + 6);
        }

        @Test
        @DisplayName("about the logins of one address gets so many mails in an hour, and the same page each time")
        void remindersToOneAddressAreLimited(TestBed bed, PostgresServer database) {
            TestPerson person = TestCompany.active(bed).employ("przypominany");
            Forgotten forgotten = new Forgotten(bed, Language.PL);
            String answer = sent(forgotten.logins(UNKNOWN + "@example.com"));

            for (int asked = 0; asked < MAILS_AN_ADDRESS_GETS_IN_AN_HOUR + 3; asked++) {
                assertThat(sent(forgotten.logins(person.email()))).isEqualTo(answer);
            }

            WaitingRequests.awaitNone(database);
            assertThat(mailsTo(person, database))
                    .as("besides the activation mail, which an admin caused and which is counted apart")
                    .isEqualTo(1 + MAILS_AN_ADDRESS_GETS_IN_AN_HOUR);
            assertThat(bed.mail().await(1 + MAILS_AN_ADDRESS_GETS_IN_AN_HOUR, person.email()))
                    .hasSize(1 + MAILS_AN_ADDRESS_GETS_IN_AN_HOUR);
        }

        /** Whether they came yet or not. */
        private static long mailsTo(TestPerson person, PostgresServer database) {
            return ManyAccounts.count(database, "select count(*) from ca_mail where user_id = ?", person.id());
        }

        private static String sent(HttpPage answer) {
            assertThat(answer.status()).isEqualTo(200);
            return answer.text();
        }
    }

    private static ApiResponse oldPassword(TestBed bed, TestPerson person) {
        return bed.companyClient().passwordGrant(person.login(), TestPerson.PASSWORD);
    }
}
