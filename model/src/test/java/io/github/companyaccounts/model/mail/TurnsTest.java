package io.github.companyaccounts.model.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Realms take turns in sending")
class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    @DisplayName("one turn at a time, each realm for itself")
    void oneAtATime() {
        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.begin("a")).isFalse();
        assertThat(turns.begin("b")).isTrue();
    }

    @Test
    @DisplayName("a call during a turn means another turn, once")
    void noCallIsLost() {
        turns.begin("a");
        turns.begin("a");
        turns.begin("a");

        assertThat(turns.end("a", false)).isTrue();
        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.end("a", false)).isFalse();
    }

    @Test
    @DisplayName("a turn that was too short means another one")
    void moreToDo() {
        turns.begin("a");

        assertThat(turns.end("a", true)).isTrue();
        assertThat(turns.begin("a")).isTrue();
    }
}
