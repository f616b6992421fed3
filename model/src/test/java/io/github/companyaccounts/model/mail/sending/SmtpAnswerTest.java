package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a mail server said")
class SmtpAnswerTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "550, 550 5.1.1 No such mailbox, 550 5.1.1",
        "550, 550-5.7.26 Unauthenticated mail, 550 5.7.26",
        "451, try later, 451",
        "552, from 10.5.1.1.2 refused, 552",
        "554, version 15.1.1 of the filter, 554",
        "550, code 3.1.1, 550",
    })
    @DisplayName("is told to people as its codes alone")
    void codes(int code, String text, String told) {
        assertThat(new SmtpAnswer(code, text).codes()).isEqualTo(told);
    }

    @Test
    @DisplayName("has no codes if it is no answer")
    void noAnswer() {
        assertThat(new SmtpAnswer(-1, "Connection refused 5.1.1").codes()).isEmpty();
        assertThat(new SmtpAnswer(199, "x").codes()).isEmpty();
        assertThat(new SmtpAnswer(600, "x").codes()).isEmpty();
        assertThat(new SmtpAnswer(200, null).codes()).isEqualTo("200");
        assertThat(new SmtpAnswer(599, null).codes()).isEqualTo("599");
    }

    @Test
    @DisplayName("stands in the log without the secret of a link, in one line, and not without end")
    void forLog() {
        String quoted =
                "554 spam: <a href=\"https://id.example/realms/b2b/mail-link/0a1b.c2VjcmV0?x=1\">\r\nFAKE log line";

        assertThat(SmtpAnswer.forLog(quoted))
                .isEqualTo("554 spam: <a href=\"https://id.example/realms/b2b/mail-link/…\"> FAKE log line");
        assertThat(SmtpAnswer.forLog("x".repeat(1000))).hasSize(1000);
        assertThat(SmtpAnswer.forLog("x".repeat(1001))).hasSize(1001).endsWith("x…");
        assertThat(SmtpAnswer.forLog(null)).isEqualTo("null");
    }

    @Test
    @DisplayName("reaches the log through the exception in this form only")
    void throughTheException() {
        MailTroubleException e =
                new MailTroubleException(MailTrouble.REFUSED, "", "no /mail-link/secret", new IllegalStateException());

        assertThat(e).hasMessage("no /mail-link/…");
        assertThat(e.code()).isNull();
        assertThat(new MailTroubleException(MailTrouble.REFUSED, "550 5.1.1", "no", null).code())
                .isEqualTo("550 5.1.1");
    }
}
