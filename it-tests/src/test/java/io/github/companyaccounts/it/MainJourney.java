package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ActivationPage;
import io.github.companyaccounts.it.pages.InfoPage;
import io.github.companyaccounts.it.pages.LoginPage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From a customer number to an employee who signs in (A1, A6, A7, A12): the first whole way through the product. Run on
 * each installation by a class of its own.
 */
abstract class MainJourney {

    private static final String ORDERS = "sample-shop:place-orders";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("From a customer number to an employee whom an app knows")
    void fromACustomerNumberToAnEmployeeWhomAnAppKnows(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.registered(bed, language.tag());

        activateFromMail(company.mainAdmin(), browser.open(language));
        TestPerson employee = addEmployee(bed, company, language);
        activateFromMail(employee, browser.open(language));

        JsonNode told = signInToTheApp(bed, employee, browser.open(language));
        assertThat(told.at("/company/customer_number").asText()).isEqualTo(company.number());
        assertThat(told.at("/company/name").asText()).isEqualTo(company.name());
        assertThat(told.at("/company/role").asText()).isEqualTo("employee");
        assertThat(told.at("/company/permissions").toString()).isEqualTo("[\"" + ORDERS + "\"]");
        assertThat(told.at("/resource_access/sample-shop/roles").toString()).isEqualTo("[\"place-orders\"]");
    }

    private static void activateFromMail(TestPerson person, BrowserWindow window) {
        Mail mail = person.nextMail();
        assertThat(mail.text()).contains(person.login());
        assertThat(mail.html()).contains(person.login()).contains(mail.link().toString());

        ActivationPage page = ActivationPage.open(window, mail.link());
        assertThat(page.login()).isEqualTo(person.login());
        page.activate(TestPerson.PASSWORD);
        InfoPage.in(window);
    }

    private static TestPerson addEmployee(TestBed bed, TestCompany company, Language language) {
        Map<String, Object> request = company.person("jan", ORDERS);
        request.put("locale", language.tag());
        ApiResponse added =
                company.mainAdmin().api().addPerson(company.number(), request).expect(201);
        return new TestPerson(
                bed, added.createdId(), String.valueOf(request.get("login")), String.valueOf(request.get("email")));
    }

    private static JsonNode signInToTheApp(TestBed bed, TestPerson person, BrowserWindow window) {
        SignIn signIn = bed.app().begin();
        LoginPage.open(window, signIn).signIn(person.login(), TestPerson.PASSWORD);
        TokenSet tokens = bed.app().finish(signIn, window);
        assertThat(tokens.idClaims().at("/company/customer_number"))
                .isEqualTo(tokens.accessClaims().at("/company/customer_number"));
        return tokens.accessClaims();
    }
}
