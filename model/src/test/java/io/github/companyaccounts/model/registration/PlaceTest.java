package io.github.companyaccounts.model.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The places of an address for registrations")
class PlaceTest {

    private static SelfRegistrationEntity registration(String id, long at, String place) {
        SelfRegistrationEntity row = new SelfRegistrationEntity();
        row.setId(id);
        row.setRegisteredAt(at);
        row.setPlace(place);
        return row;
    }

    @Test
    @DisplayName("are five, each other ones in each realm and for each address, and fit into their column")
    void few() {
        List<String> places = Place.of("realm", "jan@example.com");

        assertThat(places)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(place).hasSize(64))
                .isEqualTo(Place.of("realm", "jan@example.com"))
                .doesNotContainAnyElementsOf(Place.of("other", "jan@example.com"))
                .doesNotContainAnyElementsOf(Place.of("realm", "ewa@example.com"));
    }

    @Test
    @DisplayName("are given one after the other, a place that became free included")
    void free() {
        List<String> places = Place.of("realm", "jan@example.com");
        List<SelfRegistrationEntity> holders = new ArrayList<>();
        for (String place : places) {
            assertThat(Place.free(places, holders)).isEqualTo(place);
            holders.add(registration("r" + holders.size(), holders.size(), place));
        }
        holders.remove(2);

        assertThat(Place.free(places, holders)).isEqualTo(places.get(2));
    }

    @Test
    @DisplayName(
            "are kept from the oldest one, whichever is looked at first, and of the same moment on every node the same")
    void oldest() {
        SelfRegistrationEntity older = registration("b", 1, "p");
        SelfRegistrationEntity sameMoment = registration("c", 1, "q");
        SelfRegistrationEntity newer = registration("a", 2, "a");

        assertThat(Place.oldest(List.of(newer, sameMoment, older))).isSameAs(older);
        assertThat(Place.oldest(List.of(older, newer, sameMoment))).isSameAs(older);
    }

    @Test
    @DisplayName("are nobody's until the mail is decided on")
    void undecided() {
        assertThat(Place.isTakenBy(registration("a", 1, "a"))).isFalse();
        assertThat(Place.isTakenBy(registration("a", 1, "p"))).isTrue();
    }
}
