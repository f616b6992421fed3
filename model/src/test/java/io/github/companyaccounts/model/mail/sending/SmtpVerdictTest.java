package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An SMTP server's answer (RFC 5321)")
class SmtpVerdictTest {

    @ParameterizedTest
    @CsvSource({
        "550, REFUSED",
        "551, REFUSED",
        "552, REFUSED",
        "553, REFUSED",
        "554, REFUSED",
        "501, REFUSED",
        "521, REFUSED",
        "556, REFUSED",
        "599, REFUSED",
        "450, LATER",
        "451, LATER",
        "452, LATER",
        "499, LATER",
        "600, LATER",
        "250, LATER",
        "421, SERVER",
        "500, SERVER",
        "502, SERVER",
        "503, SERVER",
        "504, SERVER",
        "530, SERVER",
        "534, SERVER",
        "535, SERVER",
        "538, SERVER"
    })
    @DisplayName("on recipient or message")
    void onTheMail(int code, MailTrouble trouble) {
        assertThat(SmtpVerdict.onTheMail(code)).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "550, SETTINGS",
        "553, SETTINGS",
        "500, SETTINGS",
        "599, SETTINGS",
        "499, SERVER",
        "451, SERVER",
        "421, SERVER",
        "600, SERVER"
    })
    @DisplayName("on the sender concerns the realm, never the mail")
    void onTheSender(int code, MailTrouble trouble) {
        assertThat(SmtpVerdict.onTheSender(code)).isEqualTo(trouble);
    }
}
