package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.LoginPage;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.RealmRepresentation;

@Journey
@DisplayName("Changing one's own password (C7)")
class PasswordPageIT {

    private static final String NEW_PASSWORD = "Czerwony-Tramwaj-2026";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("gives the present password first, also right after signing in")
    void presentPasswordFirst(Language language, TestBed bed, Browser browser) {
        TestPerson person = TestCompany.active(bed, language).employ("haslo");
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, person);
        console.says(language.say("Ta strona jest dla administratorów firmy", "This page is for the company's admins"));
        console.visit("account-security/signing-in");

        window.leave(
                () -> window.page().locator("[data-testrole=update]").first().click());
        LoginPage asked = LoginPage.askedAgain(window);
        asked.inspect("password-present-first");
        asked.confirm("nie to hasło");
        assertThat(LoginPage.in(window).errorAt("password"))
                .contains(language.say("hasło jest nieprawidłowe", "password is wrong"));
        LoginPage.in(window).confirm(TestPerson.PASSWORD);
        window.page()
                .getByText(language.say("Ustaw nowe hasło", "Set a new password"))
                .first()
                .waitFor();
        window.page().locator("#password-new").fill(NEW_PASSWORD);
        window.page().locator("#password-confirm").fill(NEW_PASSWORD);
        window.inspect("password-change");
        window.leave(() -> window.page()
                .locator("form button[type=submit], form input[type=submit]")
                .first()
                .click());
        window.page().locator("[data-testrole=update]").first().waitFor();

        assertThat(bed.company(person.login(), NEW_PASSWORD).memberships().status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("gives it in an existing realm too, once the set-up has run")
    void afterTheSetUp(KeycloakServer server) {
        RealmRepresentation existing = new RealmRepresentation();
        existing.setRealm("existing-" + UUID.randomUUID());
        existing.setEnabled(true);
        server.admin().realms().create(existing);
        try {
            OperatorApi operator = OperatorApi.ofRealm(server, existing.getRealm());

            assertThat(operator.setUp().expect(200).json().path("changed"))
                    .extracting(JsonNode::asText)
                    .contains("present-password-first");

            assertThat(server.admin()
                            .realm(existing.getRealm())
                            .flows()
                            .getRequiredActionConfig("UPDATE_PASSWORD")
                            .getConfig())
                    .containsEntry("max_auth_age", "0");
            assertThat(operator.setUp().expect(200).json().path("changed")).isEmpty();
        } finally {
            server.admin().realm(existing.getRealm()).remove();
        }
    }
}
