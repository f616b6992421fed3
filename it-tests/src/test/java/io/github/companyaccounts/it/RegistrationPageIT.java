package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.JoinCompanyPage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.MailLinkEndedPage;
import io.github.companyaccounts.it.pages.RegistrationFinishPage;
import io.github.companyaccounts.it.pages.RegistrationPage;
import io.github.companyaccounts.it.pages.RegistrationSentPage;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The pages and mails of a person who registers (B1)")
class RegistrationPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "From the sign-in page through the mail to the account, and on to adding a company, which can be put off")
    void registers(Language language, TestBed bed, Browser browser) {
        String email = SelfRegistered.somebody(bed).email();
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin();
        RegistrationPage form = RegistrationPage.open(window, signIn);
        form.inspect("registration");
        RegistrationPage wrong = form.typeNames("Żaneta <b>", "")
                .typeEmail("zaneta")
                .typePasswords("krótkie", "inne")
                .acceptTerms()
                .wantNews()
                .registerRefused();

        for (String field :
                new String[] {"firstName", "lastName", "email", "password-new", "password-confirm", "personalData"}) {
            assertThat(wrong.errorAt(field)).as(field).isNotEmpty();
        }
        assertThat(wrong.errorAt("terms")).isEmpty();
        assertThat(wrong.typed("firstName")).isEqualTo("Żaneta <b>");
        assertThat(wrong.typed("email")).isEqualTo("zaneta");
        assertThat(wrong.typed("password-new")).isEmpty();
        assertThat(wrong.isTicked("terms")).isTrue();
        assertThat(wrong.isTicked("marketing")).isTrue();
        assertThat(wrong.isTicked("personalData")).isFalse();
        wrong.inspect("registration-mistakes");

        RegistrationSentPage sent = wrong.typeNames("Żaneta", "Łęcka")
                .typeEmail(email)
                .typePasswords(TestPerson.PASSWORD, TestPerson.PASSWORD)
                .acceptPersonalData()
                .register();
        assertThat(sent.email()).isEqualTo(email);
        sent.inspect("registration-sent");
        URI first = mail(bed, email, language).link();
        RegistrationSentPage again = sent.sendAgain();
        assertThat(again.email()).isEqualTo(email);
        again.inspect("registration-sent-again");
        Mail mail = mail(bed, email, language);
        show(browser.open(language), mail, "mail-registration");

        MailLinkEndedPage replaced = MailLinkEndedPage.open(window, first);
        assertThat(replaced.reason()).isEqualTo("replaced");
        replaced.inspect("registration-link-replaced");
        RegistrationFinishPage finish = RegistrationFinishPage.open(window, mail.link());
        assertThat(finish.asksForPassword())
                .as("in the browser in which they registered")
                .isFalse();
        assertThat(finish.name()).isEqualTo("Żaneta Łęcka");
        assertThat(finish.email()).isEqualTo(email);
        finish.inspect("registration-finish");
        InfoPage done = finish.finish();
        assertThat(done.message()).contains(language.say("Od teraz logujesz się", "From now on you sign in"));
        done.inspect("registration-done");
        MailLinkEndedPage used = MailLinkEndedPage.open(window, mail.link());
        assertThat(used.reason()).isEqualTo("used");
        used.inspect("registration-link-used");

        SignIn firstSignIn = bed.app().begin();
        LoginPage.open(window, firstSignIn).signIn(email, TestPerson.PASSWORD);
        JoinCompanyPage offered = JoinCompanyPage.in(window);
        offered.inspect("registration-company-join");
        offered.leave();
        bed.app().finish(firstSignIn, window);

        BrowserWindow other = browser.open(language);
        SignIn later = bed.app().begin();
        LoginPage.open(other, later).signIn(email, TestPerson.PASSWORD);
        bed.app().finish(later, other);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("In another browser the link wants the password that was chosen: the mail alone makes no account")
    void inAnotherBrowser(Language language, TestBed bed, Browser browser) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        register(browser.open(language), bed, person.email());
        URI link = mail(bed, person.email(), language).link();
        BrowserWindow phone = browser.open(language);

        RegistrationFinishPage page = RegistrationFinishPage.open(phone, link);
        assertThat(page.asksForPassword()).isTrue();
        page.inspect("registration-finish-password");
        RegistrationFinishPage refused = page.finishRefused("Czerwony-Rower-2026");
        assertThat(refused.errorAt("password")).isNotEmpty();
        refused.inspect("registration-finish-wrong");
        assertThat(person.users()).isEmpty();
        refused.finish(TestPerson.PASSWORD);

        assertThat(person.users()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("With an address that has an account: the same page, and a mail that says so with the ways on")
    void knownAddress(Language language, TestBed bed, Browser browser) {
        TestPerson known = TestCompany.active(bed, language).employ("zna");
        bed.mail().await(1, known.email());

        BrowserWindow window = browser.open(language);
        RegistrationSentPage answer = register(window, bed, known.email());
        RegistrationSentPage answerForNew = register(
                browser.open(language), bed, SelfRegistered.somebody(bed).email());

        assertThat(answer.text().replace(known.email(), ""))
                .isEqualTo(answerForNew.text().replace(answerForNew.email(), ""));
        Mail mail = bed.mail().next(known.email(), language.say("Masz już konto", "You have an account already"));
        assertThat(mail.text())
                .contains(known.login())
                .contains(language.say("Nie pamiętasz hasła?", "Forgot your password?"))
                .doesNotContain("Łęcka")
                .doesNotContain("/mail-link/");
        show(browser.open(language), mail, "mail-account-exists");
    }

    private static RegistrationSentPage register(BrowserWindow window, TestBed bed, String email) {
        return RegistrationPage.open(window, bed.app().begin())
                .typeNames("Żaneta", "Łęcka")
                .typeEmail(email)
                .typePasswords(TestPerson.PASSWORD, TestPerson.PASSWORD)
                .acceptTerms()
                .acceptPersonalData()
                .register();
    }

    /** The activation mail: a button, and the same link as text. */
    private static Mail mail(TestBed bed, String email, Language language) {
        Mail mail = bed.mail().next(email, language.say("Aktywuj nowe konto", "Activate your new account"));
        assertThat(Jsoup.parse(mail.html()).selectFirst("html").attr("lang")).isEqualTo(language.tag());
        assertThat(mail.text()).contains(email, "pomoc@example.com").doesNotContain("Żaneta");
        assertThat(Jsoup.parse(mail.html()).select("a[href]").eachAttr("href"))
                .hasSize(2)
                .containsOnly(mail.link().toString());
        return mail;
    }

    private static void show(BrowserWindow window, Mail mail, String name) {
        window.page().setContent(mail.html());
        window.inspect(name);
    }
}
