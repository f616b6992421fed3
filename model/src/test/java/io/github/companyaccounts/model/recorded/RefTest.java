package io.github.companyaccounts.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The operator's own key")
class RefTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "A", "FV-2026.11_42~x", "counts", "0-"})
    @DisplayName("stands in an address as it is")
    void good(String text) {
        assertThat(Ref.of(text).value()).isEqualTo(text);
        assertThat(Ref.known(text)).hasToString(text);
    }

    @Test
    @DisplayName("has up to 100 characters")
    void longest() {
        assertThat(Ref.parse("x".repeat(100))).isPresent();
        assertThat(Ref.parse("x".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "-a", "a/b", "a b", "ł", "a%20", "a\n", "count", "<b>"})
    @DisplayName("is refused where something is to be recorded, and not found where something is looked for")
    void bad(String text) {
        assertThatThrownBy(() -> Ref.of(text)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED);
            assertThat(refused.violations().get(0).field()).isEqualTo("ref");
        });
        assertThatThrownBy(() -> Ref.known(text))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.NOT_FOUND));
        assertThatThrownBy(() -> new Ref(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
