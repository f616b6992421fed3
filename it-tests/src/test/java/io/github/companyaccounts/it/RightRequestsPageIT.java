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
import io.github.companyaccounts.it.pages.AuthorizationFormPage;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LostAccessPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("Asking for admin rights, on the pages and through the real mails (B3)")
class RightRequestsPageIT {

    private static final String MARKUP = "<b>Nie</b> teraz & \"potem\"";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "An employee asks; the mail leads the main admin to the request; approved, the employee is told and is admin")
    void approved(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson asker = company.employ("proszaca");
        AccountConsole asking = AccountConsole.signedIn(browser.open(language), asker, "company/data");
        ConsolePage data = asking.shown(data(language));
        data.says(notAdmin(language));
        data.inspect("rights-ask");
        data.press(ask(language)).inspect("rights-ask-question");
        data.confirm(ask(language))
                .told(language.say("Prośba została wysłana.", "Your request was sent."))
                .says(language.say("czeka na odpowiedź", "waits for an answer"));
        data.inspect("rights-asked");

        Mail mail = company.mainAdmin().nextMail();
        assertThat(mail.subject())
                .isEqualTo(language.say("Prośba o prawa administratora", "Somebody asks for admin rights"));
        AccountConsole deciding = AccountConsole.byLink(browser.open(language), mail.link(), company.mainAdmin());
        ConsolePage requests = deciding.shown(requests(language));
        requests.lists(List.of("Jan Kowalski")).says(asker.login());
        deciding.counts(requests(language), 1);
        requests.inspect("right-requests");
        requests.pressInRow(asker.login(), language.say("Zatwierdź", "Approve"));
        requests.dialogSays(asker.login()).inspect("right-request-approve");
        requests.confirm(language.say("Zatwierdź prośbę", "Approve the request"))
                .dialogClosed()
                .says(language.say("Nikt nie prosi o uprawnienia", "Nobody asks for rights"));
        deciding.countsNothing(requests(language));
        requests.inspect("right-requests-empty");

        assertThat(asker.nextMail().subject())
                .isEqualTo(language.say("Masz już prawa administratora", "You have admin rights now"));
        assertThat(bed.tokens()
                        .throughSignInPage(asker.login(), TestPerson.PASSWORD)
                        .accessClaims()
                        .at("/company/role")
                        .asText())
                .isEqualTo("admin");
        asking.open("company/people", language.say("Lista pracowników", "Employees"))
                .says(company.mainAdmin().login());
        assertThat(asking.open("company/data", data(language))
                        .says(company.name())
                        .text())
                .doesNotContain(notAdmin(language));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "Refused by keyboard with a reason, which is markup and stays text; the employee sees it and can ask later")
    void refused(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson asker = company.employ("odmowna");
        asker.api().post(company.number() + "/right-requests", null).expect(201);
        AccountConsole deciding =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/right-requests");
        ConsolePage requests = deciding.shown(requests(language));
        String refuse = language.say("Odrzuć prośbę", "Refuse the request");
        requests.pressByKeyboard(language.say("Odrzuć prośbę: ", "Refuse the request of ") + "Jan Kowalski");
        requests.dialogSays(asker.login())
                .typeInDialog(language.say("Powód", "Reason"), "")
                .pressKey("Enter");
        requests.dialogSays(language.say("Podaj powód", "Please say why"));
        requests.inspect("right-request-refuse");
        requests.typeInDialog(language.say("Powód", "Reason"), MARKUP).pressKey("Enter");
        requests.dialogClosed().says(language.say("Nikt nie prosi o uprawnienia", "Nobody asks for rights"));
        assertThat(requests.offers(refuse)).isFalse();

        Mail told = asker.nextMail();
        assertThat(told.text()).contains(MARKUP);
        assertThat(told.html()).contains("&lt;b&gt;Nie&lt;/b&gt; teraz &amp; &quot;potem&quot;");
        BrowserWindow window = browser.open(language);
        AccountConsole asking = AccountConsole.signedIn(window, asker, "company/data");
        ConsolePage data = asking.shown(data(language));
        data.says(language.say("Prośba o prawa administratora została odrzucona", "was refused"))
                .says(MARKUP)
                .says(company.mainAdmin().login())
                .says(language.say("Ponownie można poprosić", "You can ask again"));
        assertThat(window.page().locator("main b").count()).isZero();
        assertThat(data.offers(ask(language))).isFalse();
        data.inspect("rights-refused");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("A waiting invitation is offered instead and sent again; the page of requests is for those who decide")
    void invitation(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        TestPerson guest = TestPerson.withOwnAccount(bed, language.tag());
        company.mainAdmin()
                .api()
                .post(company.number() + "/invitations", Map.of("email", guest.email(), "admin", true))
                .expect(201);
        Mail first = guest.nextMail();
        company.join(guest);
        AccountConsole asking = AccountConsole.signedIn(browser.open(language), guest);
        asking.refuses(
                "company/right-requests",
                language.say("Ta strona jest dla administratorów firmy", "This page is for the company's admins"));
        ConsolePage data = asking.open("company/data", data(language));
        String again = language.say("Wyślij zaproszenie ponownie", "Send the invitation again");
        data.says(language.say("czeka zaproszenie do tej firmy", "An invitation to this company waits"));
        assertThat(data.offers(ask(language))).isFalse();
        data.inspect("rights-invitation");
        data.press(again)
                .confirm(again)
                .told(language.say("Zaproszenie jest w drodze", "The invitation is on its way"));

        assertThat(bed.mail().await(2, guest.email()).get(1).link()).isEqualTo(first.link());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "Without any activated admin the notice leads to the form of the declaration, which knows company and account already")
    void declaration(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.registered(bed, language.tag());
        TestPerson guest = TestPerson.withOwnAccount(bed, language.tag());
        company.join(guest);
        BrowserWindow window = browser.open(language);
        AccountConsole asking = AccountConsole.signedIn(window, guest, "company/data");
        ConsolePage data = asking.shown(data(language));

        data.says(language.say("upoważnienie podpisane przez", "authorization signed by"))
                .says("pomoc@example.com");
        assertThat(data.offers(ask(language))).isFalse();
        data.inspect("rights-declaration");

        data.followLink(language.say("Wypełnij upoważnienie", "Fill in the authorization"));
        AuthorizationFormPage form = LostAccessPage.in(window).fillIn();
        assertThat(form.value("customerNumber")).isEqualTo(company.number());
        assertThat(form.value("login")).isEqualTo(guest.login());
    }

    private static String data(Language language) {
        return language.say("Dane firmy", "Company data");
    }

    private static String requests(Language language) {
        return language.say("Prośby o uprawnienia", "Requests for rights");
    }

    private static String ask(Language language) {
        return language.say("Poproś o prawa administratora", "Ask for admin rights");
    }

    private static String notAdmin(Language language) {
        return language.say(
                "To konto nie ma praw administratora tej firmy", "This account has no admin rights in this company");
    }
}
