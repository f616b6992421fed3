package io.github.companyaccounts.model.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is dropped since a realm's limit is used up")
class DroppedTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    @DisplayName("is told once in an hour for each limit and realm")
    void onceAnHour() {
        String realm = UUID.randomUUID().toString();

        assertThat(Dropped.REGISTRATION.isDue(realm, 1)).isTrue();
        assertThat(Dropped.REGISTRATION.isDue(realm, HOUR)).isFalse();
        assertThat(Dropped.REQUEST.isDue(realm, 2)).isTrue();
        assertThat(Dropped.REGISTRATION.isDue(UUID.randomUUID().toString(), 2)).isTrue();
        assertThat(Dropped.REGISTRATION.isDue(realm, HOUR + 1)).isTrue();
        assertThat(Dropped.REGISTRATION.isDue(realm, HOUR + 2)).isFalse();
    }
}
