package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The operator closes, reopens and deletes on the company's page (A4)")
class CloseCompanyPageIT {

    private static final String REASON = "Umowa wygasła <b>31 grudnia</b> & nie została przedłużona";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName(
            "Closed with a reason: the sign-in page tells it; reopened: people sign in; deleted: gone from the list")
    void closesReopensDeletes(Language language, TestBed bed, Browser browser) {
        Words words = language == Language.PL ? Words.PL : Words.EN;
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("pracownik");
        OperatorConsole console = operatorAtCardOf(company, bed, browser, language);
        ConsolePage card = console.shown(company.name());

        card.press(words.close).confirm(words.close).dialogSays(words.reasonMissing);
        card.typeInDialog(words.reason, REASON).inspect("operator-close");
        card.confirm(words.close).dialogClosed().says(words.closed).says(REASON);
        card.inspect("operator-company-closed");
        assertThat(card.offers(words.close)).isFalse();
        assertThat(card.offers(words.edit)).isFalse();
        assertThat(card.offers(words.closeMainAdmin)).isFalse();
        LoginPage refused = LoginPage.open(browser.open(language), bed.app().begin())
                .signInRefused(person.login(), TestPerson.PASSWORD);
        assertThat(refused.text()).contains(REASON).contains(company.name());

        card.press(words.reopen).dialogSays(company.name());
        card.inspect("operator-reopen");
        card.confirm(words.reopen).dialogClosed().saysNoMore(words.closed);
        card.chooseTab(words.activity).says(REASON).says(words.reopenedInLog);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);

        card.press(words.delete).typeInDialog(words.reason, "Koniec").typeInDialog(words.number, "999999");
        card.confirm(words.delete).dialogSays(words.different).inspect("operator-delete");
        card.typeInDialog(words.number, company.number()).confirm(words.delete);
        ConsolePage list = console.shown(words.companies).told(words.gone);
        list.typeInto(words.search, company.number()).says(words.nothingFound);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("The main admin alone: shut out with the reason while the others go on, and let in again")
    void closesTheMainAdminAlone(Language language, TestBed bed, Browser browser) {
        Words words = language == Language.PL ? Words.PL : Words.EN;
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("pracuje");
        OperatorConsole console = operatorAtCardOf(company, bed, browser, language);
        ConsolePage card = console.shown(company.name());

        card.press(words.closeMainAdmin).typeInDialog(words.reason, REASON).inspect("operator-close-main-admin");
        card.confirm(words.closeMainAdmin).dialogClosed().says(REASON);
        card.inspect("operator-main-admin-closed");
        LoginPage refused = LoginPage.open(browser.open(language), bed.app().begin())
                .signInRefused(company.mainAdmin().login(), TestPerson.PASSWORD);
        assertThat(refused.text()).contains(REASON);
        bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);

        card.press(words.reopenMainAdmin).confirm(words.reopenMainAdmin).dialogClosed();
        card.saysNoMore(REASON);
        bed.tokens().throughSignInPage(company.mainAdmin().login(), TestPerson.PASSWORD);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("Who may only look sees the states, and no act")
    void whoMayOnlyLookSeesNoAct(Language language, TestBed bed, Browser browser) {
        Words words = language == Language.PL ? Words.PL : Words.EN;
        TestCompany open = TestCompany.registered(bed);
        TestCompany closed = TestCompany.registered(bed);
        bed.operator().close(closed.number(), REASON).expect(204);
        OperatorPerson viewer = OperatorPerson.with(bed, language, "view-companies");
        OperatorConsole console =
                OperatorConsole.signedIn(browser.open(language), bed.server(), viewer.login(), OperatorPerson.PASSWORD);

        ConsolePage list = console.shown(words.companies);
        assertThat(list.offers(language.say("Zarejestruj firmę", "Register company")))
                .isFalse();
        ConsolePage card = console.open("companies/" + open.number(), open.name());
        card.says(language.say("zaproszony", "invited")).inspect("operator-looks");
        assertNoActs(card, language, words);
        ConsolePage shut = console.open("companies/" + closed.number(), closed.name());
        shut.says(REASON).inspect("operator-looks-closed");
        assertNoActs(shut, language, words);
    }

    private static void assertNoActs(ConsolePage card, Language language, Words words) {
        for (String act : List.of(
                words.edit,
                words.close,
                words.reopen,
                words.delete,
                words.closeMainAdmin,
                language.say("Wyślij ponownie aktywację", "Send the activation mail again"))) {
            assertThat(card.offers(act)).as(act).isFalse();
        }
    }

    private static OperatorConsole operatorAtCardOf(
            TestCompany company, TestBed bed, Browser browser, Language language) {
        return OperatorConsole.signedIn(
                browser.open(language),
                bed.server(),
                OperatorPerson.SAMPLE_LOGIN,
                OperatorPerson.SAMPLE_PASSWORD,
                "companies/" + company.number());
    }

    private enum Words {
        PL(
                "Firmy",
                "Zamknij firmę",
                "Powód",
                "Podaj powód.",
                "Ta firma jest zamknięta",
                "Edytuj",
                "Zamknij to konto",
                "Otwórz firmę ponownie",
                "Dziennik",
                "Otwarto firmę ponownie",
                "Usuń na stałe",
                "Aby potwierdzić, wpisz numer klienta",
                "To nie to samo.",
                "została usunięta",
                "Szukaj po numerze klienta",
                "Nic nie znaleziono",
                "Otwórz to konto ponownie"),
        EN(
                "Companies",
                "Close the company",
                "Reason",
                "Please give a reason.",
                "This company is closed",
                "Edit",
                "Close this account",
                "Reopen the company",
                "Activity",
                "Company reopened",
                "Delete for good",
                "To confirm, type the customer number",
                "That is not the same.",
                "was deleted",
                "Search by customer number",
                "Nothing was found",
                "Reopen this account");

        private final String companies;
        private final String close;
        private final String reason;
        private final String reasonMissing;
        private final String closed;
        private final String edit;
        private final String closeMainAdmin;
        private final String reopen;
        private final String activity;
        private final String reopenedInLog;
        private final String delete;
        private final String number;
        private final String different;
        private final String gone;
        private final String search;
        private final String nothingFound;
        private final String reopenMainAdmin;

        Words(
                String companies,
                String close,
                String reason,
                String reasonMissing,
                String closed,
                String edit,
                String closeMainAdmin,
                String reopen,
                String activity,
                String reopenedInLog,
                String delete,
                String number,
                String different,
                String gone,
                String search,
                String nothingFound,
                String reopenMainAdmin) {
            this.companies = companies;
            this.close = close;
            this.reason = reason;
            this.reasonMissing = reasonMissing;
            this.closed = closed;
            this.edit = edit;
            this.closeMainAdmin = closeMainAdmin;
            this.reopen = reopen;
            this.activity = activity;
            this.reopenedInLog = reopenedInLog;
            this.delete = delete;
            this.number = number;
            this.different = different;
            this.gone = gone;
            this.search = search;
            this.nothingFound = nothingFound;
            this.reopenMainAdmin = reopenMainAdmin;
        }
    }
}
