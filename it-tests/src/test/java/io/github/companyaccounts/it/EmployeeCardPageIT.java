package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The employee's card in My account (A12, B5, C4–C6, D2)")
class EmployeeCardPageIT {

    private static final String NAME = "Jan Kowalski";
    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Block, unblock, end a session, change data, and delete after the login was typed")
    void actOnOnePerson(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("karta");
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        AccountConsole console = atCardOf(person, company, browser.open(language));
        ConsolePage card = console.shown(NAME);

        String end = language.say("Zakończ sesję", "End session");
        card.press(end).inspect("company-person-end-session");
        card.confirm(end).told(language.say("Sesja została zakończona.", "The session was ended."));
        card.says(language.say("Ta osoba nie jest nigdzie zalogowana.", "This person is not signed in anywhere."));
        String block = language.say("Zablokuj", "Block");
        card.press(block).inspect("company-person-block");
        card.confirm(block).told(language.say("Zablokowano: Jan Kowalski.", "Jan Kowalski was blocked."));
        String unblock = language.say("Odblokuj", "Unblock");
        card.press(unblock).inspect("company-person-unblock");
        card.confirm(unblock).told(language.say("Odblokowano: Jan Kowalski.", "Jan Kowalski was unblocked."));
        String lastName = language.say("Nazwisko", "Last name");
        card.press(language.say("Edytuj", "Edit")).typeInto(lastName, "").press(language.say("Zapisz", "Save"));
        card.says(language.say("To pole jest wymagane.", "This field is required."));
        card.inspect("company-person-edit-refused");
        card.typeInto(lastName, "Nowakowski").press(language.say("Zapisz", "Save"));
        ConsolePage renamed = console.shown("Jan Nowakowski");
        renamed.press(language.say("Zmień hasło", "Change password")).inspect("company-person-password-mail");
        renamed.confirm(language.say("Wyślij", "Send"))
                .told(language.say("Wiadomość jest w drodze na adres", "The mail is on its way to"));
        String delete = language.say("Usuń", "Delete");
        renamed.press(delete).typeToConfirm("ktoś inny").confirm(delete);
        renamed.dialogSays(language.say("To nie to samo.", "That is not the same."));
        renamed.inspect("company-person-delete-refused");
        assertThat(statusOf(person, company)).isEqualTo(200);
        renamed.typeToConfirm(person.login()).confirm(delete).dialogClosed();

        console.shown(list(language)).lists(List.of("Anna Żółkiewska"));
        assertThat(statusOf(person, company)).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Where somebody is signed in: device, address and when; signed out everywhere, apps included")
    void sessions(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("sesje");
        SignIn signIn = bed.app().begin();
        BrowserWindow theirs = browser.open(language);
        LoginPage.open(theirs, signIn).signIn(person.login(), TestPerson.PASSWORD);
        TokenSet inTheBrowser = bed.app().finish(signIn, theirs);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
        ConsolePage card = atCardOf(person, company, browser.open(language)).shown(NAME);

        String when = language.say(
                "ostatnio \\d{1,2} \\p{L}{3} 20\\d\\d, \\d\\d:\\d\\d",
                "last seen \\w{3} \\d{1,2}, 20\\d\\d, \\d{1,2}:\\d\\d\\h[AP]M");
        card.saysLike("Chrome [0-9.]+, Linux\\s+127\\.0\\.0\\.1 · " + when)
                .saysLike(language.say("Nieznane urządzenie", "Unknown device") + "\\s+127\\.0\\.0\\.1 · ");
        String everywhere = language.say("Wyloguj wszędzie", "Sign out everywhere");
        card.press(everywhere).inspect("company-person-end-sessions");
        card.confirm(everywhere)
                .told(language.say("Wylogowano wszędzie: Jan Kowalski.", "Jan Kowalski was signed out everywhere."))
                .says(language.say("Ta osoba nie jest nigdzie zalogowana.", "This person is not signed in anywhere."));

        assertThat(card.offers(everywhere)).isFalse();
        assertThat(bed.app().refresh(inTheBrowser).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Turn the second factor off for somebody who lost the device: the password is enough again")
    void secondFactor(Language language, TestBed bed, Browser browser, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("telefon");
        SecondFactor.give(person, database);
        ConsolePage card = atCardOf(person, company, browser.open(language)).shown(NAME);
        String turnOff = language.say("Wyłącz 2FA", "Turn 2FA off");

        card.says(language.say("potrzebny jest drugi składnik", "Signing in takes a second factor"));
        card.press(turnOff).dialogSays(language.say("prosi o to właściwa osoba", "the right person who asks for this"));
        card.inspect("company-person-second-factor-off");
        card.confirm(turnOff)
                .told(language.say("Wyłączono logowanie dwuskładnikowe", "Two-factor sign-in of Jan Kowalski was"))
                .says(language.say("Do zalogowania wystarcza hasło.", "The password is enough to sign in."));

        assertThat(card.offers(turnOff)).isFalse();
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "Which mails got out: one that was refused stands on the card and in the list, until the next one is sent")
    void mails(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        Map<String, Object> mistyped = company.person("literowka");
        bed.mail().refuse(String.valueOf(mistyped.get("email")));
        TestPerson person = company.invite(mistyped);
        awaitLastMail("failed", person, company);
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        console.shown(list(language)).says(language.say("nie doręczono wiadomości", "mail not delivered"));

        ConsolePage card = console.open("company/people/" + person.id(), NAME);
        String activation = language.say("Aktywacja konta", "Activation of the account");
        card.says(language.say(
                        "Ostatniej wiadomości nie udało się doręczyć.", "The latest mail could not be delivered."))
                .saysLike(activation + "\\s+" + person.email() + "\\s+.*\\(550 5\\.1\\.1\\)\\s+"
                        + language.say("odrzucona", "refused"));
        card.inspect("company-person-mail-refused");
        bed.mail().accept(person.email());
        card.press(language.say("Wyślij ponownie aktywację", "Send the activation mail again"));
        card.inspect("company-person-activation-mail");
        card.confirm(language.say("Wyślij", "Send"))
                .told(language.say("Wiadomość jest w drodze na adres", "The mail is on its way to"));
        person.nextMail();
        awaitLastMail("sent", person, company);

        ConsolePage again = console.open("company/people/" + person.id(), NAME);
        again.saysLike(activation + "\\s+" + person.email() + "\\s+" + language.say("wysłana", "sent"));
        assertThat(again.text()).doesNotContain(language.say("Ostatniej wiadomości", "The latest mail"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Set permissions; give the admin right and take it away: what the person may do changes at once")
    void permissionsAndAdminRight(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = company.employ("prawa", ORDERS);
        ConsolePage card = atCardOf(person, company, browser.open(language)).shown(NAME);

        card.press(language.say("Zmień uprawnienia", "Change permissions"));
        card.tick(language.say("Wgląd w faktury", "Seeing invoices"));
        card.untick(language.say("Składanie zamówień", "Placing orders"));
        card.inspect("company-person-permissions-edit");
        card.press(language.say("Zapisz", "Save"))
                .told(language.say("Uprawnienia zostały zmienione.", "The permissions were changed."));
        assertThat(seenBy(company, person).path("permissions").toString()).isEqualTo("[\"" + INVOICES + "\"]");

        String give = language.say("Nadaj prawo administratora", "Give the admin right");
        card.press(give).inspect("company-person-give-admin-right");
        card.confirm(give).says(language.say("Ta osoba ma prawo administratora", "This person has the admin right"));
        assertThat(seenBy(company, person).path("role").asText()).isEqualTo("admin");
        assertThat(person.api().people(company.number(), "").status()).isEqualTo(200);
        String take = language.say("Odbierz prawo administratora", "Take the admin right away");
        card.press(take).inspect("company-person-take-admin-right");
        card.confirm(take).saysNoMore(language.say("Ta osoba ma prawo", "This person has the admin right"));
        assertThat(seenBy(company, person).path("role").asText()).isEqualTo("employee");
        assertThat(person.api().people(company.number(), "").status()).isEqualTo(403);
    }

    /** The main admin signs in on the way to it. */
    private static AccountConsole atCardOf(TestPerson person, TestCompany company, BrowserWindow window) {
        return AccountConsole.signedIn(window, company.mainAdmin(), "company/people/" + person.id());
    }

    private static String list(Language language) {
        return language.say("Lista pracowników", "Employees");
    }

    private static int statusOf(TestPerson person, TestCompany company) {
        return company.mainAdmin().api().person(company.number(), person.id()).status();
    }

    private static JsonNode seenBy(TestCompany company, TestPerson person) {
        return company.mainAdmin()
                .api()
                .person(company.number(), person.id())
                .expect(200)
                .json();
    }

    private static void awaitLastMail(String state, TestPerson person, TestCompany company) {
        await().untilAsserted(() ->
                assertThat(seenBy(company, person).path("lastMail").asText()).isEqualTo(state));
    }
}
