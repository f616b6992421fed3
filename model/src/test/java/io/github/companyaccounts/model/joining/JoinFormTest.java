package io.github.companyaccounts.model.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.company.TaxNumber;
import io.github.companyaccounts.model.product.LicenceNumber;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What somebody typed who wants to join a company (B2)")
class JoinFormTest {

    private final Violations violations = new Violations();

    @Test
    @DisplayName("is read however it is grouped")
    void right() {
        JoinForm.Checked pair = new JoinForm("526-025-09-95", "abcd 1234", true).checked(true, violations);

        assertThat(pair.taxNumber()).isEqualTo(new TaxNumber("PL5260250995"));
        assertThat(pair.licenceNumber()).isEqualTo(new LicenceNumber("ABCD1234"));
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("has every mistake told at its field, what is missing and what is malformed once each")
    void mistakes() {
        assertThat(found("", null, false))
                .containsExactly(
                        "taxNumber required", "licenceNumber required", "statementAccepted statement-required");
        assertThat(found("5260250994", "A".repeat(101), true))
                .containsExactly("taxNumber tax-number-malformed", "licenceNumber too-long");
        assertThat(found("5".repeat(41), "ABCD", true)).startsWith("taxNumber too-long");
    }

    @Test
    @DisplayName("needs no statement where the realm has none")
    void noStatement() {
        new JoinForm("5260250995", "ABCD", false).checked(false, violations);

        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("may have a licence number that can be none: that is a wrong one, and no mistake of the form")
    void noLicenceNumber() {
        JoinForm.Checked pair = new JoinForm("5260250995", "---", true).checked(true, violations);

        assertThat(pair.licenceNumber()).isNull();
        assertThat(violations.isEmpty()).isTrue();
    }

    private static List<String> found(String taxNumber, String licenceNumber, boolean accepted) {
        Violations found = new Violations();
        new JoinForm(taxNumber, licenceNumber, accepted).checked(true, found);
        return found.found().stream()
                .map(violation -> violation.field() + " " + violation.refusal().type())
                .toList();
    }
}
