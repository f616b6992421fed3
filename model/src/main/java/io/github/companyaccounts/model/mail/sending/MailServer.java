package io.github.companyaccounts.model.mail.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailException;
import org.keycloak.email.PasswordAuthEmailAuthenticator;
import org.keycloak.email.TokenAuthEmailAuthenticator;
import org.keycloak.models.KeycloakSession;

/**
 * Hands a mail to the realm's mail server.
 *
 * <p>Not Keycloak's {@link org.keycloak.email.EmailSenderProvider}: that one makes up a new Message-ID each time and answers
 * every failure with the same exception, while the outbox must send a repeated mail under its old Message-ID and has to know
 * whether the server refused it for good. The settings, the ways to sign in and the trusted certificates are Keycloak's.
 */
public final class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private static final int NO_ANSWER = -1;

    /** The one for tokens keeps them until they expire, so there is one of each for the whole server. */
    private final Map<EmailAuthenticator.AuthenticatorType, EmailAuthenticator> authenticators = Map.of(
            EmailAuthenticator.AuthenticatorType.NONE, new DefaultEmailAuthenticator(),
            EmailAuthenticator.AuthenticatorType.BASIC, new PasswordAuthEmailAuthenticator(),
            EmailAuthenticator.AuthenticatorType.TOKEN, new TokenAuthEmailAuthenticator());

    /**
     * Returns when the server has taken the mail over.
     *
     * @param session with the realm in its context, and no transaction open
     * @param config the realm's e-mail settings
     */
    public void send(KeycloakSession session, Map<String, String> config, WrittenMail mail)
            throws MailTroubleException {
        SmtpSettings settings = new SmtpSettings(config);
        Session mailSession = Session.getInstance(settings.properties(session));
        try {
            Message message = message(mailSession, settings, mail);
            Transport transport = mailSession.getTransport("smtp");
            try {
                authenticators.get(settings.authenticator()).connect(session, config, transport);
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException | EmailException e) {
            throw trouble(e);
        }
    }

    private static Message message(Session mailSession, SmtpSettings settings, WrittenMail mail)
            throws MessagingException, MailTroubleException {
        MimeMessage message = new MessageWithId(mailSession, mail.messageId());
        message.setFrom(settings.sender());
        message.setReplyTo(new InternetAddress[] {settings.replyTo()});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.recipient(mail.address())));
        message.setSubject(mail.subject(), "UTF-8");
        // RFC 3834: keeps out-of-office notes away
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(Instant.now()));
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(WrittenMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(mail.html(), "text/html; charset=UTF-8");
        return new MimeMultipart("alternative", text, html);
    }

    /** The server has answered already: a connection that breaks now changes nothing. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not say goodbye", e);
        }
    }

    private static MailTroubleException trouble(Exception failure) {
        for (Throwable e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return trouble(SmtpVerdict.onTheMail(refused.getReturnCode()), refused.getReturnCode(), e, failure);
            }
            if (e instanceof SMTPSenderFailedException refused) {
                return trouble(SmtpVerdict.onTheSender(refused.getReturnCode()), refused.getReturnCode(), e, failure);
            }
            if (e instanceof SMTPSendFailedException refused && next(e) == null) {
                return trouble(verdict(refused), refused.getReturnCode(), e, failure);
            }
        }
        return trouble(MailTrouble.SERVER, NO_ANSWER, innermost(failure), failure);
    }

    private static MailTrouble verdict(SMTPSendFailedException refused) {
        boolean sender = refused.getCommand() != null && refused.getCommand().startsWith("MAIL ");
        return sender
                ? SmtpVerdict.onTheSender(refused.getReturnCode())
                : SmtpVerdict.onTheMail(refused.getReturnCode());
    }

    private static MailTroubleException trouble(MailTrouble trouble, int code, Throwable told, Exception failure) {
        String words = told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
        return new MailTroubleException(trouble, new SmtpAnswer(code, words).codes(), words, failure);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable e = failure;
        while (next(e) != null) {
            e = next(e);
        }
        return e;
    }

    private static Throwable next(Throwable e) {
        return e instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : e.getCause();
    }

    /** Jakarta Mail makes up a Message-ID whenever a message is saved, unless told otherwise in this way. */
    private static final class MessageWithId extends MimeMessage {

        private final String id;

        MessageWithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
