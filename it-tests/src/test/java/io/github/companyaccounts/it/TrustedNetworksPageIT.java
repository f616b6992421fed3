package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.CAFE;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import io.github.companyaccounts.it.pages.OutsidePage;
import io.github.companyaccounts.it.pages.SelectCompanyPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The page of trusted networks, and what people outside of them see (D3)")
class TrustedNetworksPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("shows one's own address, takes networks, tells mistakes at their row, and switches the rule on")
    void networks(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        ConsolePage page = opened(company, language, browser.open(language).comingFrom(OFFICE));
        page.says(OFFICE).says(language.say("nie ma jeszcze żadnej sieci", "No network is listed yet"));
        page.inspect("networks-none");

        page.press(language.say("Dodaj swój adres", "Add your address"))
                .typeInto(language.say("Nazwa sieci 1", "Name of network 1"), "Biuro <b>w Łodzi</b>");
        page.press(language.say("Dodaj sieć", "Add a network")).typeInto(range(language, 2), "biuro.example.com");
        page.tick(language.say("Logować można się tylko z sieci", "People sign in only from"));
        page.press(language.say("Zapisz", "Save"))
                .isWrong(range(language, 2), language.say("To nie jest sieć.", "This is no network."))
                .inspect("networks-refused");
        page.typeInto(range(language, 2), "2001:DB8:7:0::/48").press(language.say("Zapisz", "Save"));
        page.told(language.say("Zaufane sieci zostały zapisane.", "The trusted networks were saved."));
        page.inspect("networks");

        JsonNode rule = company.mainAdmin()
                .apiFrom(OFFICE)
                .get(company.number() + "/networks")
                .expect(200)
                .json();
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(rule.path("networks").findValuesAsText("range")).containsExactly(OFFICE, "2001:db8:7::/48");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("asks for an explicit yes before one locks oneself out, and then one is out")
    void lockOut(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        BrowserWindow window = browser.open(language).comingFrom(CAFE);
        ConsolePage page = opened(company, language, window);
        page.press(language.say("Dodaj sieć", "Add a network")).typeInto(range(language, 1), "10.1.0.0/24");
        page.tick(language.say("Logować można się tylko z sieci", "People sign in only from"));
        page.press(language.say("Zapisz", "Save")).dialogSays(CAFE).inspect("networks-lock-out");
        page.confirm(language.say("Anuluj", "Cancel")).dialogClosed();
        assertThat(company.mainAdmin()
                        .apiFrom(OFFICE)
                        .get(company.number() + "/networks")
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();

        page.press(language.say("Zapisz", "Save"))
                .confirm(language.say("Tak, odbierz mi tu dostęp", "Yes, lock me out here"));
        page.told(language.say("Zaufane sieci zostały zapisane.", "The trusted networks were saved."));
        window.goTo(bed.app().begin().address());

        assertThat(OutsidePage.in(window).address()).isEqualTo(CAFE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Outside, the message stands at the password; whoever is signed in is told on a page of its own")
    void outside(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("ela");
        TrustedOffice.of(company);
        BrowserWindow window = browser.open(language).comingFrom(CAFE);

        LoginPage refused =
                LoginPage.open(window, bed.app().begin()).signInRefused(person.login(), TestPerson.PASSWORD);
        assertThat(refused.errorAt("password")).contains(company.name()).contains(CAFE);
        refused.inspect("sign-in-outside");
        window.comingFrom(OFFICE);
        refused.signIn(person.login(), TestPerson.PASSWORD);
        window.page().waitForURL(bed.app().callback() + "?**");

        window.comingFrom(CAFE).goTo(bed.app().begin().address());
        OutsidePage page = OutsidePage.in(window);
        assertThat(page.heading())
                .isEqualTo(language.say(
                        "Z tej sieci nie można się zalogować", "Signing in from this network is not allowed"));
        assertThat(page.address()).isEqualTo(CAFE);
        page.inspect("outside");
        assertThat(page.signInAgain().errorAt("password")).isEmpty();
    }

    @Test
    @DisplayName("A guest of several companies who presses one from outside is told why it is not possible")
    void choice(TestBed bed, Browser browser) {
        Office office = Office.ofTwo(bed);
        TrustedOffice.of(office.first());
        BrowserWindow window = browser.open(Language.PL).comingFrom(OFFICE);
        LoginPage.open(window, bed.app().begin()).signIn(office.person().login(), TestPerson.PASSWORD);

        window.comingFrom(CAFE);
        SelectCompanyPage.in(window).choose(office.first().number());

        assertThat(SelectCompanyPage.in(window).message())
                .contains(office.first().name())
                .contains(CAFE);
        SelectCompanyPage.in(window).inspect("select-company-outside");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Two admins at once: the one who saves last is shown what the other saved, and keeps what was typed")
    void changedMeanwhile(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        ConsolePage page = opened(company, language, browser.open(language).comingFrom(OFFICE));
        page.press(language.say("Dodaj swój adres", "Add your address"));
        TrustedOffice.of(company);

        page.press(language.say("Zapisz", "Save"))
                .says(language.say("Ktoś inny zmienił w tym czasie", "Somebody else changed the trusted networks"))
                .says("fec0:7::/48");
        page.inspect("networks-changed-meanwhile");
        page.press(language.say("Zapisz", "Save"));
        page.told(language.say("Zaufane sieci zostały zapisane.", "The trusted networks were saved."));

        JsonNode rule = company.mainAdmin()
                .apiFrom(OFFICE)
                .get(company.number() + "/networks")
                .json();
        assertThat(rule.path("networks").findValuesAsText("range")).containsExactly(OFFICE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("The operator sees the rule on the company's page and switches it off with a reason, if they may")
    void lifted(Language language, TestBed bed, Browser browser) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed, language));
        String lift = language.say("Wyłącz dla tej firmy", "Switch off for the company");
        OperatorPerson manager = OperatorPerson.with(bed, language, "manage-companies");
        OperatorPerson rescuer = OperatorPerson.with(bed, language, "manage-recoveries");

        ConsolePage looked = operatorsCard(company, language, browser, bed, manager);
        assertThat(looked.says("10.1.0.0/24, fec0:7::/48").offers(lift)).isFalse();

        ConsolePage card = operatorsCard(company, language, browser, bed, rescuer);
        card.says("10.1.0.0/24, fec0:7::/48").inspect("operator-networks");
        card.press(lift)
                .typeInDialog(language.say("Powód", "Reason"), "17/2026")
                .inspect("operator-networks-lift");
        card.confirm(lift).dialogClosed();
        card.says(language.say("wyłączone: logować można się", "off: people sign in from anywhere"));
        assertThat(card.offers(lift)).isFalse();
    }

    private static ConsolePage operatorsCard(
            TestCompany company, Language language, Browser browser, TestBed bed, OperatorPerson operator) {
        OperatorConsole console = OperatorConsole.signedIn(
                browser.open(language),
                bed.server(),
                operator.login(),
                OperatorPerson.PASSWORD,
                "companies/" + company.number());
        return console.shown(company.name());
    }

    private static String range(Language language, int place) {
        return language.say("Sieć " + place, "Network " + place);
    }

    private static ConsolePage opened(TestCompany company, Language language, BrowserWindow window) {
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin(), "company/networks");
        ConsolePage page = console.shown(language.say("Zaufane sieci", "Trusted networks"));
        console.offers(language.say("Zaufane sieci", "Trusted networks"));
        return page;
    }
}
