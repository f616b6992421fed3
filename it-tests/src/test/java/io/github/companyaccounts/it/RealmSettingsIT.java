package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.AccountConsole;
import io.github.companyaccounts.it.pages.ConsolePage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@OwnRealm("sets the realm otherwise")
@DisplayName("Where the vendor has set the realm otherwise: who else may see, cancel and appoint")
class RealmSettingsIT {

    private static final String INVOICES = "sample-shop:see-invoices";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("adminsAppointAdmins: an admin adds somebody with the admin right")
    void adminsAppointAdmins(Language language, TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed, language);
        Map<String, Object> person = company.person("zastepca", "sample-shop:place-orders");
        person.put("admin", true);
        TestPerson admin = company.invite(person).activate();
        String login = "nowa." + company.number();

        RealmSetting.during(bed, "adminsAppointAdmins", "true", () -> {
            AccountConsole console = AccountConsole.signedIn(browser.open(language), admin, "company/people/new");
            ConsolePage form = console.shown(language.say("Dodaj pracownika", "Add employee"));
            form.tick(language.say("Prawo administratora", "Admin right")).inspect("company-new-person-admin-right");
            form.typeInto("Login", login)
                    .typeInto(language.say("Imię", "First name"), "Ewa")
                    .typeInto(language.say("Nazwisko", "Last name"), "Nowak")
                    .typeInto(language.say("Adres e-mail", "E-mail address"), login + "@example.com")
                    .press(language.say("Utwórz", "Create"));
            console.shown("Ewa Nowak");
        });

        assertThat(company.mainAdmin()
                        .api()
                        .people(company.number(), "search=" + login)
                        .json()
                        .at("/0/role")
                        .asText())
                .isEqualTo("admin");
    }

    @Test
    @DisplayName(
            "adminsAppointAdmins: any admin is told of a request for the right and decides; no longer where it is not set (B3, B5)")
    void adminsDecideOnRequests(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("druga");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        TestPerson first = company.employ("pierwsza.prosba");
        TestPerson second = company.employ("druga.prosba");
        String requests = company.number() + "/right-requests";

        RealmSetting.during(bed, "adminsAppointAdmins", "true", () -> {
            ApiResponse asked = first.api().post(requests, null).expect(201);
            assertThat(admin.nextMail().subject()).isEqualTo("Prośba o prawa administratora");
            assertThat(company.mainAdmin().nextMail().subject()).isEqualTo("Prośba o prawa administratora");
            assertThat(admin.api().get(requests).json()).hasSize(1);
            admin.api()
                    .post(requests + "/" + asked.json().path("id").asText() + "/approve", null)
                    .expect(204);
            assertThat(first.api().memberships().json().at("/0/role").asText()).isEqualTo("admin");
            assertThat(first.nextMail().text()).contains(admin.login());
            second.api().post(requests, null).expect(201);
            // the admin decides alone while the main admin is shut out
            bed.operator()
                    .post("companies/" + company.number() + "/main-admin/close", Map.of("reason", "Sprawdzamy"))
                    .expect(204);
            assertThat(second.api().get(requests + "/own").json().path("way").asText())
                    .isEqualTo("asked");
        });

        assertThat(second.api().get(requests + "/own").json().path("way").asText())
                .isEqualTo("declaration");
        assertThat(admin.api().get(requests).json()).isEmpty();
        String id = second.api().get(requests).json().at("/0/id").asText();
        assertThat(admin.api().post(requests + "/" + id + "/approve", null).problemType())
                .endsWith(":not-allowed");
    }

    @Test
    @DisplayName("cancellationsPermission: an employee who holds it asks to cancel a product")
    void cancellationsPermission(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "products/SHOP-1", ProductsIT.PRODUCT);
        TestPerson person = company.employ("rezygnujaca", INVOICES);

        RealmSetting.during(bed, "cancellationsPermission", INVOICES, () -> {
            String product = "Sklep dla firm";
            ConsolePage page = AccountConsole.signedIn(browser.open(Language.PL), person, "company/products/SHOP-1")
                    .shown(product);

            page.press("Zrezygnuj").typeInDialog("Powód", "Za drogo").typeInDialog("Aby potwierdzić", product);
            page.confirm("Zrezygnuj").told("Rezygnacja została zgłoszona.");

            page.says("zgłoszono rezygnację").says(person.login());
            assertThat(page.text()).doesNotContain("Kto może korzystać");
            page.inspect("company-product-cancelled-by-permission");
        });
    }

    @Test
    @DisplayName("transactionsPermission: an employee who holds it sees the transactions, in the navigation as well")
    void transactionsPermission(TestBed bed, Browser browser) {
        TestCompany company = TestCompany.active(bed);
        Map<String, Object> invoice = Map.of(
                "date", "2026-11-20",
                "number", "FV/1",
                "description", "Zamówienie",
                "amount", "12.50",
                "currency", "PLN",
                "state", "paid");
        record(bed, company, "transactions/1", invoice);
        TestPerson person = company.employ("ksiegowa", INVOICES);

        RealmSetting.during(bed, "transactionsPermission", INVOICES, () -> {
            AccountConsole console = AccountConsole.signedIn(browser.open(Language.PL), person, "company/transactions");

            console.shown("Transakcje").lists(List.of("FV/1"));

            console.offers("Transakcje");
        });
    }

    private static void record(TestBed bed, TestCompany company, String what, Map<String, Object> content) {
        bed.operator()
                .put("companies/" + company.number() + "/" + what, content)
                .expect(201);
    }
}
