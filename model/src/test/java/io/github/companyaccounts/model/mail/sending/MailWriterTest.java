package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A written mail")
class MailWriterTest {

    @Test
    @DisplayName("has a subject of one line, whatever a person is called (invariant 12)")
    void subjectOfOneLine() {
        assertThat(MailWriter.oneLine("Hello\r\nBcc: victim@example.com\u2028\u0000\tyou "))
                .isEqualTo("Hello Bcc: victim@example.com you");
    }

    @Test
    @DisplayName("does not get into a log with its link")
    void isNotLogged() {
        WrittenMail mail = new WrittenMail("<1@example.com>", "a@example.com", "subject", "link", "link");

        assertThat(mail.toString()).isEqualTo("<1@example.com>");
    }
}
