package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.AppRole;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.ConsolePage;
import io.github.companyaccounts.it.pages.OperatorConsole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.admin.client.resource.RealmResource;

@Journey
@DisplayName("The operator console's page of permissions")
class CompanyPermissionsPageIT {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("lets companies give a role, says what it is for, and withdraws it")
    void addsChangesAndWithdraws(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        AppRole role = AppRole.of(bed, "pick-up-" + language.tag());
        OperatorPerson person = OperatorPerson.with(bed, language, "manage-permissions");
        OperatorConsole console =
                OperatorConsole.signedIn(browser.open(language), bed.server(), person.login(), OperatorPerson.PASSWORD);
        console.shown(polish ? "Firmy" : "Companies").followTo(polish ? "Uprawnienia" : "Permissions");
        ConsolePage list = console.shown(polish ? "Uprawnienia" : "Permissions");
        list.says("sample-shop:place-orders").says(polish ? "Składanie zamówień" : "Placing orders");
        list.inspect("operator-permissions");

        String add = polish ? "Dodaj uprawnienie" : "Add a permission";
        list.press(add);
        ConsolePage form = console.shown(add);
        form.press(add).says(polish ? "Wybierz rolę." : "Please choose a role.");
        form.typeInto(polish ? "Szukaj po roli" : "Search by role", role.client())
                .lists(List.of(role.name()));
        form.tick(role.name()).says(role.permission());
        form.press(add).isWrong(polish ? "Opis po polsku" : "Description in Polish", polish ? "wymagane" : "required");
        form.inspect("operator-permission-new");
        form.typeInto(polish ? "Opis po polsku" : "Description in Polish", "Odbiór <b>towaru</b>");
        form.typeInto(polish ? "Opis po angielsku" : "Description in English", "Picking goods up");
        form.tick(polish ? "firmy z produktem, który je obejmuje" : "companies with a product it comes with");
        form.press(add);

        list = console.shown(polish ? "Uprawnienia" : "Permissions");
        list.typeInto(polish ? "Szukaj po nazwie" : "Search by name", polish ? "odbiór <b>" : "GOODS UP")
                .says(role.permission())
                .says("Odbiór <b>towaru</b>");
        list.typeInto(polish ? "Szukaj po nazwie" : "Search by name", role.client())
                .lists(List.of(role.permission()));
        JsonNode marked = marked(bed, role).get(0);
        assertThat(marked.path("companies").asText()).isEqualTo("by-product");
        assertThat(marked.at("/descriptions/pl").asText()).isEqualTo("Odbiór <b>towaru</b>");

        list.pressInRow(role.permission(), polish ? "Edytuj" : "Edit")
                .typeInDialog(polish ? "Opis po angielsku" : "Description in English", "Collecting goods");
        list.inspect("operator-permission-edit");
        list.confirm(polish ? "Zapisz" : "Save").dialogClosed().says("Collecting goods");
        assertThat(marked(bed, role).at("/0/descriptions/en").asText()).isEqualTo("Collecting goods");

        String withdraw = polish ? "Wycofaj" : "Withdraw";
        list.pressInRow(role.permission(), withdraw)
                .dialogSays(polish ? "straci je" : "loses it")
                .inspect("operator-permission-withdraw");
        list.confirm(withdraw).dialogClosed();
        list.says(polish ? "Nic nie znaleziono" : "Nothing was found");
        assertThat(marked(bed, role)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("shows all to whoever may only look, and offers nothing; says why a role cannot be used")
    void looking(Language language, TestBed bed, Browser browser) {
        boolean polish = language == Language.PL;
        AppRole role = AppRole.of(bed, "too-much");
        OperatorApi manager = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-permissions"));
        manager.put("company-permissions/" + role.id(), AppRole.mark("by-product"))
                .expect(201);
        RealmResource realm = bed.realm();
        String management =
                realm.clients().findByClientId("realm-management").get(0).getId();
        role.contain(realm.clients().get(management).roles().get("view-users").toRepresentation());
        OperatorPerson person = OperatorPerson.with(bed, language, "view-companies");
        OperatorConsole console = OperatorConsole.signedIn(
                browser.open(language), bed.server(), person.login(), OperatorPerson.PASSWORD, "permissions");
        ConsolePage list = console.shown(polish ? "Uprawnienia" : "Permissions");
        list.typeInto(polish ? "Szukaj po nazwie" : "Search by name", role.client())
                .lists(List.of(role.permission()));
        list.says(polish ? "nie działa" : "cannot be used")
                .says(polish ? "Dlatego żadna firma" : "So no company")
                .inspect("operator-permissions-look");
        for (String button : polish
                ? List.of("Dodaj uprawnienie", "Edytuj", "Wycofaj")
                : List.of("Add a permission", "Edit", "Withdraw")) {
            assertThat(list.offers(button)).as(button).isFalse();
        }
        console.open("permissions/new", polish ? "Dodaj uprawnienie" : "Add a permission")
                .says(polish ? "prawo zarządzania uprawnieniami" : "the right to manage permissions");
        manager.delete("company-permissions/" + role.id()).expect(204);
    }

    private static JsonNode marked(TestBed bed, AppRole role) {
        return OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-permissions"))
                .get("company-permissions?search=" + role.client())
                .expect(200)
                .json();
    }
}
