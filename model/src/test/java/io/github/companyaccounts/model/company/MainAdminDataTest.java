package io.github.companyaccounts.model.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whom the operator names as main admin")
class MainAdminDataTest {

    private static final Set<String> LOCALES = Set.of("pl", "en");

    private final Violations violations = new Violations();

    @Test
    @DisplayName("is trimmed, each field stays where it was, and the language may be left out")
    void trimmed() {
        assertThat(new MainAdminData(" Anna ", " Żółkiewska ", " Anna@Firma.Example ", "en")
                        .checked(LOCALES, violations))
                .isEqualTo(new MainAdminData("Anna", "Żółkiewska", "anna@firma.example", "en"));
        assertThat(new MainAdminData("Anna", "Żółkiewska", "a@b.example", null)
                        .checked(LOCALES, violations)
                        .locale())
                .isNull();
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("needs a name and an address")
    void required() {
        new MainAdminData(null, " ", null, "").checked(LOCALES, violations);

        assertThat(found())
                .containsExactly(
                        new Violation(Refusal.REQUIRED, "mainAdmin.firstName", List.of()),
                        new Violation(Refusal.REQUIRED, "mainAdmin.lastName", List.of()),
                        new Violation(Refusal.REQUIRED, "mainAdmin.email", List.of()));
    }

    @Test
    @DisplayName("is refused with everything that is wrong, each at its field")
    void everythingWrong() {
        new MainAdminData("<b>", "a;b", "nowhere", "de").checked(LOCALES, violations);

        assertThat(found())
                .containsExactly(
                        new Violation(Refusal.NAME_MALFORMED, "mainAdmin.firstName", List.of()),
                        new Violation(Refusal.NAME_MALFORMED, "mainAdmin.lastName", List.of()),
                        new Violation(Refusal.EMAIL_MALFORMED, "mainAdmin.email", List.of()),
                        new Violation(Refusal.LOCALE_UNKNOWN, "mainAdmin.locale", List.of()));
    }

    private List<Violation> found() {
        return catchThrowableOfType(RefusedException.class, violations::refuse).violations();
    }
}
