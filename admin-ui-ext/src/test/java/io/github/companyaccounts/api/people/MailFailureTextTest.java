package io.github.companyaccounts.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.mail.MailFailure;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Why a mail could not be sent")
class MailFailureTextTest {

    private final MailFailureText polish = new MailFailureText(Locale.forLanguageTag("pl"));
    private final MailFailureText english = new MailFailureText(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    @DisplayName("is a sentence in each language")
    void sentences(MailTrouble trouble) {
        MailFailure failure = new MailFailure(trouble, null);

        assertThat(polish.of(failure)).endsWith(".").isNotEqualTo(english.of(failure));
        assertThat(english.of(failure)).endsWith(".");
    }

    @Test
    @DisplayName("is told with the mail server's code, and never with its words")
    void codes() {
        String plain = english.of(new MailFailure(MailTrouble.REFUSED, null));

        assertThat(english.of(new MailFailure(MailTrouble.REFUSED, "550"))).isEqualTo(plain + " (550)");
        assertThat(english.of(new MailFailure(MailTrouble.REFUSED, "550 5.1.1")))
                .isEqualTo(plain + " (550 5.1.1)");
        assertThat(english.of(new MailFailure(MailTrouble.REFUSED, "550 5.1.1 see https://id.example/x")))
                .isEqualTo(plain);
        assertThat(english.of((MailFailure) null)).isNull();
    }
}
