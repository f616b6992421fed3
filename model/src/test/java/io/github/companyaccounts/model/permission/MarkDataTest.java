package io.github.companyaccounts.model.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the operator says of a role for companies")
class MarkDataTest {

    @Test
    @DisplayName("is kept as typed, without blanks around it: markup stays text")
    void kept() {
        assertThat(refused(new MarkData(" <b>Zamówienia</b> ", "x".repeat(255), "by-product")))
                .isEmpty();
        MarkData.Checked checked = new MarkData(" <b>Zamówienia</b> ", "Orders", " all ").checked(new Violations());
        assertThat(checked).isEqualTo(new MarkData.Checked("<b>Zamówienia</b>", "Orders", UsableBy.ALL));
    }

    @Test
    @DisplayName("has to be complete, short, one line, and say which companies")
    void refused() {
        assertThat(refused(new MarkData(null, " ", null)))
                .containsExactly("required descriptions.pl", "required descriptions.en", "required companies");
        assertThat(refused(new MarkData("x".repeat(256), "a\nb", "product")))
                .containsExactly("too-long descriptions.pl", "malformed descriptions.en", "malformed companies");
        assertThat(refused(new MarkData("a", "b", " "))).containsExactly("required companies");
    }

    private static List<String> refused(MarkData data) {
        Violations violations = new Violations();
        data.checked(violations);
        try {
            violations.refuse();
            return List.of();
        } catch (RefusedException refused) {
            return refused.violations().stream()
                    .map((Violation one) -> one.refusal().type() + " " + one.field())
                    .toList();
        }
    }
}
