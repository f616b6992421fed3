package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import io.github.companyaccounts.it.fixtures.OldSignIn;
import io.github.companyaccounts.it.fixtures.RealmSetting;
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
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The employees' pages in My account (A11, A12, C3–C6)")
class EmployeesPageIT {

    private static final String LIST = "Lista pracowników";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speak the admin's language and are accessible on a desk and on a phone")
    void speakTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        TestPerson person = company.employ("obejrzany", "sample-shop:place-orders", "sample-shop:see-prices");
        company.invite("zaproszony");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());

        ConsolePage list = console.shown(polish ? LIST : "Employees");
        list.says(person.login()).says(polish ? "Składanie zamówień" : "Placing orders");
        list.inspect("company-people");
        console.open("company/people/new", polish ? "Dodaj pracownika" : "Add employee")
                .inspect("company-new-person");
        ConsolePage card = console.open("company/people/" + person.id(), "Jan Kowalski");
        card.says(person.email()).inspect("company-person");
        card.press(polish ? "Usuń" : "Delete").inspect("company-delete");
        console.open("company/activity", polish ? "Dziennik" : "Activity")
                .says(polish ? "Aktywowano konto" : "Account activated")
                .inspect("company-activity");
    }

    @Test
    @DisplayName("add an employee by the keyboard alone, who gets the mail and activates the account")
    void addByKeyboard(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        ConsolePage form = afterList(console).open("company/people/new", "Dodaj pracownika");
        form.says("Składanie zamówień");
        Keyboard keyboard = window.page().keyboard();
        String login = "klawiatura." + company.number();

        tabTo(window, "Login");
        keyboard.type(login);
        keyboard.press("Tab");
        keyboard.type("Ewa");
        keyboard.press("Tab");
        keyboard.type("Nowak");
        keyboard.press("Tab");
        keyboard.type(login + "@example.com");
        tabTo(window, "Składanie zamówień");
        keyboard.press("Space");
        tabToButton(window, "Utwórz i powiadom");
        keyboard.press("Enter");

        console.shown("Ewa Nowak").told("wiadomość aktywacyjna jest w drodze").says("Składanie zamówień");
        new TestPerson(bed, "", login, login + "@example.com").activate();
        console.open("company/people", LIST).lists(List.of("Ewa Nowak", "Anna Żółkiewska"));
    }

    @Test
    @DisplayName("tell what is wrong at its field and keep what was typed; create without a mail, and mail later")
    void createWithoutAMail(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), company.mainAdmin());
        ConsolePage form = afterList(console).open("company/people/new", "Dodaj pracownika");
        String email = "cicha@" + company.number() + ".example";

        form.typeInto("Login", "Cicha").typeInto("Imię", "Zofia").typeInto("Nazwisko", "Cicha");
        form.typeInto("Adres e-mail", "nie-adres").press("Utwórz").says("To nie jest poprawny adres e-mail.");
        form.inspect("company-new-person-refused");
        form.typeInto("Adres e-mail", email).typeInto("Login", "cicha." + company.number());
        form.press("Utwórz");

        ConsolePage card = console.shown("Zofia Cicha");
        assertThat(bed.mail().to(email)).isEmpty();
        card.press("Wyślij ponownie aktywację").confirm("Wyślij").told("Wiadomość jest w drodze na adres");
        assertThat(bed.mail().next(email).link()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("ask for the password where the sign-in is older than five minutes, come back and go on (RFC 9470)")
    void askForThePasswordAgain(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        String delete = polish ? "Usuń" : "Delete";
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        TestPerson person = company.employ("dotyczy");
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        console.shown(polish ? LIST : "Employees");

        OldSignIn.during(bed, Duration.ofMinutes(6), () -> {
            ConsolePage card = console.open("company/people/" + person.id(), "Jan Kowalski");
            card.press(delete).typeToConfirm(person.login()).confirm(delete);
            LoginPage.askedAgain(window).inspect("company-sign-in-again");
        });
        LoginPage.in(window).confirm(TestPerson.PASSWORD);

        ConsolePage card = console.shown("Jan Kowalski");
        card.told(polish ? "Logowanie zostało potwierdzone." : "Your sign-in was confirmed.");
        card.dialogSays(person.login());
        window.inspect("company-signed-in-again");
        card.confirm(delete);
        console.shown(polish ? LIST : "Employees").lists(List.of("Anna Żółkiewska"));
    }

    @Test
    @DisplayName("block, unblock, end a session, change data, and delete after the login was typed")
    void actOnOnePerson(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("karta");
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), company.mainAdmin());
        ConsolePage card = afterList(console).open("company/people/" + person.id(), "Jan Kowalski");

        card.press("Zakończ sesję").confirm("Zakończ sesję").told("Sesja została zakończona.");
        card.says("Ta osoba nie jest nigdzie zalogowana.");
        card.press("Zablokuj").confirm("Zablokuj").told("Zablokowano: Jan Kowalski.");
        card.press("Odblokuj").confirm("Odblokuj").told("Odblokowano: Jan Kowalski.");
        card.press("Edytuj").typeInto("Nazwisko", "Nowakowski").press("Zapisz");
        ConsolePage renamed = console.shown("Jan Nowakowski");
        renamed.press("Zmień hasło").confirm("Wyślij").told("Wiadomość jest w drodze na adres");
        renamed.press("Usuń").typeToConfirm("ktoś inny").confirm("Usuń");
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), person.id())
                        .status())
                .isEqualTo(200);
        renamed.typeToConfirm(person.login()).confirm("Usuń").dialogClosed();

        console.shown(LIST).lists(List.of("Anna Żółkiewska"));
        assertThat(company.mainAdmin()
                        .api()
                        .person(company.number(), person.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("search as one types, filter, act on several at once, and save the list as a file")
    void searchFilterAndBatch(TestBed bed, Browser browser) throws java.io.IOException {
        TestCompany company = TestCompany.active(bed);
        for (String name : List.of("Abacka", "Babacka", "Cabacka")) {
            Map<String, Object> person = company.person(name.toLowerCase(java.util.Locale.ROOT));
            person.put("firstName", "Ola");
            person.put("lastName", name);
            company.invite(person);
        }
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        ConsolePage list = console.shown(LIST);

        list.typeInto("Szukaj po nazwisku", "babacka").lists(List.of("Ola Babacka"));
        list.typeInto("Szukaj po nazwisku", "nikt taki").says("Nic nie znaleziono");
        list.typeInto("Szukaj po nazwisku", "")
                .lists(List.of("Ola Abacka", "Ola Babacka", "Ola Cabacka", "Anna Żółkiewska"));
        list.tick("Zaznacz: Ola Abacka").tick("Zaznacz: Ola Cabacka");
        list.choose("Czynność", "Zablokuj").press("Wykonaj").confirm("Zablokuj").told("Zablokowano 2 osoby.");
        list.choose("Stan konta", "zablokowane").lists(List.of("Ola Abacka", "Ola Cabacka"));
        String csv = Files.readString(
                window.page().waitForDownload(() -> list.press("Pobierz CSV")).path());

        assertThat(csv).contains("Abacka", "Cabacka").doesNotContain("Babacka");
    }

    @Test
    @DisplayName("deleting several goes on with the same people after the password")
    void deleteSeveralAfterThePassword(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        for (String name : List.of("Abacka", "Babacka", "Cabacka")) {
            Map<String, Object> person = company.person(name.toLowerCase(java.util.Locale.ROOT));
            person.put("firstName", "Ola");
            person.put("lastName", name);
            company.invite(person);
        }
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, company.mainAdmin());
        console.shown(LIST);

        OldSignIn.during(bed, Duration.ofMinutes(6), () -> {
            ConsolePage list = console.open("company/people", LIST);
            list.tick("Zaznacz: Ola Abacka").tick("Zaznacz: Ola Cabacka");
            list.choose("Czynność", "Usuń").press("Wykonaj").typeToConfirm("2").confirm("Usuń");
            LoginPage.askedAgain(window);
        });
        LoginPage.in(window).confirm(TestPerson.PASSWORD);

        ConsolePage list = console.shown(LIST).dialogSays("2");
        window.inspect("company-people-signed-in-again");
        list.confirm("Usuń").dialogClosed().lists(List.of("Ola Babacka", "Anna Żółkiewska"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "offer an admin only what the server lets them give: the admin right where the realm says so, permissions"
                    + " they hold, no reserved login")
    void offerWhatMayBeGiven(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        String right = polish ? "Prawo administratora" : "Admin right";
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        Map<String, Object> person = company.person("zastepca", "sample-shop:place-orders");
        person.put("admin", true);
        person.put("locale", language.tag());
        TestPerson admin = company.invite(person).activate();
        AccountConsole console = AccountConsole.signedIn(browser.open(language), admin);
        console.shown(polish ? LIST : "Employees");
        String title = polish ? "Dodaj pracownika" : "Add employee";
        ConsolePage form = console.open("company/people/new", title);
        form.says(polish ? "Można nadawać tylko te uprawnienia, które się ma." : "You can give only permissions that");
        assertThat(form.text()).doesNotContain(right);
        assertThat(mayAppointAdmins(admin, company)).isFalse();
        form.typeInto("Login", company.number().replace('0', 'o') + "_adrnin")
                .says(polish ? "zastrzeżone dla administratorów" : "reserved for main admins");
        form.inspect("company-new-person-by-admin");

        String login = "nowa." + company.number();
        RealmSetting.during(bed, "adminsAppointAdmins", "true", () -> {
            assertThat(mayAppointAdmins(admin, company)).isTrue();
            ConsolePage again = console.open("company/people/new", title);
            again.tick(right).inspect("company-new-person-admin-right");
            again.typeInto("Login", login)
                    .typeInto(polish ? "Imię" : "First name", "Ewa")
                    .typeInto(polish ? "Nazwisko" : "Last name", "Nowak")
                    .typeInto(polish ? "Adres e-mail" : "E-mail address", login + "@example.com")
                    .press(polish ? "Utwórz" : "Create");
            console.shown("Ewa Nowak");
        });

        assertThat(company.mainAdmin()
                        .api()
                        .people(company.number(), "search=" + login)
                        .json()
                        .at("/0/role")
                        .asText())
                .isEqualTo("admin");
    }

    @Test
    @DisplayName("are not there for an employee")
    void areNotThereForAnEmployee(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("zwykly");
        BrowserWindow window = browser.open(Language.PL);
        AccountConsole console = AccountConsole.signedIn(window, employee);

        window.page().getByText("Ta strona jest dla administratorów firmy").waitFor();

        assertThat(console.navigation()).doesNotContain(LIST).doesNotContain("Dziennik");
        window.inspect("company-people-employee");
    }

    private static boolean mayAppointAdmins(TestPerson admin, TestCompany company) {
        return admin.api()
                .company(company.number())
                .json()
                .path("mayAppointAdmins")
                .asBoolean();
    }

    /** The sign-in led to the list: what comes next is not mixed up with it. */
    private static AccountConsole afterList(AccountConsole console) {
        console.shown(LIST);
        return console;
    }

    private static void tabTo(BrowserWindow window, String label) {
        tabUntil(
                window,
                "label => [...(document.activeElement?.labels ?? [])].some(l => l.innerText.trim().startsWith(label))",
                label);
    }

    private static void tabToButton(BrowserWindow window, String name) {
        tabUntil(window, "name => document.activeElement?.textContent?.trim() === name", name);
    }

    private static void tabUntil(BrowserWindow window, String reached, String name) {
        for (int presses = 0; presses < 60; presses++) {
            window.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(window.page().evaluate(reached, name))) {
                return;
            }
        }
        throw new AssertionError("Not reached by the keyboard: " + name);
    }
}
