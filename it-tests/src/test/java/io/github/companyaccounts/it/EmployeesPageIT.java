package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.TokenSet;
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
import io.github.companyaccounts.it.pages.KeyboardUser;
import io.github.companyaccounts.it.pages.LoginPage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OwnRealm("for a while all sign-ins to the account console are of long ago")
@Journey
@DisplayName("The employees' pages in My account (A11, A12, C3–C6)")
class EmployeesPageIT {

    private static final String LIST = "Lista pracowników";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("speak the admin's language and are accessible on a desk and on a phone")
    void speakTheAdminsLanguage(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("obejrzany", "sample-shop:place-orders", "sample-shop:see-prices");
        company.invite("zaproszony");
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());

        ConsolePage list = console.shown(list(language));
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

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "work by the keyboard alone, from the sign-in page on: add an employee, think better of a block, block")
    void byKeyboardAlone(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.beforeSigningIn(window, bed.server());
        KeyboardUser keyboard = KeyboardUser.at(window);
        String login = "klawiatura." + company.number();

        keyboard.toField(language.say("Login lub e-mail", "Login or e-mail"))
                .type(company.mainAdmin().login());
        keyboard.toField(language.say("Hasło", "Password")).type(TestPerson.PASSWORD);
        window.leave(() -> keyboard.press("Enter"));
        console.offers(language.say("Firma", "Company"));
        keyboard.toButton(language.say("Firma", "Company")).press("Enter");
        keyboard.toLink(list(language)).press("Enter");
        console.shown(list(language)).lists(List.of("Anna Żółkiewska"));
        keyboard.toButton(language.say("Dodaj pracownika", "Add employee")).press("Enter");
        console.shown(language.say("Dodaj pracownika", "Add employee"))
                .says(language.say("Składanie zamówień", "Placing orders"));
        keyboard.toField("Login").type(login);
        keyboard.toField(language.say("Imię", "First name")).type("Ewa");
        keyboard.toField(language.say("Nazwisko", "Last name")).type("Nowak");
        keyboard.toField(language.say("Adres e-mail", "E-mail address")).type(login + "@example.com");
        keyboard.toField(language.say("Składanie zamówień", "Placing orders")).press("Space");
        keyboard.toButton(language.say("Utwórz i powiadom", "Create and notify"))
                .press("Enter");

        ConsolePage card = console.shown("Ewa Nowak")
                .told(language.say("wiadomość aktywacyjna jest w drodze", "the activation mail is on its way"))
                .says(language.say("Składanie zamówień", "Placing orders"));
        TestPerson person = new TestPerson(bed, idOf(login, company), login, login + "@example.com").activate();
        String block = language.say("Zablokuj", "Block");
        keyboard.toButton(block).press("Enter");
        card.dialogSays(language.say("Konto, które ma Ewa Nowak, zostanie od razu", "Ewa Nowak will be signed out"));
        keyboard.press("Escape").isOnButton(block);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        keyboard.press("Enter");
        card.dialogSays(language.say("Konto, które ma Ewa Nowak, zostanie od razu", "Ewa Nowak will be signed out"));
        keyboard.toButton(language.say("Zamknij", "Close")).toButton(block).press("Enter");
        card.told(language.say("Zablokowano: Ewa Nowak.", "Ewa Nowak was blocked."));
        keyboard.isOnButton(language.say("Odblokuj", "Unblock"));
        keyboard.toLink(list(language)).press("Enter");
        console.shown(list(language)).lists(List.of("Ewa Nowak", "Anna Żółkiewska"));
        assertThat(seen(person, company).path("state").asText()).isEqualTo("blocked");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "tell what a login has to look like while it is typed, and what else is wrong at its field, and keep what was typed; create without a mail, and mail later")
    void createWithoutAMail(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/people/new");
        ConsolePage form = console.shown(language.say("Dodaj pracownika", "Add employee"));

        // before anything is sent
        form.typeInto("Login", "Ą").isWrong("Login", language.say("3 do 100 znaków", "3 to 100 characters"));
        form.typeInto("Login", "123456_admin").isWrong("Login", language.say("zastrzeżon", "reserved"));
        form.inspect("company-new-person-login-rules");
        form.typeInto("Login", "dobry." + company.number()).isRight("Login");

        String email = "cicha@" + company.number() + ".example";
        String create = language.say("Utwórz", "Create");

        form.typeInto("Login", "Cicha");
        form.typeInto(language.say("Imię", "First name"), "Zofia");
        form.typeInto(language.say("Nazwisko", "Last name"), "Cicha");
        form.typeInto(language.say("Adres e-mail", "E-mail address"), "nie-adres")
                .press(create);
        form.says(language.say("To nie jest poprawny adres e-mail.", "This is not a valid e-mail address."));
        form.inspect("company-new-person-refused");
        form.typeInto(language.say("Adres e-mail", "E-mail address"), email);
        form.typeInto("Login", "cicha." + company.number()).press(create);

        ConsolePage card = console.shown("Zofia Cicha");
        String id = idOf("cicha." + company.number(), company);
        assertThat(company.mainAdmin()
                        .api()
                        .get(company.number() + "/people/" + id + "/mails")
                        .expect(200)
                        .json())
                .isEmpty();
        card.press(language.say("Wyślij ponownie aktywację", "Send the activation mail again"))
                .confirm(language.say("Wyślij", "Send"))
                .told(language.say("Wiadomość jest w drodze na adres", "The mail is on its way to"));
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

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("search as one types, filter, and save the list as a file")
    void searchFilterAndSave(Language language, TestBed bed, Browser browser) throws java.io.IOException {
        TestCompany company = TestCompany.active(bed, language);
        List<TestPerson> people = named(company, "Abacka", "Babacka", "Cabacka");
        for (int blocked : new int[] {0, 2}) {
            company.mainAdmin()
                    .api()
                    .block(company.number(), people.get(blocked).id())
                    .expect(204);
        }
        BrowserWindow window = browser.open(language);
        ConsolePage list = AccountConsole.signedIn(window, company.mainAdmin()).shown(list(language));
        String search = language.say("Szukaj po nazwisku", "Search by name");

        list.typeInto(search, "babacka").lists(List.of("Ola Babacka"));
        list.typeInto(search, "nikt taki").says(language.say("Nic nie znaleziono", "Nothing was found"));
        list.inspect("company-people-nothing-found");
        list.typeInto(search, "").lists(List.of("Ola Abacka", "Ola Babacka", "Ola Cabacka", "Anna Żółkiewska"));
        list.choose(language.say("Stan konta", "State of the account"), language.say("zablokowane", "blocked"))
                .lists(List.of("Ola Abacka", "Ola Cabacka"));
        String csv = Files.readString(window.page()
                .waitForDownload(() -> list.press(language.say("Pobierz CSV", "Download CSV")))
                .path());

        assertThat(csv).contains("Abacka", "Cabacka").doesNotContain("Babacka");
    }

    @Test
    @DisplayName("deleting several goes on with the same people after the password")
    void deleteSeveralAfterThePassword(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        named(company, "Abacka", "Babacka", "Cabacka");
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
            "offer an admin only what the server lets them give: permissions they hold, no admin right, no reserved login")
    void offerWhatMayBeGiven(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        String right = polish ? "Prawo administratora" : "Admin right";
        TestCompany company = TestCompany.registered(bed, language.tag());
        company.mainAdmin().activate();
        Map<String, Object> person = company.person("zastepca", "sample-shop:place-orders");
        person.put("admin", true);
        person.put("locale", language.tag());
        TestPerson admin = company.invite(person).activate();
        AccountConsole console = AccountConsole.signedIn(browser.open(language), admin, "company/people/new");
        ConsolePage form = console.shown(polish ? "Dodaj pracownika" : "Add employee");
        form.says(polish ? "Można nadawać tylko te uprawnienia, które się ma." : "You can give only permissions that");
        assertThat(form.text()).doesNotContain(right);
        assertThat(mayAppointAdmins(admin, company)).isFalse();
        form.typeInto("Login", company.number().replace('0', 'o') + "_adrnin")
                .says(polish ? "zastrzeżone dla głównych administratorów" : "reserved for main admins");
        form.inspect("company-new-person-by-admin");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "do the same to several at once: permissions, sign out, block, unblock; mails; delete once the count was typed")
    void severalAtOnce(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        List<TestPerson> people = named(company, "Abacka", "Babacka");
        people.forEach(TestPerson::activate);
        TokenSet signedIn = bed.tokens().throughSignInPage(people.get(0).login(), TestPerson.PASSWORD);
        ConsolePage list = AccountConsole.signedIn(browser.open(language), company.mainAdmin())
                .shown(list(language));

        asked(list, language, "Ustaw uprawnienia", "Set permissions", "company-batch-permissions")
                .dialogSays(
                        language.say("zastąpią dotychczasowe uprawnienia 2 osób", "replace those 2 people hold now"))
                .chooseInDialog(language.say("Wgląd w ceny", "Seeing prices"))
                .confirm(language.say("Zapisz", "Save"))
                .told(language.say("Zmieniono uprawnienia 2 osób.", "The permissions of 2 people were changed."));
        assertThat(seen(people.get(1), company).path("permissions").toString())
                .isEqualTo("[\"sample-shop:see-prices\"]");
        asked(list, language, "Wyloguj wszędzie", "Sign out everywhere", "company-batch-end-sessions")
                .confirm(language.say("Wyloguj wszędzie", "Sign out everywhere"))
                .told(language.say("Wylogowano 2 osoby.", "2 people were signed out."));
        assertThat(bed.companyClient().refresh(signedIn).status()).isEqualTo(400);
        asked(list, language, "Zablokuj", "Block", "company-batch-block")
                .confirm(language.say("Zablokuj", "Block"))
                .told(language.say("Zablokowano 2 osoby.", "2 people were blocked."));
        assertThat(seen(people.get(1), company).path("state").asText()).isEqualTo("blocked");
        asked(list, language, "Odblokuj", "Unblock", "company-batch-unblock")
                .confirm(language.say("Odblokuj", "Unblock"))
                .told(language.say("Odblokowano 2 osoby.", "2 people were unblocked."));
        assertThat(seen(people.get(1), company).path("state").asText()).isEqualTo("active");
        asked(list, language, "Zmień hasło", "Change password", "company-batch-password-mail")
                .confirm(language.say("Zmień hasło", "Change password"))
                .told(language.say("2 wiadomości są w drodze.", "2 mails are on their way."));
        people.forEach(person -> assertThat(person.nextMail().text()).contains(person.login()));

        String delete = language.say("Usuń", "Delete");
        asked(list, language, "Usuń", "Delete", "company-batch-delete")
                .typeToConfirm("3")
                .confirm(delete)
                .dialogSays(language.say("To nie to samo. Wpisz: 2", "That is not the same. Please type: 2"));
        assertThat(seen(people.get(0), company).path("login").asText())
                .isEqualTo(people.get(0).login());
        list.typeToConfirm("2").confirm(delete).told(language.say("Usunięto 2 osoby.", "2 people were deleted."));
        list.lists(List.of("Anna Żółkiewska"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("are not there for an employee; an address that leads nowhere says so, with a way on")
    void areNotThereForAnEmployee(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.employ("zwykly"));
        console.says(language.say("Ta strona jest dla administratorów firmy", "This page is for the company's admins"));

        assertThat(console.navigationOffering(language.say("Dane firmy", "Company data")))
                .doesNotContain(list(language))
                .doesNotContain(language.say("Dziennik", "Activity"));
        console.inspect("company-people-employee");
        console.refuses("company/nowhere", language.say("Nie ma takiej strony", "There is no such page"))
                .says(language.say("Przejdź do swojego konta", "Go to your account"))
                .inspect("company-no-such-page");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("let all people on the page be chosen at once, on a phone as well")
    void allAtOnceOnAPhone(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        named(company, "Abacka", "Babacka");
        BrowserWindow window = browser.open(language);
        window.page().setViewportSize(390, 844);
        ConsolePage list = AccountConsole.signedIn(window, company.mainAdmin()).shown(list(language));

        list.tick(language.say("Zaznacz wszystko na tej stronie", "Select everything on this page"))
                .says(language.say("Zaznaczono 2 osoby.", "2 people selected."));
        list.inspect("company-people-all-chosen");
        list.untick(language.say("Zaznacz wszystko na tej stronie", "Select everything on this page"))
                .saysNoMore(language.say("Zaznaczono 2 osoby.", "2 people selected."));
    }

    /** Ticks both people in the list, chooses the act and asks for it, up to the dialog. */
    private static ConsolePage asked(ConsolePage list, Language language, String polish, String english, String name) {
        String select = language.say("Zaznacz: Ola ", "Select Ola ");
        list.tick(select + "Abacka").tick(select + "Babacka");
        list.choose(language.say("Czynność", "Action"), language.say(polish, english));
        list.says(language.say("Zaznaczono 2 osoby.", "2 people selected."));
        if (name.endsWith("permissions")) {
            list.inspect("company-people-chosen");
        }
        list.press(language.say("Wykonaj", "Apply")).dialogSays(language.say(polish, english));
        list.inspect(name);
        return list;
    }

    private static List<TestPerson> named(TestCompany company, String... lastNames) {
        return Stream.of(lastNames)
                .map(lastName -> {
                    Map<String, Object> person = company.person(lastName.toLowerCase(Locale.ROOT));
                    person.put("firstName", "Ola");
                    person.put("lastName", lastName);
                    return company.invite(person);
                })
                .toList();
    }

    private static JsonNode seen(TestPerson person, TestCompany company) {
        return company.mainAdmin()
                .api()
                .person(company.number(), person.id())
                .expect(200)
                .json();
    }

    private static String idOf(String login, TestCompany company) {
        return company.mainAdmin()
                .api()
                .people(company.number(), "search=" + login)
                .json()
                .at("/0/id")
                .asText();
    }

    private static boolean mayAppointAdmins(TestPerson admin, TestCompany company) {
        return admin.api()
                .company(company.number())
                .json()
                .path("mayAppointAdmins")
                .asBoolean();
    }

    private static String list(Language language) {
        return language.say(LIST, "Employees");
    }
}
