package io.github.companyaccounts.requiredactions.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

@DisplayName("A new password, typed twice")
class NewPasswordTest {

    private static final PasswordRule LENGTH = new PasswordRule("companyPasswordRule.length", List.of(4));
    private static final PasswordRule DIGITS = new PasswordRule("companyPasswordRule.digits", List.of(1));

    /** At least four characters and a digit. */
    private static final Activation RULES = new TestRules(password -> {
        List<PasswordRule> broken = new ArrayList<>();
        if (password.length() < 4) {
            broken.add(LENGTH);
        }
        if (!password.matches(".*[0-9].*")) {
            broken.add(DIGITS);
        }
        return broken;
    });

    @Test
    @DisplayName("given a good one twice, then nothing is wrong")
    void good() {
        assertThat(new NewPassword("abc1", "abc1").mistakes(RULES, null)).isEmpty();
    }

    @Test
    @DisplayName("given several mistakes, then all are told at once, each at its field")
    void allAtOnce() {
        assertThat(new NewPassword("ab", "abc").mistakes(RULES, null))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "invalidPasswordMinLengthMessage"),
                        tuple("password-new", "invalidPasswordMinDigitsMessage"),
                        tuple("password-confirm", "companyPasswordsDiffer"));
    }

    @Test
    @DisplayName("given a rule in Keycloak's words, then it is told in those")
    void inKeycloaksWords() {
        Activation other = new TestRules(password -> List.of(new PasswordRule("invalidPasswordSomehow", List.of())));

        assertThat(new NewPassword("abcd", "abcd").mistakes(other, null))
                .extracting(FormMessage::getMessage)
                .containsExactly("invalidPasswordSomehow");
    }

    @Test
    @DisplayName("given nothing, then both fields are missing")
    void nothing() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

        assertThat(NewPassword.of(form).mistakes(RULES, null))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "companyPasswordMissing"),
                        tuple("password-confirm", "companyPasswordConfirmMissing"));
    }

    @Test
    @DisplayName("given blanks only, then it counts as missing")
    void blanks() {
        assertThat(new NewPassword("    ", "    ").mistakes(RULES, null))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(tuple("password-new", "companyPasswordMissing"));
    }

    @Test
    @DisplayName("given blanks within or around it, then they belong to it")
    void blanksBelong() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("password-new", " a 1 ");
        form.add("password-confirm", " a 1");

        assertThat(NewPassword.of(form).mistakes(RULES, null))
                .extracting(FormMessage::getMessage)
                .containsExactly("companyPasswordsDiffer");
    }
}
