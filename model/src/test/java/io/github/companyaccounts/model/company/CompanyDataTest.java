package io.github.companyaccounts.model.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the operator sends about a company")
class CompanyDataTest {

    private final Violations violations = new Violations();

    @Test
    @DisplayName("is trimmed field by field, what is blank is left out, and each field stays where it was")
    void trimmed() {
        CompanyData sent = new CompanyData(
                " Firma ",
                " 1 ",
                " PL2 ",
                LegalForm.SOLE_TRADER,
                " +48 3 ",
                " Biuro@Firma.Example ",
                new Seat(" Prosta 4 ", " 00-005 ", " Warszawa ", "pl"),
                " UM/6 ");

        CompanyData checked = sent.checked(violations);

        assertThat(violations.isEmpty()).isTrue();
        assertThat(checked)
                .isEqualTo(new CompanyData(
                        "Firma",
                        "1",
                        "PL2",
                        LegalForm.SOLE_TRADER,
                        "+48 3",
                        "biuro@firma.example",
                        new Seat("Prosta 4", "00-005", "Warszawa", "PL"),
                        "UM/6"));
    }

    @Test
    @DisplayName("needs nothing but a name")
    void onlyAName() {
        CompanyData checked = new CompanyData("Firma", " ", null, null, null, null, null, null).checked(violations);

        assertThat(violations.isEmpty()).isTrue();
        assertThat(checked).isEqualTo(new CompanyData("Firma", null, null, null, null, null, Seat.UNKNOWN, null));
    }

    @Test
    @DisplayName("is refused with everything that is wrong, each at its field with its limit")
    void everythingWrong() {
        new CompanyData(
                        " ",
                        "1".repeat(41),
                        "2".repeat(41),
                        null,
                        "3".repeat(61),
                        "nowhere",
                        new Seat("a\nb", null, null, "Polska"),
                        "4".repeat(256))
                .checked(violations);

        assertThat(catchThrowableOfType(RefusedException.class, violations::refuse)
                        .violations())
                .contains(
                        new Violation(Refusal.REQUIRED, "name", List.of()),
                        new Violation(Refusal.TOO_LONG, "taxId", List.of(40)),
                        new Violation(Refusal.TOO_LONG, "vatId", List.of(40)),
                        new Violation(Refusal.TOO_LONG, "phone", List.of(60)),
                        new Violation(Refusal.EMAIL_MALFORMED, "email", List.of()),
                        new Violation(Refusal.MALFORMED, "seat.street", List.of()),
                        new Violation(Refusal.MALFORMED, "seat.country", List.of()),
                        new Violation(Refusal.TOO_LONG, "contractRef", List.of(255)))
                .hasSize(8);
    }

    @Test
    @DisplayName("may have a name of two hundred characters and no more")
    void longestName() {
        named("a".repeat(200));
        assertThat(violations.isEmpty()).isTrue();

        named("a".repeat(201));
        assertThat(catchThrowableOfType(RefusedException.class, violations::refuse)
                        .violations())
                .containsExactly(new Violation(Refusal.TOO_LONG, "name", List.of(200)));
    }

    private void named(String name) {
        new CompanyData(name, null, null, null, null, null, null, null).checked(violations);
    }
}
