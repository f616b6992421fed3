package io.github.companyaccounts.model.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Logins that admins choose")
class LoginTest {

    private final ReservedLogins reserved = new ReservedLogins(Pattern.compile("[0-9]{6}"));
    private final Violations violations = new Violations();

    @ParameterizedTest
    @CsvSource({"anna,anna", "' Anna.Nowak ',anna.nowak", "A_1-b,a_1-b", "123,123"})
    @DisplayName("given a good one, then it is trimmed and in lower case")
    void good(String typed, String login) {
        assertThat(Login.check(typed, "login", reserved, violations)).contains(new Login(login));
        assertThat(violations.isEmpty()).isTrue();
        assertThat(new Login(login)).hasToString(login);
    }

    @Test
    @DisplayName("given 100 characters, then it is good; 101 are too many")
    void length() {
        assertThat(Login.check("a".repeat(100), "login", reserved, violations)).isPresent();
        assertThat(Login.check("a".repeat(101), "login", reserved, violations)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a b c", "anna@example.com", "żaneta", "a/b/c", "anna+1", "<b>anna</b>"})
    @DisplayName("given other characters or too few, then it is malformed")
    void malformed(String typed) {
        assertRefused(typed, Refusal.LOGIN_MALFORMED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    @DisplayName("given nothing, then it is required")
    void required(String typed) {
        assertRefused(typed, Refusal.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456_admin", " 123456_ADMIN ", "１２３４５６_admin", "123456_adrnin"})
    @DisplayName("given the reserved form, then it is reserved, look-alikes too")
    void reserved(String typed) {
        assertRefused(typed, Refusal.LOGIN_RESERVED);
    }

    private void assertRefused(String typed, Refusal refusal) {
        assertThat(Login.check(typed, "login", reserved, violations)).isEqualTo(Optional.empty());
        assertThatThrownBy(violations::refuse)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                            assertThat(violation.refusal()).isEqualTo(refusal);
                            assertThat(violation.field()).isEqualTo("login");
                        }));
    }
}
