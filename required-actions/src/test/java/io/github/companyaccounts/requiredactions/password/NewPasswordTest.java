package io.github.companyaccounts.requiredactions.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

@DisplayName("A new password, typed twice")
class NewPasswordTest {

    /** At least four characters and a digit. */
    private static final Activation RULES = new Activation() {
        @Override
        public List<PasswordRule> passwordRules() {
            return List.of();
        }

        @Override
        public List<PasswordRule> violations(UserModel user, String password) {
            PasswordRule length = new PasswordRule("companyPasswordRule.length", List.of(4));
            PasswordRule digits = new PasswordRule("companyPasswordRule.digits", List.of(1));
            boolean digit = password.matches(".*[0-9].*");
            if (password.length() >= 4) {
                return digit ? List.of() : List.of(digits);
            }
            return digit ? List.of(length) : List.of(length, digits);
        }

        @Override
        public void activate(
                MailLink link,
                UserModel user,
                String password,
                boolean termsAccepted,
                boolean marketing,
                Locale shown,
                Origin origin) {
            throw new AssertionError("nothing is activated while a form is checked");
        }
    };

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
                        tuple("password-new", "companyPasswordRule.length"),
                        tuple("password-new", "companyPasswordRule.digits"),
                        tuple("password-confirm", "companyPasswordsDiffer"));
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
