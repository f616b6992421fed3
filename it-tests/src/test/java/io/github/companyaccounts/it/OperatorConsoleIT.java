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
import java.util.Map;
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

    private static final Map<String, Object> WAREHOUSE = Map.of(
            "name", "Magazyn Północ",
            "street", "Portowa 7",
            "postalCode", "80-001",
            "city", "Gdańsk",
            "country", "PL");

    private static final Map<String, Object> SHOP = Map.of(
            "name", "Sklep dla firm",
            "kind", "licence",
            "licenceNumber", "ABCD-1234",
            "state", "active",
            "paidUntil", "2027-03-31",
            "permissions", List.of("sample-shop:place-orders"),
            "cancellable", true);

    private static final Map<String, Object> CARE =
            Map.of("name", "Opieka", "kind", "service", "state", "suspended", "permissions", List.of());

    private static final Map<String, Object> INVOICE = Map.of(
            "number", "FV/1/2026",
            "date", "2026-11-02",
            "description", "Abonament",
            "amount", "1234.50",
            "currency", "PLN",
            "state", "overdue");

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
        card.says("ogladany." + company.number()).inspect("operator-company");
        for (String button : polish ? List.of("Zablokuj", "Zmień hasło") : List.of("Block", "Change password")) {
            assertThat(card.offers(button)).as(button).isFalse();
        }
        card.chooseTab(polish ? "Dziennik" : "Activity").says(polish ? "Aktywowano konto" : "Account activated");
        card.inspect("operator-company-activity");
        console.open("companies/" + company.number() + "/edit", polish ? "Dane firmy" : "Company data")
                .inspect("operator-company-edit");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("shows what the operator's systems recorded, and says where it comes from when there is nothing")
    void showsWhatIsRecorded(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.registered(bed);
        OperatorConsole console = OperatorConsole.signedIn(
                browser.open(language), bed.server(), LOGIN, PASSWORD, "companies/" + company.number());
        ConsolePage card = console.shown(company.name());
        String whence = polish ? "Pochodzą z systemów operatora" : "They come from the operator's systems";
        card.chooseTab(polish ? "Adresy dostaw" : "Delivery addresses").says(whence);
        card.inspect("operator-addresses-none");
        card.chooseTab(polish ? "Transakcje" : "Transactions").says(whence);
        record(bed, company, "addresses/MAG-1", WAREHOUSE);
        record(bed, company, "products/SHOP-1", SHOP);
        record(bed, company, "products/CARE-1", CARE);
        record(bed, company, "transactions/FV-1", INVOICE);

        card.chooseTab(polish ? "Adresy dostaw" : "Delivery addresses").lists(List.of("Magazyn Północ"));
        card.says("Portowa 7").inspect("operator-addresses");
        card.chooseTab(polish ? "Produkty i usługi" : "Products and services")
                .lists(List.of("Opieka", "Sklep dla firm"));
        card.says("ABCD-1234").inspect("operator-products");
        card.typeInto(polish ? "Szukaj po nazwie" : "Search by name", "sklep").lists(List.of("Sklep dla firm"));
        card.chooseTab(polish ? "Transakcje" : "Transactions").lists(List.of("FV/1/2026"));
        card.says("1").inspect("operator-transactions");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("lists what companies asked to cancel, and marks it as done (E4)")
    void marksCancellationsAsDone(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "products/SHOP-1", SHOP);
        company.mainAdmin()
                .api()
                .post(
                        company.number() + "/products/SHOP-1/cancellation",
                        Map.of("when", "period-end", "reason", "Za drogo", "details", "Wiersz\ndrugi"))
                .expect(201);
        OperatorConsole console = OperatorConsole.signedIn(browser.open(language), bed.server(), LOGIN, PASSWORD);
        console.shown(polish ? "Firmy" : "Companies").followTo(polish ? "Rezygnacje" : "Cancellations");
        ConsolePage list = console.shown(polish ? "Rezygnacje" : "Cancellations");

        list.says(company.number()).says("Za drogo").inspect("operator-cancellations");
        String done = polish ? "Oznacz jako załatwione" : "Mark as done";
        list.pressInRow(company.number(), done).dialogSays(company.name());
        list.inspect("operator-cancellation-done");
        list.confirm(done).dialogClosed().saysNoMore(company.number());

        list.choose(polish ? "Stan zgłoszenia" : "State of the request", polish ? "załatwione" : "done");
        list.says(company.number()).inspect("operator-cancellations-done");
        assertThat(company.mainAdmin()
                        .api()
                        .get(company.number() + "/products")
                        .json()
                        .at("/0/cancellation/state")
                        .asText())
                .isEqualTo("done");
    }

    private static void record(TestBed bed, TestCompany company, String what, Map<String, Object> data) {
        bed.operator().put("companies/" + company.number() + "/" + what, data).expect(201);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "corrects a company while its main admin's role is offered to somebody, and names somebody else instead")
    void editsWhileTheRoleIsOffered(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestPerson asked = TestPerson.withOwnAccount(bed, language.tag());
        TestCompany company = TestCompany.registered(
                bed,
                language.tag(),
                request -> request.put(
                        "mainAdmin", Map.of("firstName", "Gabriela", "lastName", "Gość", "email", asked.email())));
        OperatorConsole console = OperatorConsole.signedIn(
                browser.open(language), bed.server(), LOGIN, PASSWORD, "companies/" + company.number());
        ConsolePage card = console.shown(company.name());
        card.says(asked.login()).says(polish ? "zapytany" : "asked").inspect("operator-company-offered");
        assertThat(card.offers(polish ? "Zamknij to konto" : "Close this account"))
                .isFalse();

        String title = polish ? "Dane firmy" : "Company data";
        String save = polish ? "Zapisz" : "Save";
        card.press(polish ? "Edytuj" : "Edit");
        ConsolePage form = console.shown(title);
        form.inspect("operator-company-edit-offered");
        form.typeInto(polish ? "Telefon" : "Phone", "+48 58 111 22 33").press(save);
        console.shown(company.name()).says("+48 58 111 22 33").says(asked.login());

        String email = "ewa@" + company.number() + ".example";
        card.press(polish ? "Wskaż inną osobę" : "Name somebody else");
        ConsolePage other = console.shown(title);
        other.typeInto(polish ? "Imię" : "First name", "Ewa").typeInto(polish ? "Nazwisko" : "Last name", "Nowak");
        other.typeIntoLast(polish ? "Adres e-mail" : "E-mail address", email).press(save);
        console.shown(company.name()).says(company.number() + "_admin");
        assertThat(bed.mail().next(email).link()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("registers no company over another one under a mistyped number, and leads to the one that is there")
    void registersNothingOverAnother(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.registered(bed);
        OperatorConsole console =
                OperatorConsole.signedIn(browser.open(language), bed.server(), LOGIN, PASSWORD, "companies/new");
        String register = polish ? "Zarejestruj firmę" : "Register company";
        ConsolePage form = console.shown(register);
        form.typeInto(polish ? "Numer klienta" : "Customer number", company.number());
        form.typeInto(polish ? "Nazwa firmy" : "Name of the company", "Zupełnie inna");
        form.typeInto(polish ? "Imię" : "First name", "Jan").typeInto(polish ? "Nazwisko" : "Last name", "Inny");
        form.typeIntoLast(polish ? "Adres e-mail" : "E-mail address", "jan@" + company.number() + ".example");

        form.press(register)
                .says(polish ? "jest już zarejestrowana firma" : "is registered under this customer number");
        form.inspect("operator-register-exists");
        form.followLink(polish ? "Pokaż tę firmę" : "Show this company");

        console.shown(company.name()).says(polish ? "zaproszony" : "invited");
        assertThat(bed.operator().company(company.number()).json().path("name").asText())
                .isEqualTo(company.name());
        assertThat(bed.mail().to("jan@" + company.number() + ".example")).isEmpty();
        company.mainAdmin().activate();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("names a main admin for a place nobody has had; one that somebody had is the company's to give")
    void namesAMainAdmin(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany neverHeld = TestCompany.registered(bed);
        TestCompany held = TestCompany.active(bed);
        for (TestCompany company : List.of(neverHeld, held)) {
            bed.realm().users().get(company.mainAdmin().id()).remove();
        }
        OperatorConsole console = OperatorConsole.signedIn(browser.open(language), bed.server(), LOGIN, PASSWORD);
        console.shown(polish ? "Firmy" : "Companies");

        nameMainAdmin(console, neverHeld, polish);
        console.shown(neverHeld.name()).says(neverHeld.number() + "_admin");
        assertThat(bed.mail().next("ewa@" + neverHeld.number() + ".example").link())
                .isNotNull();

        ConsolePage refused = nameMainAdmin(console, held, polish);
        refused.says(polish ? "w podpisanym upoważnieniu" : "in a signed authorization");
        refused.inspect("operator-company-edit-vacant");
    }

    private static ConsolePage nameMainAdmin(OperatorConsole console, TestCompany company, boolean polish) {
        ConsolePage card = console.open("companies/" + company.number(), company.name());
        card.inspect("operator-company-vacant");
        card.press(polish ? "Wskaż głównego administratora" : "Name a main admin");
        ConsolePage form = console.shown(polish ? "Dane firmy" : "Company data");
        form.typeInto(polish ? "Imię" : "First name", "Ewa").typeInto(polish ? "Nazwisko" : "Last name", "Nowak");
        form.typeIntoLast(polish ? "Adres e-mail" : "E-mail address", "ewa@" + company.number() + ".example");
        return form.press(polish ? "Zapisz" : "Save");
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
