package io.github.companyaccounts.model.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The password policy, told to people")
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"length", "maxLength", "upperCase", "lowerCase", "digits", "specialChars", "passwordHistory"})
    @DisplayName("names the number where there is one")
    void withNumber(String policy) {
        assertThat(PasswordRules.rule(policy, 12))
                .contains(new PasswordRule("companyPasswordRule." + policy, List.of("12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notUsername", "notContainsUsername", "notEmail", "passwordBlacklist", "regexPattern"})
    @DisplayName("is a plain sentence elsewhere")
    void withoutNumber(String policy) {
        assertThat(PasswordRules.rule(policy, "x"))
                .contains(new PasswordRule("companyPasswordRule." + policy, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hashAlgorithm",
                "hashIterations",
                "forceExpiredPasswordChange",
                "maxAuthAge",
                "recoveryCodesWarningThreshold"
            })
    @DisplayName("does not speak of what no password can break")
    void noRules(String policy) {
        assertThat(PasswordRules.rule(policy, 1)).isEmpty();
    }

    @Test
    @DisplayName("always comes in the same order, and says once that there is more")
    void inOrder() {
        Map<String, Object> policies =
                Map.of("digits", 1, "zebra", 1, "passwordAge", 2, "length", 8, "hashIterations", 5, "notEmail", true);

        assertThat(PasswordRules.rules(policies))
                .extracting(PasswordRule::messageKey)
                .containsExactly(
                        "companyPasswordRule.length",
                        "companyPasswordRule.digits",
                        "companyPasswordRule.notEmail",
                        "companyPasswordRule.other");
        assertThat(PasswordRules.inOrder(Set.of("zebra", "passwordHistory", "apple", "length")))
                .containsExactly("length", "passwordHistory", "apple", "zebra");
    }

    @Test
    @DisplayName("does not speak of earlier passwords where there are none")
    void first() {
        assertThat(PasswordRules.rulesOfTheFirst(Map.of("length", 12, "passwordHistory", 3)))
                .containsExactly(new PasswordRule("companyPasswordRule.length", List.of("12")));
    }
}
