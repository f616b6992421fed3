package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MainAdminOfferPage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The page on which the main admin hands the role over (A5)")
class HandOverPageIT {

    private static final String PAGE = "Przekaż rolę";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the main admin's language and is accessible; an offer is shown and withdrawn")
    void speaksTheLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        String handOver = polish ? PAGE : "Hand the role over";
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        TestPerson successor = company.employ("nastepca");
        company.invite("zaproszony");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        console.shown(polish ? "Lista pracowników" : "Employees");

        console.open("company/data", polish ? "Dane firmy" : "Company data").press(handOver);
        ConsolePage page = console.shown(handOver).says(successor.login());
        assertThat(page.text()).doesNotContain("zaproszony");
        page.press(handOver).says(polish ? "Proszę wybrać osobę" : "Please choose who takes over.");
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

    @Test
    @DisplayName(
            "asks for the password where the sign-in is too old, and comes back with all that was chosen and typed")
    void goesOnAfterThePassword(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        console.shown("Lista pracowników");
        ConsolePage page = console.open("company/data/handover", PAGE);
        String login = "anna." + company.number();
        page.tick("Jan Kowalski").typeInto("Login od chwili", login).press(PAGE);

        tooOldOnce(window);
        page.confirm(PAGE);
        LoginPage.askedAgain(window).confirm(TestPerson.PASSWORD);

        ConsolePage back = console.shown(PAGE);
        back.dialogSays("Jan Kowalski dostanie propozycję").confirm(PAGE).told("Propozycja jest w drodze");
        successor.api().post(company.number() + "/handover/accept", null).expect(204);
        assertThat(company.mainAdmin().nextMail().text()).contains(login);
    }

    @Test
    @DisplayName("the successor is asked on the company's page too, and may accept")
    void accept(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, successor);
        window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();
        offer(company, successor);

        console.visit("company/data");
        window.page().locator("#account-customer-number").waitFor();
        MainAdminOfferPage.in(window).decideLater();
        ConsolePage page = console.shown("Dane firmy").says("Propozycja roli administratora głównego");
        page.inspect("company-handover-offered");
        page.press("Przyjmij rolę").inspect("company-handover-accept");
        page.confirm("Przyjmij rolę").told("Rola została przyjęta.").says("To konto jest kontem administratora");

        assertThat(console.navigation()).contains("Lista pracowników");
        assertThat(bed.operator()
                        .company(company.number())
                        .json()
                        .at("/mainAdmin/id")
                        .asText())
                .isEqualTo(successor.id());
    }

    @Test
    @DisplayName("or decline; nobody but the main admin has the page")
    void decline(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, successor);
        window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();
        offer(company, successor);

        console.visit("company/data");
        window.page().locator("#account-customer-number").waitFor();
        MainAdminOfferPage.in(window).decideLater();
        ConsolePage page = console.shown("Dane firmy");
        page.press("Odrzuć").confirm("Odrzuć").told("Propozycja została odrzucona.");

        assertThat(company.mainAdmin().api().company(company.number()).json().has("handover"))
                .isFalse();
        console.visit("company/data/handover");
        window.page()
                .getByText("Ta strona jest dla administratora głównego firmy")
                .waitFor();
        window.inspect("company-handover-not-yours");
    }

    private static void offer(TestCompany company, TestPerson successor) {
        company.mainAdmin()
                .apiAfterSigningIn()
                .post(company.number() + "/handover", Map.of("personId", successor.id()))
                .expect(204);
    }

    /** What the server answers to a sign-in of more than five minutes (HandOverIT), without waiting for that long. */
    private static void tooOldOnce(BrowserWindow window) {
        window.page()
                .route(
                        "**/handover",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(401)
                                .setContentType("application/problem+json")
                                .setBody("{\"type\":\"urn:company-accounts:problem:insufficient-user-authentication\","
                                        + "\"title\":\"\",\"status\":401,\"detail\":\"\"}")),
                        new Page.RouteOptions().setTimes(1));
    }
}
