package io.github.companyaccounts.authenticators.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was forgotten")
class RecoveryModeTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("given its word in the address, then it is that")
    void word(RecoveryMode mode) {
        assertThat(RecoveryMode.of(mode.external())).contains(mode);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LOGIN", "everything"})
    @DisplayName("given another word, then it is left open")
    void otherWord(String word) {
        assertThat(RecoveryMode.of(word)).isEmpty();
    }

    @Test
    @DisplayName("given a form, then only its own field counts, without the blanks around it")
    void field() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("username", " 123456_admin ");
        form.add("email", "jan@example.com");

        assertThat(RecoveryMode.PASSWORD.typed(form)).isEqualTo("123456_admin");
        assertThat(RecoveryMode.LOGIN.typed(form)).isEqualTo("jan@example.com");
        assertThat(RecoveryMode.LOGIN.typed(new MultivaluedHashMap<>())).isEmpty();
    }

    @Test
    @DisplayName("given what anybody can see is wrong, then that is told, and nothing else")
    void mistakes() {
        assertThat(RecoveryMode.PASSWORD.mistake("")).contains("companyRecoveryTypedNoLogin");
        assertThat(RecoveryMode.PASSWORD.mistake("nobody")).isEmpty();
        assertThat(RecoveryMode.LOGIN.mistake("")).contains("companyRecoveryTypedNoEmail");
        assertThat(RecoveryMode.LOGIN.mistake("jan")).contains("companyRecoveryTypedWrongEmail");
        assertThat(RecoveryMode.LOGIN.mistake("@example.com")).contains("companyRecoveryTypedWrongEmail");
        assertThat(RecoveryMode.LOGIN.mistake("nobody@example.com")).isEmpty();
    }
}
