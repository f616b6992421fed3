package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.OldSignIn;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MainAdminOfferPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OwnRealm("for a while all sign-ins to the account console are of long ago")
@Journey
@DisplayName("The page on which the main admin hands the role over (A5)")
class HandOverPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the main admin's language and is accessible; an offer is shown and withdrawn")
    void speaksTheLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        String handOver = handOver(language);
        TestCompany company = TestCompany.active(bed, language);
        TestPerson successor = company.employ("nastepca");
        company.invite("zaproszony");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/data");
        console.shown(polish ? "Dane firmy" : "Company data").press(handOver);
        ConsolePage page = console.shown(handOver).says(successor.login());
        assertThat(page.text()).doesNotContain("zaproszony");
        page.press(handOver).says(polish ? "Wybierz osobę, która przejmie rolę." : "Please choose who takes over.");
        page.tick("Jan Kowalski").typeInto(polish ? "Login od chwili" : "Login from the handover", "Zły login");
        page.inspect("company-handover");
        page.typeInto(polish ? "Login od chwili" : "Login from the handover", "")
                .press(handOver);
        page.inspect("company-handover-confirm");
        page.confirm(handOver).told(polish ? "Propozycja jest w drodze" : "The offer is on its way");
        page.says(successor.login()).inspect("company-handover-pending");
        String withdraw = polish ? "Wycofaj propozycję" : "Withdraw the offer";
        page.press(withdraw).inspect("company-handover-withdraw");
        page.confirm(withdraw).told(polish ? "Propozycja została wycofana." : "The offer was withdrawn.");

        page.says(polish ? "Kto przejmie rolę" : "Who takes over");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "asks for the password where the sign-in is too old, and comes back with all that was chosen and typed")
    void goesOnAfterThePassword(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        console.shown(language.say("Lista pracowników", "Employees"));
        String login = "anna." + company.number();

        OldSignIn.during(bed, Duration.ofMinutes(6), () -> {
            ConsolePage page = console.open("company/data/handover", handOver(language));
            page.tick("Jan Kowalski").typeInto(language.say("Login od chwili", "Login from the handover"), login);
            page.press(handOver(language)).confirm(handOver(language));
            LoginPage.askedAgain(window);
        });
        LoginPage.in(window).confirm(TestPerson.PASSWORD);

        ConsolePage back = console.shown(handOver(language));
        back.dialogSays(language.say("Jan Kowalski dostanie propozycję", "Jan Kowalski will be asked"))
                .confirm(handOver(language))
                .told(language.say("Propozycja jest w drodze", "The offer is on its way"));
        successor.api().post(company.number() + "/handover/accept", null).expect(204);
        assertThat(company.mainAdmin().nextMail().text()).contains(login);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("the successor is asked on the company's page too, and may accept")
    void accept(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, successor);
        console.says(language.say("Ta strona jest dla administratorów firmy", "This page is for the company's admins"));
        offer(company, successor);

        console.visit("company/data");
        window.page().locator("#account-customer-number").waitFor();
        MainAdminOfferPage.in(window).decideLater();
        ConsolePage page = console.shown(language.say("Dane firmy", "Company data"))
                .says(language.say("Propozycja roli głównego administratora", "You are offered the main admin's role"));
        page.inspect("company-handover-offered");
        page.press(language.say("Przyjmij rolę", "Accept the role")).inspect("company-handover-accept");
        page.confirm(language.say("Przyjmij rolę", "Accept the role"))
                .told(language.say("Rola została przyjęta.", "You accepted the role."))
                .says(language.say(
                        "To konto jest kontem głównego administratora", "This account is the company's main admin's"));

        console.offers(language.say("Lista pracowników", "Employees"));
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/id")
                        .asText())
                .isEqualTo(successor.id());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("or decline; nobody but the main admin has the page")
    void decline(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, successor);
        console.says(language.say("Ta strona jest dla administratorów firmy", "This page is for the company's admins"));
        offer(company, successor);

        console.visit("company/data");
        window.page().locator("#account-customer-number").waitFor();
        MainAdminOfferPage.in(window).decideLater();
        ConsolePage page = console.shown(language.say("Dane firmy", "Company data"));
        page.press(language.say("Odrzuć", "Decline")).inspect("company-handover-decline");
        page.confirm(language.say("Odrzuć", "Decline"))
                .told(language.say("Propozycja została odrzucona.", "You declined the offer."));

        assertThat(company.mainAdmin().api().company(company.number()).json().has("handover"))
                .isFalse();
        console.refuses(
                        "company/data/handover",
                        language.say(
                                "Ta strona jest dla głównego administratora firmy",
                                "This page is for the company's main admin"))
                .inspect("company-handover-not-yours");
    }

    private static String handOver(Language language) {
        return language.say("Przekaż rolę", "Hand the role over");
    }

    private static void offer(TestCompany company, TestPerson successor) {
        company.mainAdmin()
                .apiAfterSigningIn()
                .post(company.number() + "/handover", Map.of("personId", successor.id()))
                .expect(204);
    }
}
