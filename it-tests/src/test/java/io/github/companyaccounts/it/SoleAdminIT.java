package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@DisplayName("A company with a single admin is warned to appoint a second (D6)")
class SoleAdminIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("They are told so on the company's pages, and led to where a second one is added")
    void isTold(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        AccountConsole console = AccountConsole.signedIn(browser.open(language), company.mainAdmin());
        ConsolePage employees = console.shown(language.say("Lista pracowników", "Employees"));
        String told = language.say(
                "Twoje konto jest jedynym kontem administratora tej firmy", "You are the only admin of this company");

        employees.says(told).inspect("sole-admin");
        console.open("company/data", language.say("Dane firmy", "Company data"))
                .says(told)
                .followLink(language.say("Dodaj drugiego administratora", "Add a second admin"));
        ConsolePage form = console.shown(language.say("Dodaj pracownika", "Add employee"));
        form.says(language.say("Prawo administratora", "Admin right"))
                .typeInto("Login", "druga." + company.number())
                .typeInto(language.say("Imię", "First name"), "Ola")
                .typeInto(language.say("Nazwisko", "Last name"), "Nowak")
                .typeInto("E-mail", "druga@" + company.number() + ".example");
        form.press(language.say("Utwórz i powiadom", "Create and notify"));
        console.shown("Ola Nowak");

        assertThat(company.mainAdmin()
                        .api()
                        .get(company.number() + "/people?search=druga." + company.number())
                        .json()
                        .findValuesAsText("role"))
                .containsExactly("admin");
    }

    @Test
    @DisplayName("Somebody who cannot sign in yet, or no more, is no second one")
    void whoCounts(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> second = new HashMap<>(company.person("druga"));
        second.put("admin", true);
        assertThat(isSoleAdmin(company.mainAdmin())).isTrue();
        TestPerson invited = company.invite(second);
        assertThat(isSoleAdmin(company.mainAdmin())).as("invited").isTrue();

        invited.activate();
        assertThat(isSoleAdmin(company.mainAdmin())).as("activated").isFalse();
        assertThat(isSoleAdmin(invited)).isFalse();

        company.mainAdmin().api().block(company.number(), invited.id()).expect(204);
        assertThat(isSoleAdmin(company.mainAdmin())).as("blocked").isTrue();
        company.mainAdmin().api().unblock(company.number(), invited.id()).expect(204);
        TestPerson employee = company.employ("pracownik");
        assertThat(isSoleAdmin(employee)).as("no admin at all").isFalse();
        bed.operator().closeMainAdmin(company.number(), "Umowa").expect(204);
        assertThat(isSoleAdmin(invited)).as("the main admin is closed").isTrue();
    }

    private static boolean isSoleAdmin(TestPerson person) {
        return person.api()
                .memberships()
                .expect(200)
                .json()
                .get(0)
                .path("soleAdmin")
                .asBoolean();
    }
}
