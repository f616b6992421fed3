package io.github.companyaccounts.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.RefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of a list")
class PagingTest {

    @Test
    @DisplayName("nothing said: the first hundred")
    void standard() {
        assertThat(Paging.of(null, null)).isEqualTo(new Paging(0, 100));
        assertThat(Paging.of("", " ")).isEqualTo(new Paging(0, 100));
    }

    @Test
    @DisplayName("the bounds themselves are allowed")
    void bounds() {
        assertThat(Paging.of("0", "1")).isEqualTo(new Paging(0, 1));
        assertThat(Paging.of("2147483647", "1000")).isEqualTo(new Paging(Integer.MAX_VALUE, 1000));
    }

    @ParameterizedTest(name = "first={0}")
    @DisplayName("a first row that is none is refused")
    @ValueSource(strings = {"-1", "x", "1.5", "2147483648", "99999999999999999999", "0x1", "١"})
    void badFirst(String first) {
        assertThatThrownBy(() -> Paging.of(first, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("first: malformed");
    }

    @ParameterizedTest(name = "max={0}")
    @DisplayName("a number of rows out of bounds is refused")
    @ValueSource(strings = {"0", "-1", "1001", "x", "1e2"})
    void badMax(String max) {
        assertThatThrownBy(() -> Paging.of(null, max))
                .isInstanceOf(RefusedException.class)
                .hasMessage("max: malformed");
    }
}
