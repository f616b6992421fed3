package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.InvitationPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkOtherUserPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("Inviting somebody and accepting, on the pages and through the real mail (E1, E2)")
class InvitationsPageIT {

    private static final String ORDERS = "sample-shop:place-orders";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("An admin invites; somebody without an account makes one and signs in; the list shows a guest")
    void somebodyNew(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        ConsolePage people = console.shown(people(language));
        people.press(language.say("Zaproś", "Invite"));
        ConsolePage form = console.shown(language.say("Zaproś osobę", "Invite somebody"));
        form.inspect("invitation-new");
        form.press(language.say("Wyślij zaproszenie", "Send the invitation"))
                .says(language.say("To pole jest wymagane.", "This field is required."));
        String email = "nowa." + company.number() + "@example.com";
        form.typeInto(language.say("Adres e-mail", "E-mail address"), "  " + email.toUpperCase(Locale.ROOT) + " ")
                .tick(language.say("Składanie zamówień", "Placing orders"))
                .press(language.say("Wyślij zaproszenie", "Send the invitation"));
        ConsolePage list = console.shown(language.say("Zaproszenia", "Invitations"));
        list.lists(List.of(email))
                .says(language.say("czeka na odpowiedź", "waits for an answer"))
                .says(language.say("14 dni", "14 days"))
                .says(language.say("Składanie zamówień", "Placing orders"));
        list.inspect("invitations");

        Mail mail = bed.mail().next(email);
        assertThat(mail.subject()).isEqualTo(language.say("Zaproszenie do firmy", "You are invited to a company"));
        BrowserWindow window = browser.open(language);
        InvitationPage page = InvitationPage.open(window, mail.link());
        page.inspect("invitation-newcomer");
        assertThat(page.companyName()).isEqualTo(company.name());
        assertThat(page.inviter()).contains("Anna Żółkiewska");
        assertThat(page.rights()).contains(language.say("Składanie zamówień", "Placing orders"));
        page.typeNames("", "Ó Súilleabháin").typePasswords("x", "y").accept();
        InvitationPage wrong = InvitationPage.in(window);
        assertThat(wrong.errorAt("firstName")).isEqualTo(language.say("Wpisz imię.", "Enter your first name."));
        assertThat(wrong.errorAt("terms")).isNotEmpty();
        assertThat(wrong.lastName()).isEqualTo("Ó Súilleabháin");
        wrong.inspect("invitation-newcomer-wrong");
        wrong.typeNames("Ævar", "Ó Súilleabháin")
                .typePasswords(TestPerson.PASSWORD, TestPerson.PASSWORD)
                .acceptTerms(true)
                .accept();
        assertThat(InfoPage.in(window).heading())
                .isEqualTo(language.say("Twoje konto jest gotowe", "Your account is ready"));
        window.inspect("invitation-joined");

        assertThat(bed.company(email, TestPerson.PASSWORD)
                        .memberships()
                        .json()
                        .at("/0/role")
                        .asText())
                .isEqualTo("guest");
        console.open("company/people", people(language))
                .says("Ævar Ó Súilleabháin")
                .says(language.say("gość", "guest"));
        console.open("company/invitations", language.say("Zaproszenia", "Invitations"))
                .says(language.say("Nie ma zaproszeń", "There are no invitations"))
                .inspect("invitations-empty");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "Somebody with an account, another one being signed in: signs out, signs in, sees who invites to what, accepts")
    void withAnAccount(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson person = TestPerson.withOwnAccount(bed, language.tag());
        company.mainAdmin()
                .api()
                .post(
                        company.number() + "/invitations",
                        Map.of("email", person.email(), "permissions", List.of(ORDERS), "admin", true))
                .expect(201);
        Mail mail = person.nextMail();
        assertThat(mail.text()).contains(company.name(), "Anna Żółkiewska");
        BrowserWindow window = browser.open(language);
        AccountConsole.signedIn(window, company.mainAdmin()).shown(people(language));

        window.goTo(mail.link());
        MailLinkOtherUserPage other = MailLinkOtherUserPage.in(window);
        assertThat(other.linkLogin()).isEqualTo(person.email());
        other.inspect("invitation-other-user");
        other.signOutAndContinue();
        LoginPage.in(window).signIn(person.login(), TestPerson.PASSWORD);
        InvitationPage page = InvitationPage.in(window);
        page.inspect("invitation");
        assertThat(page.rights())
                .contains(language.say("Składanie zamówień", "Placing orders"))
                .contains(language.say("administrator", "admin"));
        page.accept();
        assertThat(InfoPage.in(window).heading())
                .isEqualTo(language.say("Zaproszenie przyjęte", "You have accepted the invitation"));
        window.inspect("invitation-accepted");
        assertThat(person.api().memberships().json().at("/0/role").asText()).isEqualTo("admin");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("An admin sends again, and withdraws after a question; the person refuses")
    void againAndWithdrawn(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        String first = "pierwsza." + company.number() + "@example.com";
        String second = "druga." + company.number() + "@example.com";
        for (String email : List.of(first, second)) {
            company.mainAdmin()
                    .api()
                    .post(company.number() + "/invitations", Map.of("email", email, "locale", language.tag()))
                    .expect(201);
        }
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/invitations");
        ConsolePage list = console.shown(language.say("Zaproszenia", "Invitations"));
        list.lists(List.of(second, first));
        list.pressInRow(first, language.say("Wyślij ponownie", "Send again"));
        list.dialogSays(first);
        list.confirm(language.say("Wyślij ponownie", "Send again"))
                .dialogClosed()
                .lists(List.of(first, second));
        assertThat(bed.mail().await(2, first)).hasSize(2);

        BrowserWindow window = browser.open(language);
        InvitationPage.open(window, bed.mail().next(second).link()).refuse();
        assertThat(InfoPage.in(window).heading())
                .isEqualTo(language.say("Zaproszenie odrzucone", "You have refused the invitation"));
        console.open("company/invitations", language.say("Zaproszenia", "Invitations"))
                .says(language.say("odrzucone", "refused"));
        list.pressInRow(first, language.say("Wycofaj", "Withdraw"));
        list.dialogSays(first);
        list.inspect("invitation-withdraw");
        list.confirm(language.say("Wycofaj", "Withdraw")).dialogClosed().lists(List.of(second));
    }

    private static String people(Language language) {
        return language.say("Lista pracowników", "Employees");
    }
}
