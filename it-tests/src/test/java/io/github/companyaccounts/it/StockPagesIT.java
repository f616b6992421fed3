package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.companyaccounts.it.pages.ErrorPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.StockPage;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages whose way is Keycloak's own and whose looks are our login theme's. */
@Journey
@DisplayName("Keycloak's own pages around the sign-in, in our theme, can be read and used by anybody")
class StockPagesIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("An app that is not known: an error")
    void anError(Language language, TestBed bed, Browser browser) {
        BrowserWindow window = browser.open(language);
        window.goTo(URI.create(bed.server().realmUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=no-such-app"));

        ErrorPage page = ErrorPage.in(window);
        assertThat(page.message()).isNotEmpty();
        page.inspect("stock-error");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("A step that is over already: the page has expired, and leads on")
    void aPageThatExpired(Language language, TestBed bed, Browser browser) {
        BrowserWindow window = browser.open(language);
        LoginPage.open(window, bed.app().begin());
        String step = window.page().locator("#kc-form-login").getAttribute("action");

        window.goTo(URI.create(step.replaceFirst("execution=[^&]+", "execution=" + UUID.randomUUID())));

        StockPage page = StockPage.in(window, "#loginContinueLink");
        page.inspect("stock-page-expired");
        page.go("#loginContinueLink");
        LoginPage.in(window);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Signing out without an app's word: asked first, then told")
    void signingOut(Language language, TestBed bed, Browser browser) {
        TestPerson person = employee(bed, language, "wychodzi");
        BrowserWindow window = signedIn(bed, browser.open(language), person);

        window.goTo(URI.create(bed.server().realmUrl() + "/protocol/openid-connect/logout"));

        StockPage asked = StockPage.in(window, "#kc-logout-confirm");
        asked.inspect("stock-logout-confirm");
        asked.press("#kc-logout-confirm");
        StockPage.in(window, "#kc-info-message").inspect("stock-logged-out");
        LoginPage.open(window, bed.app().begin());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("The second step of the sign-in: a one-time code, and a wrong one")
    void aOneTimeCode(Language language, TestBed bed, Browser browser, PostgresServer database) throws SQLException {
        TestPerson person = employee(bed, language, "z.kodem");
        SecondFactor.give(person, database);
        BrowserWindow window = browser.open(language);
        LoginPage.open(window, bed.app().begin()).signIn(person.login(), TestPerson.PASSWORD);

        StockPage page = StockPage.in(window, "#kc-otp-login-form");
        page.inspect("stock-one-time-code");
        String before = page.text();
        page.fill("otp", "000000");
        page.press("#kc-otp-login-form");
        StockPage refused = StockPage.in(window, "#kc-otp-login-form [aria-invalid=true]");
        refused.inspect("stock-one-time-code-wrong");
        assertThat(refused.text()).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Setting up one-time codes: with a picture, by hand, and a wrong code")
    void settingUpOneTimeCodes(Language language, TestBed bed, Browser browser) {
        StockPage page = action(language, bed, browser, "CONFIGURE_TOTP", "#kc-totp-settings-form");
        page.inspect("stock-totp-set-up");
        page.go("#mode-manual");
        StockPage byHand = StockPage.in(page.window(), "#kc-totp-secret-key");
        byHand.inspect("stock-totp-set-up-by-hand");
        byHand.fill("totp", "000000");
        byHand.press("#kc-totp-settings-form");
        StockPage.in(page.window(), "#kc-totp-settings-form [aria-invalid=true]")
                .inspect("stock-totp-set-up-wrong");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Setting up recovery codes")
    void settingUpRecoveryCodes(Language language, TestBed bed, Browser browser) {
        action(language, bed, browser, "CONFIGURE_RECOVERY_AUTHN_CODES", "#kc-recovery-codes-list")
                .inspect("stock-recovery-codes-set-up");
    }

    /** After the password, pages are in the language of the account, whatever the browser's. */
    private static TestPerson employee(TestBed bed, Language language, String login) {
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> person = company.person(login);
        person.put("locale", language.tag());
        return company.invite(person).activate();
    }

    /** Somebody who chose an action of their own account. */
    private static StockPage action(Language language, TestBed bed, Browser browser, String action, String sign) {
        TestPerson person = employee(bed, language, "ustawia");
        BrowserWindow window = browser.open(language);
        LoginPage.open(window, bed.app().begin().with("kc_action", action)).signIn(person.login(), TestPerson.PASSWORD);
        return StockPage.in(window, sign);
    }

    private static BrowserWindow signedIn(TestBed bed, BrowserWindow window, TestPerson person) {
        SignIn signIn = bed.app().begin();
        LoginPage.open(window, signIn).signIn(person.login(), TestPerson.PASSWORD);
        bed.app().finish(signIn, window);
        return window;
    }
}
