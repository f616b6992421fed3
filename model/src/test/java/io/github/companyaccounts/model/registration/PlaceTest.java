package io.github.companyaccounts.model.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The one place of an address for registrations")
class PlaceTest {

    private static SelfRegistrationEntity registration(String id, long at) {
        SelfRegistrationEntity row = new SelfRegistrationEntity();
        row.setId(id);
        row.setRegisteredAt(at);
        return row;
    }

    @Test
    @DisplayName("is due to the newer one, whichever is looked at first")
    void newer() {
        SelfRegistrationEntity older = registration("b", 1);
        SelfRegistrationEntity newer = registration("a", 2);

        assertThat(Place.isDueTo(newer, older)).isTrue();
        assertThat(Place.isDueTo(older, newer)).isFalse();
    }

    @Test
    @DisplayName("is due to one of two of the same moment, on every node the same")
    void sameMoment() {
        SelfRegistrationEntity one = registration("a", 1);
        SelfRegistrationEntity other = registration("b", 1);

        assertThat(Place.isDueTo(other, one)).isTrue();
        assertThat(Place.isDueTo(one, other)).isFalse();
    }

    @Test
    @DisplayName("is another one in each realm and for each address, and fits into its column")
    void oneForEach() {
        assertThat(Place.of("realm", "jan@example.com"))
                .hasSize(64)
                .isEqualTo(Place.of("realm", "jan@example.com"))
                .isNotEqualTo(Place.of("other", "jan@example.com"))
                .isNotEqualTo(Place.of("realm", "ewa@example.com"));
    }
}
