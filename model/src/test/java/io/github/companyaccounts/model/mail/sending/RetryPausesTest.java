package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The pause after an attempt that did not work")
class RetryPausesTest {

    @Test
    @DisplayName("grows from seconds to a day for one mail")
    void growsForOneMail() {
        assertThat(RetryPauses.after(1, MailTrouble.LATER)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryPauses.after(2, MailTrouble.LATER)).isEqualTo(Duration.ofSeconds(15));
        for (int attempts = 1; attempts < 9; attempts++) {
            assertThat(RetryPauses.after(attempts + 1, MailTrouble.LATER))
                    .isGreaterThan(RetryPauses.after(attempts, MailTrouble.LATER));
        }
        assertThat(RetryPauses.after(9, MailTrouble.WRITING)).isEqualTo(Duration.ofDays(1));
        assertThat(RetryPauses.after(1000, MailTrouble.WRITING)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER", "SETTINGS"})
    @DisplayName("stays short while nothing of the realm can be sent")
    void staysShortForTheRealm(MailTrouble trouble) {
        assertThat(RetryPauses.after(3, trouble)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryPauses.after(4, trouble)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryPauses.after(5, trouble)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryPauses.after(100, trouble)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("is the first one, should nobody have counted")
    void neverFails() {
        assertThat(RetryPauses.after(0, MailTrouble.LATER)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("is not needed where trying again is of no use")
    void forGood() {
        assertThat(MailTrouble.values())
                .filteredOn(MailTrouble::isForGood)
                .containsExactlyInAnyOrder(
                        MailTrouble.REFUSED, MailTrouble.ADDRESS, MailTrouble.LINK_EXPIRED, MailTrouble.TOO_OLD);
    }
}
