package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.harness.ConsoleScripts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the company's pages add to the account console")
class ConsoleSizeIT {

    private static final int BUDGET = 60 * 1024;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "people/EmployeesPage.tsx",
                "people/NewEmployeePage.tsx",
                "people/EmployeePage.tsx",
                "company/CompanyDataPage.tsx",
                "handover/HandOverPage.tsx",
                "products/ProductsPage.tsx",
                "products/ProductPage.tsx",
                "transactions/TransactionsPage.tsx",
                "help/HelpPage.tsx",
                "activity/ActivityPage.tsx"
            })
    @DisplayName("is at most 60 KB of script, packed, for the page that is visited first")
    void keepsTheBudget(String page) {
        int stock = ConsoleScripts.ofKeycloak().bytesFor("personal-info/PersonalInfo.tsx");

        int own = ConsoleScripts.ofBundle().bytesFor(page);

        assertThat(own - stock).as("%d bytes, stock %d", own, stock).isLessThanOrEqualTo(BUDGET);
    }
}
