package io.github.companyaccounts.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mail server of the tests")
class MailServerTest {

    private static final String ANNA = "Anna@example.com";

    private final MailServer server = MailServer.started();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("gives mails out one after the other, decoded, with the link to Keycloak")
    void givesMailsOut() throws MessagingException {
        send(ANNA, "Pierwszy: zażółć");
        send(ANNA, "Drugi");

        Mail first = server.next(ANNA);
        assertThat(first.subject()).isEqualTo("Pierwszy: zażółć");
        assertThat(first.to()).isEqualTo("anna@example.com");
        assertThat(first.text()).contains("Gęślą jaźń");
        assertThat(first.html()).contains("<p>");
        assertThat(first.link()).hasToString("http://localhost:8080/realms/b2b/mail-link/abc");
        assertThat(server.next(ANNA).subject()).isEqualTo("Drugi");
        assertThat(server.to(ANNA)).hasSize(2);
    }

    @Test
    @DisplayName("gives a mail out twice that arrived twice")
    void tellsCopiesApart() throws MessagingException {
        MimeMessage message = message(ANNA, "Raz i drugi");
        Transport.send(message);
        Transport.send(message);

        assertThat(server.next(ANNA).subject()).isEqualTo(server.next(ANNA).subject());
    }

    @Test
    @DisplayName("refuses an address for good until it is told otherwise")
    void refuses() throws MessagingException {
        server.refuse("anna@EXAMPLE.com");
        assertThatThrownBy(() -> send(ANNA, "Nie dojdzie"))
                .isInstanceOf(SendFailedException.class)
                .rootCause()
                .hasMessageContaining("550");

        server.accept(ANNA);
        send(ANNA, "Dojdzie");
        assertThat(server.next(ANNA).subject()).isEqualTo("Dojdzie");
    }

    @Test
    @DisplayName("can be down for a while, and comes back on the same port with what it had")
    void canBeDown() throws MessagingException {
        send(ANNA, "Przed");
        server.stop();
        assertThatThrownBy(() -> send(ANNA, "W trakcie")).isInstanceOf(MessagingException.class);

        server.start();
        send(ANNA, "Po");
        assertThat(server.to(ANNA)).extracting(Mail::subject).containsExactly("Przed", "Po");
    }

    private void send(String to, String subject) throws MessagingException {
        Transport.send(message(to, subject));
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", server.host());
        smtp.put("mail.smtp.port", Integer.toString(server.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("konta@example.com"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(
                "Gęślą jaźń. https://example.com/elsewhere\nhttp://localhost:8080/realms/b2b/mail-link/abc\n", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Gęślą jaźń</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }
}
