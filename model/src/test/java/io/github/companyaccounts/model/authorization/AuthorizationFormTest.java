package io.github.companyaccounts.model.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.company.LegalForm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.RealmAdapter;
import org.keycloak.models.jpa.entities.RealmEntity;

@DisplayName("The form of an authorization")
class AuthorizationFormTest {

    private static final RealmSettings SETTINGS = new RealmSettings(new RealmAdapter(null, null, new RealmEntity()));

    private static final Set<String> LOCALES = Set.of("pl", "en");

    private static AuthorizationForm form(AuthorizationCase matter, String customer, String tax, boolean block) {
        return new AuthorizationForm(
                matter,
                customer,
                tax,
                " Przykład Sp. z o.o. ",
                "ul. Długa 1\n00-001 Warszawa",
                LegalForm.REGISTERED_COMPANY,
                "Anna Nowak, Jan Kowalski",
                " 123456_admin ",
                "Łódź",
                "2026-11-26",
                block,
                " Biuro@Example.com ",
                "pl");
    }

    private static AuthorizationForm checked(AuthorizationForm form) {
        return form.checkedToSend(SETTINGS, LOCALES);
    }

    private static List<String> mistakes(AuthorizationForm form) {
        return catchThrowableOfType(RefusedException.class, () -> checked(form)).violations().stream()
                .map(RefusedException.Violation::toString)
                .toList();
    }

    @Test
    @DisplayName("is kept as typed, without blanks around")
    void isKept() {
        AuthorizationForm form = checked(form(AuthorizationCase.MAIN_ADMIN, " 123456 ", "526-025-09-95", true));

        assertThat(form.customerNumber()).isEqualTo("123456");
        assertThat(form.taxNumber()).isEqualTo("526-025-09-95");
        assertThat(form.companyName()).isEqualTo("Przykład Sp. z o.o.");
        assertThat(form.address()).isEqualTo("ul. Długa 1\n00-001 Warszawa");
        assertThat(form.login()).isEqualTo("123456_admin");
        assertThat(form.contactEmail()).isEqualTo("biuro@example.com");
        assertThat(form.blockFormer()).isTrue();
        assertThat(form.date()).isEqualTo("2026-11-26");
        assertThat(form.locale()).isEqualTo("pl");
    }

    @Test
    @DisplayName("asks to block somebody only where somebody is replaced")
    void blocksOnlyTheReplaced() {
        assertThat(checked(form(AuthorizationCase.SECOND_FACTOR, "123456", null, true))
                        .blockFormer())
                .isFalse();
        assertThat(checked(form(AuthorizationCase.MAIN_ADMIN, "123456", null, false))
                        .blockFormer())
                .isFalse();
    }

    @Test
    @DisplayName("names the company by one number of two")
    void namesTheCompany() {
        assertThat(checked(form(AuthorizationCase.NETWORKS, null, "PL5260250995", false))
                        .customerNumber())
                .isNull();
        assertThat(mistakes(form(AuthorizationCase.NETWORKS, " ", "", false)))
                .containsExactly("customerNumber: required");
        assertThat(mistakes(form(AuthorizationCase.NETWORKS, "12", "526-025-09-96", false)))
                .containsExactly("customerNumber: customer-number-malformed", "taxNumber: tax-number-malformed");
    }

    @Test
    @DisplayName("is told everything that is missing at once, each at its field")
    void toldAtItsField() {
        AuthorizationForm empty = new AuthorizationForm(
                null, null, null, " ", null, null, null, "", null, "26.11.2026", false, " ", "xx");
        assertThat(mistakes(empty))
                .containsExactly(
                        "matter: required",
                        "legalForm: required",
                        "customerNumber: required",
                        "companyName: required",
                        "address: required",
                        "representative: required",
                        "login: required",
                        "place: required",
                        "date: malformed",
                        "contactEmail: required");
    }

    @Test
    @DisplayName("can be printed before anybody is to be answered")
    void printedWithoutAddress() {
        AuthorizationForm form = new AuthorizationForm(
                AuthorizationCase.NETWORKS,
                "123456",
                null,
                "Firma",
                "Warszawa",
                LegalForm.SOLE_TRADER,
                "Anna Nowak",
                "anna",
                "Warszawa",
                "2026-02-28",
                false,
                null,
                "fr");
        assertThat(form.checked(SETTINGS, LOCALES).contactEmail()).isNull();
        assertThat(form.checked(SETTINGS, LOCALES).locale()).isNull();
        assertThat(mistakes(form)).containsExactly("contactEmail: required");
    }
}
