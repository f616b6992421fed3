package io.github.companyaccounts.it;

import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("The page of transactions (B6)")
class TransactionsPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("writes days and amounts as the admin's language does, and is accessible on a desk and on a phone")
    void writesAsTheLanguageDoes(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        TestCompany company = TestCompany.active(bed, language);
        record(bed, company, "1", "FV/1", "12345.50");
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/transactions");
        ConsolePage page = console.shown(polish ? "Transakcje" : "Transactions");
        page.lists(List.of("FV/1"));
        page.says(polish ? "12 345,50 zł" : "PLN 12,345.50");
        page.says(polish ? "20 lis 2026" : "Nov 20, 2026").says(polish ? "zapłacona" : "paid");
        page.inspect("company-transactions");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("finds a transaction among many, and says when there are none")
    void search(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console =
                AccountConsole.signedIn(browser.open(language), company.mainAdmin(), "company/transactions");
        console.shown(language.say("Transakcje", "Transactions"))
                .says(language.say("Nie ma jeszcze żadnych transakcji", "There are no transactions yet"))
                .inspect("company-transactions-empty");

        for (int i = 10; i < 31; i++) {
            record(bed, company, "T-" + i, "FV/" + i, "1");
        }
        ConsolePage page = console.open("company/transactions", language.say("Transakcje", "Transactions"));
        page.says("FV/30").press(language.say("Następna strona", "Next page")).lists(List.of("FV/10"));
        page.typeInto(language.say("Szukaj po numerze lub opisie", "Search by number or description"), "fv/17")
                .lists(List.of("FV/17"));
        page.typeInto(language.say("Szukaj po numerze lub opisie", "Search by number or description"), "brak")
                .says(language.say("Nic nie znaleziono", "Nothing was found"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("is not there for an employee without the permission, who is told how to go on")
    void forAnEmployee(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole.signedIn(browser.open(language), company.employ("zwykly"), "company/transactions")
                .says(language.say(
                        "To konto nie ma uprawnienia do przeglądania transakcji",
                        "This account may not look at transactions"))
                .inspect("company-transactions-employee");
    }

    private static void record(TestBed bed, TestCompany company, String ref, String number, String amount) {
        bed.operator()
                .put(
                        "companies/" + company.number() + "/transactions/" + ref,
                        Map.of(
                                "date", "2026-11-20",
                                "number", number,
                                "description", "Zamówienie",
                                "amount", amount,
                                "currency", "PLN",
                                "state", "paid"))
                .expect(201);
    }
}
