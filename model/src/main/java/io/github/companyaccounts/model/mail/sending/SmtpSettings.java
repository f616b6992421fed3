package io.github.companyaccounts.model.mail.sending;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.JSSETruststoreConfigurator;
import org.keycloak.utils.EmailValidationUtil;
import org.keycloak.utils.SMTPUtil;

/**
 * The realm's e-mail settings ({@code smtpServer}), read as Keycloak's own sender reads them.
 *
 * @param config as {@link org.keycloak.models.RealmModel#getSmtpConfig()} gives it
 */
record SmtpSettings(Map<String, String> config) {

    private static final String STANDARD_TIMEOUT_MILLIS = "10000";

    /** Jakarta Mail's own, for a session of its own. */
    Properties properties(KeycloakSession session) throws MailTroubleException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", required("host"));
        text("port").ifPresent(port -> properties.setProperty("mail.smtp.port", port));
        if (is("auth")) {
            properties.setProperty("mail.smtp.auth", "true");
        }
        if (text("authType").filter("token"::equals).isPresent()) {
            properties.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        if (is("ssl")) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (is("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
        }
        if (is("ssl") || is("starttls") || is("auth")) {
            trust(properties, session);
        }
        properties.setProperty("mail.smtp.timeout", timeout("timeout"));
        properties.setProperty("mail.smtp.connectiontimeout", timeout("connectionTimeout"));
        properties.setProperty("mail.smtp.writetimeout", timeout("writeTimeout"));
        text("envelopeFrom").ifPresent(from -> properties.setProperty("mail.smtp.from", from));
        if (is("allowutf8")) {
            properties.setProperty("mail.mime.allowutf8", "true");
        }
        // without it Jakarta Mail looks up the name of this machine and puts it into the mail
        properties.setProperty("mail.from", senderAddress());
        return properties;
    }

    private static void trust(Properties properties, KeycloakSession session) throws MailTroubleException {
        properties.setProperty("mail.smtp.ssl.protocols", String.join(" ", protocols()));
        JSSETruststoreConfigurator truststore = new JSSETruststoreConfigurator(session);
        SSLSocketFactory factory = truststore.getSSLSocketFactory();
        if (factory == null) {
            return;
        }
        boolean anyHost = truststore.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
        properties.put("mail.smtp.ssl.socketFactory", factory);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(!anyHost));
        if (anyHost) {
            properties.setProperty("mail.smtp.ssl.trust", "*");
        }
    }

    private static List<String> protocols() throws MailTroubleException {
        try {
            return Arrays.asList(
                    SSLContext.getDefault().getSupportedSSLParameters().getProtocols());
        } catch (GeneralSecurityException e) {
            throw new MailTroubleException(MailTrouble.SETTINGS, "this Java platform offers no TLS", e);
        }
    }

    InternetAddress sender() throws MailTroubleException {
        return named(senderAddress(), "fromDisplayName");
    }

    private String senderAddress() throws MailTroubleException {
        String from = required("from");
        return usable(from).orElseThrow(() -> notUsable("sender", from));
    }

    /** The sender, if no other address is configured. */
    InternetAddress replyTo() throws MailTroubleException {
        Optional<String> replyTo = text("replyTo");
        if (replyTo.isEmpty()) {
            return sender();
        }
        return named(
                usable(replyTo.get()).orElseThrow(() -> notUsable("reply-to", replyTo.get())), "replyToDisplayName");
    }

    private InternetAddress named(String address, String nameSetting) throws MailTroubleException {
        try {
            InternetAddress plain = new InternetAddress(address);
            if (text(nameSetting).isPresent()) {
                plain.setPersonal(text(nameSetting).get(), "UTF-8");
            }
            return plain;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailTroubleException(
                    MailTrouble.SETTINGS, "unusable address in the e-mail settings: " + address, e);
        }
    }

    private static MailTroubleException notUsable(String what, String address) {
        return new MailTroubleException(
                MailTrouble.SETTINGS, "the " + what + " address of the e-mail settings is not usable: " + address);
    }

    String recipient(String address) throws MailTroubleException {
        return usable(address)
                .orElseThrow(() ->
                        new MailTroubleException(MailTrouble.ADDRESS, "no mail server takes this address: " + address));
    }

    /** As the mail server gets it: without SMTPUTF8 only ASCII, with an international domain in its ASCII form. */
    private Optional<String> usable(String address) {
        if (!EmailValidationUtil.isValidEmail(address)) {
            return Optional.empty();
        }
        if (is("allowutf8")) {
            return Optional.of(address);
        }
        return Optional.ofNullable(SMTPUtil.convertIDNEmailAddress(address))
                .filter(ascii -> ascii.chars().allMatch(c -> c < 128));
    }

    EmailAuthenticator.AuthenticatorType authenticator() throws MailTroubleException {
        if (!is("auth")) {
            return EmailAuthenticator.AuthenticatorType.NONE;
        }
        String type = text("authType").orElse("basic").toUpperCase(Locale.ROOT);
        return Arrays.stream(EmailAuthenticator.AuthenticatorType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new MailTroubleException(
                        MailTrouble.SETTINGS, "unknown kind of sign-in to the mail server: " + type));
    }

    private String timeout(String name) {
        return text(name).orElse(STANDARD_TIMEOUT_MILLIS);
    }

    private String required(String name) throws MailTroubleException {
        return text(name)
                .orElseThrow(() -> new MailTroubleException(
                        MailTrouble.SETTINGS, "the realm's e-mail settings have no \"" + name + "\""));
    }

    private boolean is(String name) {
        return "true".equals(config.get(name));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(config.get(name)).filter(value -> !value.isBlank());
    }
}
