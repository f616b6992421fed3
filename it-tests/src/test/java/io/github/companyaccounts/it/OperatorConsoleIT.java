package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The operator console (A1)")
class OperatorConsoleIT {

    /** The sample realm's own. */
    private static final String LOGIN = "operator";

    private static final String PASSWORD = "olga-sample-password";

    @Test
    @DisplayName("registers a company, finds it, and sends its main admin the activation again")
    void registers(TestBed bed, Browser browser) {
        String number = TestBed.newCustomerNumber();
        String email = "anna@" + number + ".example";
        OperatorConsole console = OperatorConsole.signedIn(browser.open(Language.PL), bed.server(), LOGIN, PASSWORD);
        console.shown("Firmy").press("Zarejestruj firmę");
        ConsolePage form = console.shown("Zarejestruj firmę");

        form.typeInto("Numer klienta", number).typeInto("Nazwa firmy", "Nowa " + number);
        form.typeInto("Numer podatkowy", "5260250995").typeInto("Imię", "Anna").typeInto("Nazwisko", "Nowak");
        form.typeIntoLast("Adres e-mail", "nie-adres").press("Zarejestruj firmę");
        form.says("To nie jest poprawny adres e-mail.");
        form.typeIntoLast("Adres e-mail", email).press("Zarejestruj firmę");

        ConsolePage card = console.shown("Nowa " + number);
        card.says("zaproszony").says(number + "_admin");
        assertThat(bed.mail().next(email).link()).isNotNull();
        card.press("Wyślij ponownie aktywację").confirm("Wyślij").told("w drodze");
        assertThat(bed.mail().next(email).link()).isNotNull();
        ConsolePage list = console.open("", "Firmy");
        list.typeInto("Szukaj po numerze klienta", number).lists(List.of(number));
        list.says("1 firma").followLink(number);
        console.shown("Nowa " + number);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speaks the operator's language, is accessible, and has nothing that changes people")
    void speaksTheOperatorsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed);
        company.employ("ogladany");
        OperatorConsole console = OperatorConsole.signedIn(browser.open(language), bed.server(), LOGIN, PASSWORD);

        ConsolePage list = console.shown(polish ? "Firmy" : "Companies");
        list.typeInto(polish ? "Szukaj po" : "Search by", company.number()).lists(List.of(company.number()));
        list.inspect("operator-companies");
        console.open("companies/new", polish ? "Zarejestruj firmę" : "Register company")
                .inspect("operator-register");
        ConsolePage card = console.open("companies/" + company.number(), company.name());
        card.says("ogladany." + company.number()).says(polish ? "Aktywowano konto" : "Account activated");
        card.inspect("operator-company");
        console.open("companies/" + company.number() + "/edit", polish ? "Dane firmy" : "Company data")
                .inspect("operator-company-edit");
        for (String button : polish ? List.of("Zablokuj", "Zmień hasło") : List.of("Block", "Change password")) {
            assertThat(card.offers(button)).isFalse();
        }
    }

    @Test
    @DisplayName("shows nothing to somebody without an operator's roles")
    void showsNothingToOthers(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.PL);
        OperatorConsole console = OperatorConsole.signedIn(
                window, bed.server(), company.mainAdmin().login(), TestPerson.PASSWORD);

        assertThat(console.text("To konto nie ma dostępu")).doesNotContain(company.name());
        window.inspect("operator-no-access");
    }
}
