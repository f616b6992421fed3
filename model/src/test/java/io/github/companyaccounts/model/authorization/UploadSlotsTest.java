package io.github.companyaccounts.model.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scans are taken a few at a time")
class UploadSlotsTest {

    private final UploadSlots slots = new UploadSlots(3, 2);

    @Test
    @DisplayName("of one network not all, so that others get in")
    void ofOneNetwork() {
        assertThat(slots.take("one")).isTrue();
        assertThat(slots.take("one")).isTrue();
        assertThat(slots.take("one")).isFalse();
        assertThat(slots.take("two")).isTrue();
        assertThat(slots.take("three")).isFalse();
    }

    @Test
    @DisplayName("and whoever is through makes room, for their own network and for others")
    void makesRoom() {
        slots.take("one");
        slots.take("one");
        slots.take("two");
        slots.release("one");
        assertThat(slots.take("one")).isTrue();
        slots.release("one");
        assertThat(slots.take("three")).isTrue();
        slots.release("two");
        slots.release("three");
        assertThat(slots.take("one")).isTrue();
        assertThat(slots.take("one")).isFalse();
    }
}
