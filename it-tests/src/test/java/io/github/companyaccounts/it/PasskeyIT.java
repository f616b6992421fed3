package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.CAFE;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.OutsidePage;
import io.github.companyaccounts.it.pages.SecondFactorNeededPage;
import io.github.companyaccounts.it.pages.SecurityKeyPage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a realm that lets people sign in with passkeys, which the sample realm leaves to its operator. */
@Journey
@DisplayName("A passkey instead of login and password (D2, D3)")
class PasskeyIT {

    @Test
    @DisplayName("signs its owner in where a second factor is required, as the password does not; and from inside only")
    void passkey(TestBed shared, Browser browser) {
        // asked for by its button only, not as soon as the page is there
        try (TestBed bed = shared.withRealm(
                "passkeys",
                Map.of(
                        "webAuthnPolicyPasswordlessPasskeysEnabled",
                        true,
                        "webAuthnPolicyPasswordlessMediation",
                        "none"))) {
            TestCompany company = TestCompany.active(bed);
            TestPerson person = company.employ("z.kluczem");
            BrowserWindow window = browser.open(Language.PL).comingFrom(OFFICE);
            SecurityKeyPage.plugIn(window);
            SignIn first = bed.app().begin().with("kc_action", "webauthn-register-passwordless");
            LoginPage.open(window, first).signIn(person.login(), TestPerson.PASSWORD);
            SecurityKeyPage.registering(window).register();
            bed.app().finish(first, window);
            CompanyApi admin = company.mainAdmin().apiAfterSigningIn();
            TrustedOffice.of(company);
            admin.from(OFFICE)
                    .put(company.number() + "/policy", Map.of("requireSecondFactor", true))
                    .expect(200);

            SignIn inside = bed.app().begin();
            usingIt(window, inside).use();
            assertThat(bed.app()
                            .finish(inside, window)
                            .accessClaims()
                            .path("sub")
                            .asText())
                    .isEqualTo(person.id());

            usingIt(window.comingFrom(CAFE), bed.app().begin()).use();
            OutsidePage outside = OutsidePage.in(window);
            assertThat(outside.address()).isEqualTo(CAFE);
            assertThat(outside.text()).contains(company.name());
            assertThat(bed.realm().users().get(person.id()).getUserSessions())
                    .as("of the visits from inside")
                    .allMatch(session -> session.getIpAddress().equals(OFFICE));

            signedOut(window.comingFrom(OFFICE));
            LoginPage.open(window, bed.app().begin()).signIn(person.login(), TestPerson.PASSWORD);
            SecondFactorNeededPage asked = SecondFactorNeededPage.in(window);
            assertThat(asked.text()).contains(company.name());
            assertThat(asked.offersToSetUp())
                    .as("a factor beside the passkey, to whoever has the password alone")
                    .isFalse();
        }
    }

    private static SecurityKeyPage usingIt(BrowserWindow window, SignIn signIn) {
        signedOut(window);
        LoginPage.open(window, signIn);
        return SecurityKeyPage.asking(window);
    }

    private static void signedOut(BrowserWindow window) {
        window.page().context().clearCookies();
    }
}
