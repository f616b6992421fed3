package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.RecoveryPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("Signing in on two pages (D1)")
class TwoStepSignInIT {

    private static final int KEPT = 256;

    private static RelyingApp app;
    private static TestCompany company;
    private static TestPerson ewa;

    @BeforeAll
    static void anAppOfTwoPages(TestBed bed) {
        app = bed.newApp("it-two-pages", bed.signingInBy("company browser in two pages"), "company");
        company = TestCompany.active(bed);
        ewa = company.employ("ewa.dwustronna");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Login, \"Dalej\", password: and the app knows who it is")
    void loginThenPassword(Language language, Browser browser) {
        BrowserWindow window = browser.open(language);
        SignIn signIn = app.begin();
        LoginPage first = LoginPage.open(window, signIn);
        assertThat(first.asksForPassword()).isFalse();
        first.inspect("sign-in-login");

        LoginPage second = first.next(" " + ewa.login() + " ");
        assertThat(second.loginGiven()).isEqualTo(ewa.login());
        second.inspect("sign-in-password");

        LoginPage refused = refuse(second);
        assertThat(refused.loginGiven()).isEqualTo(ewa.login());
        assertThat(refused.errorAt("password"))
                .isEqualTo(
                        language == Language.PL
                                ? "Login lub hasło jest nieprawidłowe."
                                : "The login or the password is wrong.");
        refused.inspect("sign-in-password-refused");

        refused.confirm(TestPerson.PASSWORD);
        assertThat(app.finish(signIn, window)
                        .accessClaims()
                        .path("preferred_username")
                        .asText())
                .isEqualTo(ewa.login());
    }

    @Test
    @DisplayName("The reserved login leads to whoever is main admin")
    void theReservedLogin(Browser browser) {
        BrowserWindow window = browser.open(Language.PL);
        SignIn signIn = app.begin();

        LoginPage.open(window, signIn).next(company.number() + "_admin").confirm(TestPerson.PASSWORD);

        assertThat(app.finish(signIn, window).accessClaims().path("sub").asText())
                .isEqualTo(company.mainAdmin().id());
    }

    @Test
    @DisplayName("Neither page tells whether an account exists, has a second factor or a block")
    void neitherPageTells(TestBed bed, PostgresServer database) throws Exception {
        TestPerson withCodes = company.employ("z.kodami");
        SecondFactor.give(withCodes, database);
        TestPerson blocked = company.employ("zablokowana.dwustronna");
        company.mainAdmin().api().block(company.number(), blocked.id()).expect(204);
        TestPerson invited = company.invite("nowa.dwustronna");
        List<String> logins = Stream.of(
                        ewa.login(),
                        withCodes.login(),
                        blocked.login(),
                        invited.login(),
                        "nobody.at.all",
                        "x".repeat(300))
                .toList();

        assertThat(logins.stream().map(login -> seenAfter(bed, login, Map.of("username", login))))
                .as("the page after the login")
                .containsOnly(seenAfter(bed, ewa.login(), Map.of("username", ewa.login())))
                .allMatch(page -> page.contains("***"));
        assertThat(logins.stream()
                        .map(login -> seenAfter(
                                bed, login, Map.of("username", login), Map.of("username", login, "password", "wrong"))))
                .as("the page after a wrong password")
                .containsOnly(seenAfter(
                        bed,
                        ewa.login(),
                        Map.of("username", ewa.login()),
                        Map.of("username", ewa.login(), "password", "wrong")));
        assertThat(seenAfter(bed, "ewa\u0000", Map.of("username", "ewa\u0000", "password", "wrong")))
                .as("of a character that no login has, and no database takes")
                .startsWith("200");
    }

    @Test
    @DisplayName("Another language and a reload leave one where one is; \"another account\" leads back")
    void whereOneIs(Browser browser) {
        LoginPage second =
                LoginPage.open(browser.open(Language.PL), app.begin()).next(ewa.login());

        second.switchTo("en");
        LoginPage inEnglish = LoginPage.in(second.window());
        assertThat(inEnglish.heading()).isEqualTo("Sign in");
        assertThat(inEnglish.loginGiven()).isEqualTo(ewa.login());

        inEnglish.window().page().reload();
        LoginPage reloaded = LoginPage.in(second.window());
        assertThat(reloaded.loginGiven()).isEqualTo(ewa.login());

        LoginPage first = reloaded.useAnotherAccount();
        assertThat(first.asksForPassword()).isFalse();
        assertThat(first.login()).isEmpty();
    }

    @Test
    @DisplayName("Nothing typed is said at the field, on either page")
    void nothingTyped(Browser browser) {
        LoginPage first = LoginPage.open(browser.open(Language.PL), app.begin()).next("  ");
        assertThat(first.errorAt("username")).isEqualTo("Wpisz login.");
        assertThat(first.asksForPassword()).isFalse();

        LoginPage second = first.next(ewa.login());
        second.confirm("");
        assertThat(LoginPage.in(second.window()).errorAt("password")).isNotEmpty();
    }

    @Test
    @DisplayName("Who forgot the password need not type the login again")
    void forgottenPassword(Browser browser) {
        LoginPage second =
                LoginPage.open(browser.open(Language.PL), app.begin()).next(ewa.login());

        RecoveryPage recovery = second.forgotPassword();

        assertThat(recovery.login()).isEqualTo(ewa.login());
    }

    @Test
    @DisplayName("A login that is markup is shown as it was typed")
    void markup(Browser browser) {
        String typed = "<img src=x onerror=alert(1)>\"'";
        LoginPage second =
                LoginPage.open(browser.open(Language.PL), app.begin()).next(typed);

        assertThat(second.loginGiven()).isEqualTo(typed);
        second.inspect("sign-in-password-markup");
    }

    @Test
    @DisplayName("Password managers find the login on the first page, login and password on the second")
    void passwordManagers(Browser browser) {
        LoginPage first = LoginPage.open(browser.open(Language.PL), app.begin());
        assertThat(first.purposesOfFields()).singleElement().asString().startsWith("username");

        assertThat(first.next(ewa.login()).purposesOfFields())
                .containsExactly("username=" + ewa.login(), "current-password=");
    }

    private static LoginPage refuse(LoginPage page) {
        page.confirm("a wrong password");
        return LoginPage.in(page.window());
    }

    /** The last page of these forms, with the login that was typed made the same for all. */
    @SafeVarargs
    private static String seenAfter(TestBed bed, String login, Map<String, String>... forms) {
        HttpPage page = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                .open(app.begin().address());
        for (Map<String, String> form : forms) {
            page = page.submit(form);
        }
        if (forms.length == 1 && login.length() > KEPT) { // the second form says it again
            assertThat(page.document().html())
                    .as("of one that is longer than any login no more is kept than tells that")
                    .doesNotContain(login);
        }
        String shown = login.substring(0, Math.min(login.length(), KEPT));
        return page.status() + " " + page.text().replace(login, "***").replace(shown, "***");
    }
}
