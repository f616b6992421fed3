package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.CodesApp;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.CodesSetUpPage;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.SecondFactorNeededPage;
import io.github.companyaccounts.it.pages.SecurityKeyPage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The page of the company's security policy, and what its people see of it (D2)")
class SecondFactorPolicyPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("an admin requires a second factor, an employee sets it up at sign-in, and is among those who have it")
    void required(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("pracownik");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/policy");
        String heading = language.say("Zasady bezpieczeństwa", "Security policy");
        String require = language.say("Wymagaj logowania dwuskładnikowego", "Require two-factor sign-in");

        ConsolePage page = console.shown(heading);
        page.says(language.say("Nie, każdy decyduje za siebie", "No, everybody decides for themselves"));
        page.inspect("company-policy");
        page.press(require)
                .dialogSays(
                        language.say("2 osoby nie mają jeszcze drugiego składnika", "2 people have no second factor"));
        page.inspect("company-policy-question");
        page.confirm(require)
                .told(language.say("logowanie dwuskładnikowe jest wymagane", "two-factor sign-in is required"));
        page.says(language.say("Tak, od", "Yes, since")).inspect("company-policy-required");

        setUp(language, bed, browser.open(language), company, person);

        page.followLink(language.say("Pokaż je na liście", "Show them in the list"));
        ConsolePage list = console.shown(language.say("Lista pracowników", "Employees"));
        list.says("Anna Żółkiewska");
        assertThat(list.rows()).hasSize(1);
        list.inspect("employees-without-second-factor");
        list.choose(language.say("Logowanie dwuskładnikowe", "Two-factor sign-in"), language.say("Z 2FA", "With 2FA"))
                .says("Jan Kowalski");
        assertThat(list.rows()).hasSize(1);

        list.followTo(heading); // opened anew, the console would ask the admin for a second factor, too
        ConsolePage after = console.shown(heading);
        after.press(language.say("Przestań wymagać", "Stop requiring it"))
                .confirm(language.say("Przestań wymagać", "Stop requiring it"))
                .told(language.say("nie jest już wymagane", "is not required any more"));
        after.says(language.say("Nie, każdy decyduje za siebie", "No, everybody decides for themselves"));
    }

    private static void setUp(
            Language language, TestBed bed, BrowserWindow window, TestCompany company, TestPerson person) {
        SignIn signIn = bed.app().begin();
        LoginPage.open(window, signIn).signIn(person.login(), TestPerson.PASSWORD);
        SecondFactorNeededPage needed = SecondFactorNeededPage.in(window);
        assertThat(needed.requiredBy()).contains(company.name());
        needed.inspect("company-second-factor");
        needed.chooseCodes();
        CodesSetUpPage codes = CodesSetUpPage.in(window);
        codes.inspect("company-second-factor-codes");
        codes.enter(new CodesApp(codes.secret()).code(), language.say("Telefon", "Phone"));
        assertThat(bed.app().finish(signIn, window).access()).isNotEmpty();
    }

    @Test
    @DisplayName("a security key is registered at the sign-in where it is required, and asked for at the next one")
    void key(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zkluczem");
        company.mainAdmin()
                .apiAfterSigningIn()
                .put(company.number() + "/policy", Map.of("requireSecondFactor", true))
                .expect(200);
        BrowserWindow window = browser.open(Language.PL);
        SecurityKeyPage.plugIn(window);

        SignIn first = bed.app().begin();
        LoginPage.open(window, first).signIn(person.login(), TestPerson.PASSWORD);
        SecondFactorNeededPage.in(window).chooseKey();
        SecurityKeyPage.registering(window).register();
        assertThat(bed.app().finish(first, window).access()).isNotEmpty();

        SignIn again = bed.app().begin().with("prompt", "login");
        window.goTo(again.address());
        LoginPage.askedAgain(window).confirm(TestPerson.PASSWORD);
        SecurityKeyPage.asking(window).use();
        assertThat(bed.app().finish(again, window).access()).isNotEmpty();
    }
}
