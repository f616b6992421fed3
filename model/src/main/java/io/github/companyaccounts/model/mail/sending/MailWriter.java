package io.github.companyaccounts.model.mail.sending;

import io.github.companyaccounts.model.mail.MailTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Writes mails with Keycloak's own machinery and the realm's e-mail theme, in the language of the person who gets them. A
 * subclass because Keycloak renders and sends in one go, while ours are sent later, without a transaction.
 */
public final class MailWriter extends FreeMarkerEmailTemplateProvider {

    /**
     * @param session with the realm in its context
     * @param recipient decides the language
     */
    public MailWriter(KeycloakSession session, UserModel recipient) {
        super(session);
        setRealm(session.getContext().getRealm());
        setUser(recipient);
    }

    /** The recipient's language; the realm's default one, if they have none. */
    public Locale language() {
        return session.getContext().resolveLocale(user, true);
    }

    /**
     * @param attributes of the template; {@code null} values count as missing
     * @throws MailTroubleException if the theme has no such template, or it is broken
     */
    public WrittenMail write(MailTemplate template, String messageId, String address, Map<String, Object> attributes)
            throws MailTroubleException {
        Map<String, Object> all = new HashMap<>(attributes);
        all.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        try {
            EmailTemplate written = processTemplate(template.subjectKey(), List.of(), template.file() + ".ftl", all);
            return new WrittenMail(
                    messageId, address, oneLine(written.getSubject()), written.getTextBody(), written.getHtmlBody());
        } catch (EmailException e) {
            throw new MailTroubleException(
                    MailTrouble.WRITING, "the e-mail theme cannot write " + template.file() + ": " + reason(e), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return oneLine(String.valueOf(cause.getMessage()));
    }

    /** A line break in a subject would begin another header (invariant 12). */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
