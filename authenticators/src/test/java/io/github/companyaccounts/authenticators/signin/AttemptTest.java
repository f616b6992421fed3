package io.github.companyaccounts.authenticators.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A login and a password as typed")
class AttemptTest {

    @Test
    @DisplayName("given blanks around the login, then they do not count")
    void blanks() {
        assertThat(Attempt.of(form("  jan.kowalski\u00a0\t", " p w ")))
                .isEqualTo(new Attempt("jan.kowalski\u00a0", " p w "));
    }

    @Test
    @DisplayName("given nothing, then both are empty")
    void nothing() {
        assertThat(Attempt.of(new MultivaluedHashMap<>())).isEqualTo(new Attempt("", ""));
    }

    @Test
    @DisplayName("given a login that is too long, then no more of it is kept, and what is kept is still too long")
    void longLogin() {
        String longest = "x".repeat(255);
        assertThat(TwoPages.cut(longest)).isEqualTo(longest);
        assertThat(TwoPages.cut("x".repeat(100_000))).hasSize(256);
    }

    @Test
    @DisplayName("given any refusal but that of a blocked account, then the words are the same")
    void sameWords() {
        assertThat(Arrays.stream(Verdict.values()).filter(Verdict::isTold))
                .as("what a person is told apart from a wrong login or password")
                .containsExactly(Verdict.BLOCKED, Verdict.CLOSED);
    }

    @Test
    @DisplayName("given a right password, then it is no guess, also where it lets nobody in")
    void noGuess() {
        assertThat(Arrays.stream(Verdict.values()).filter(verdict -> !verdict.isRightPassword()))
                .as("what is counted")
                .containsExactly(Verdict.UNKNOWN, Verdict.LOCKED, Verdict.WRONG);
    }

    private static MultivaluedMap<String, String> form(String login, String password) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("username", login);
        form.add("password", password);
        return form;
    }
}
