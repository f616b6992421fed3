package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.pages.LoginPage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The sign-in page")
class SignInPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the language of the browser and is accessible on a desk and on a phone")
    void speaksTheLanguageOfTheBrowser(Language language, Browser browser, RelyingApp app) {
        LoginPage page = LoginPage.open(browser.open(language), app.begin());

        assertThat(page.heading()).isEqualTo(language == Language.PL ? "Zaloguj się" : "Sign in");
        page.inspect("sign-in");
    }

    @Test
    @DisplayName("is Polish where the browser asks for a language the realm does not have")
    void isPolishOtherwise(Browser browser, RelyingApp app) {
        BrowserWindow window = browser.open(Language.PL);
        window.page().context().setExtraHTTPHeaders(Map.of("Accept-Language", "fi"));

        assertThat(LoginPage.open(window, app.begin()).heading()).isEqualTo("Zaloguj się");
    }

    @Test
    @DisplayName("answers a wrong password with a message at the field")
    void answersAWrongPassword(Browser browser, RelyingApp app, KeycloakServer server) {
        LoginPage page = LoginPage.open(browser.open(Language.EN), app.begin());

        LoginPage refused = page.signInRefused("nobody", "a password of nobody's");

        assertThat(refused.errorAt("username") + refused.errorAt("password")).isNotEmpty();
        refused.inspect("sign-in-refused");
        assertThat(server.isRunning()).isTrue();
    }
}
