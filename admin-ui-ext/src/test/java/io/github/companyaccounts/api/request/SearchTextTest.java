package io.github.companyaccounts.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What somebody typed into a search field")
class SearchTextTest {

    @Test
    @DisplayName("is nothing when blank, and trimmed otherwise")
    void trimmed() {
        assertThat(SearchText.of(null)).isNull();
        assertThat(SearchText.of(" \t ")).isNull();
        assertThat(SearchText.of("  Jan Kowalski ")).isEqualTo("Jan Kowalski");
    }

    @Test
    @DisplayName("may be 255 characters long, blanks around it not counted")
    void longest() {
        String longest = "a".repeat(255);
        assertThat(SearchText.of(" " + longest + " ")).isEqualTo(longest);
        assertThat(catchThrowableOfType(RefusedException.class, () -> SearchText.of(longest + "b"))
                        .violations())
                .containsExactly(new Violation(Refusal.TOO_LONG, "search", List.of(255)));
    }
}
