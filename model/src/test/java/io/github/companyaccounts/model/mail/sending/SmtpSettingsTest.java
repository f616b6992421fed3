package io.github.companyaccounts.model.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;

@DisplayName("The realm's e-mail settings")
class SmtpSettingsTest {

    private static SmtpSettings with(String... namesAndValues) {
        Map<String, String> config = new HashMap<>(Map.of("host", "mail.example.com", "from", "no-reply@example.com"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            config.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmtpSettings(config);
    }

    private static void assertTrouble(MailTrouble trouble, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(MailTroubleException.class, e -> assertThat(e.trouble())
                .isEqualTo(trouble));
    }

    @Test
    @DisplayName("become Jakarta Mail's, with time limits always")
    void becomeProperties() throws MailTroubleException {
        Properties properties = with(
                        "port", "2525", "starttls", "false", "envelopeFrom", "bounces@example.com", "timeout", "3000")
                .properties(null);

        assertThat(properties)
                .containsEntry("mail.smtp.host", "mail.example.com")
                .containsEntry("mail.smtp.port", "2525")
                .containsEntry("mail.smtp.from", "bounces@example.com")
                .containsEntry("mail.from", "no-reply@example.com")
                .containsEntry("mail.smtp.timeout", "3000")
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .doesNotContainKeys(
                        "mail.smtp.auth", "mail.smtp.starttls.enable", "mail.smtp.ssl.enable", "mail.mime.allowutf8");
    }

    @Test
    @DisplayName("without server or sender stop all mails of the realm")
    void incomplete() {
        assertTrouble(MailTrouble.SETTINGS, () -> new SmtpSettings(Map.of("from", "a@example.com")).properties(null));
        assertTrouble(
                MailTrouble.SETTINGS, () -> new SmtpSettings(Map.of("host", "mail.example.com")).properties(null));
        assertTrouble(MailTrouble.SETTINGS, () -> with("from", "not an address").sender());
        assertTrouble(
                MailTrouble.SETTINGS, () -> with("replyTo", "not an address").replyTo());
    }

    @Test
    @DisplayName("name sender and reply address")
    void names() throws MailTroubleException {
        assertThat(with().sender().toString()).isEqualTo("no-reply@example.com");
        assertThat(with("fromDisplayName", "Hurtownia Świt").sender().getPersonal())
                .isEqualTo("Hurtownia Świt");
        assertThat(with().replyTo().getAddress()).isEqualTo("no-reply@example.com");
        assertThat(with("replyTo", "help@example.com", "replyToDisplayName", "Help")
                        .replyTo()
                        .toString())
                .isEqualTo("Help <help@example.com>");
    }

    @Test
    @DisplayName("decide what becomes of an address that is not ASCII")
    void international() throws MailTroubleException {
        assertThat(with().recipient("anna@żółw.example")).isEqualTo("anna@xn--w-uga1v8h.example");
        assertThat(with("allowutf8", "true").recipient("łucja@żółw.example")).isEqualTo("łucja@żółw.example");
        assertTrouble(MailTrouble.ADDRESS, () -> with().recipient("łucja@example.com"));
        assertTrouble(MailTrouble.ADDRESS, () -> with().recipient(""));
        assertTrouble(MailTrouble.ADDRESS, () -> with().recipient("a@example.com\r\nBcc: b@example.com"));
    }

    @Test
    @DisplayName("say how to sign in to the mail server")
    void signIn() throws MailTroubleException {
        assertThat(with("authType", "token").authenticator()).isEqualTo(AuthenticatorType.NONE);
        assertThat(with("auth", "true").authenticator()).isEqualTo(AuthenticatorType.BASIC);
        assertThat(with("auth", "true", "authType", "token").authenticator()).isEqualTo(AuthenticatorType.TOKEN);
        assertTrouble(MailTrouble.SETTINGS, () -> with("auth", "true", "authType", "magic")
                .authenticator());
    }
}
