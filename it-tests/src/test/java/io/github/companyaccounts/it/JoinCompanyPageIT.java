package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.SignIn;
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
import io.github.companyaccounts.it.pages.JoinCompanyPage;
import io.github.companyaccounts.it.pages.LoginPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OwnRealm("a wrong pair stands in the log of every company of the realm with that tax number")
@Journey
@DisplayName("The pages on which a person adds a company to their own account (B2)")
class JoinCompanyPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "From My account: what is wrong is told at its field, a wrong pair as a whole; then the company is there")
    void fromMyAccount(Language language, TestBed bed, Browser browser) {
        TestCompany company = JoinCompanyIT.withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, language.tag());
        BrowserWindow window = browser.open(language);
        AccountConsole console = AccountConsole.signedIn(window, person);
        String add = language.say("Dodaj firmę", "Add a company");
        console.offers(add);
        ConsolePage before = console.open("company/join", add);
        before.inspect("company-join-console");
        window.leave(() -> before.press(add));

        JoinCompanyPage form = JoinCompanyPage.in(window);
        form.inspect("company-join");
        form.fillIn("526-025-09-94", "").add();
        JoinCompanyPage wrong = JoinCompanyPage.in(window);
        assertThat(wrong.errorAt("taxNumber")).isNotEmpty();
        assertThat(wrong.errorAt("licenceNumber")).isNotEmpty();
        assertThat(wrong.errorAt("statementAccepted")).isNotEmpty();
        assertThat(wrong.taxNumber()).isEqualTo("526-025-09-94");
        wrong.inspect("company-join-mistakes");
        wrong.fillIn("526-025-09-95", "NIE-MA-TAKIEJ").acceptStatement().add();
        JoinCompanyPage noMatch = JoinCompanyPage.in(window);
        assertThat(noMatch.message()).contains(language.say("Nie znaleźliśmy firmy", "We found no company"));
        noMatch.inspect("company-join-no-match");
        noMatch.fillIn("PL 5260250995", JoinCompanyIT.licenceOf(company))
                .acceptStatement()
                .add();

        JoinCompanyPage joined = JoinCompanyPage.joined(window);
        assertThat(joined.companyName()).isEqualTo(company.name());
        joined.inspect("company-joined");
        joined.goOn();
        console.offers(language.say("Dane firmy", "Company data"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("From an app: thought better of, nothing has changed and the app goes on")
    void thoughtBetterOf(Language language, TestBed bed, Browser browser) {
        TestPerson person = TestPerson.withOwnAccount(bed, language.tag());
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin().with("kc_action", "company-join");
        LoginPage.open(window, signIn).signIn(person.login(), TestPerson.PASSWORD);

        JoinCompanyPage.in(window).leave();

        assertThat(window.address().getQuery()).contains("kc_action_status=cancelled");
        bed.app().finish(signIn, window);
        assertThat(person.api().memberships().json()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Somebody whose account a company made is told that it joins no other, and how to go on")
    void companysOwnAccount(Language language, TestBed bed, Browser browser) {
        TestPerson employee = TestCompany.active(bed, language).employ("etatowa");
        BrowserWindow window = browser.open(language);
        SignIn signIn = bed.app().begin().with("kc_action", "company-join");
        LoginPage.open(window, signIn).signIn(employee.login(), TestPerson.PASSWORD);

        JoinCompanyPage page = JoinCompanyPage.in(window);
        assertThat(page.text()).contains(language.say("To konto założyła firma", "This account was made by a company"));
        page.inspect("company-join-not-possible");
        page.leave();

        bed.app().finish(signIn, window);
    }
}
