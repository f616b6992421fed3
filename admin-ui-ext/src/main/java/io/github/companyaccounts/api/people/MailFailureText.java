package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.model.mail.MailFailure;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/** Says in plain words why a mail could not be sent, with the mail server's code but never its words. */
public final class MailFailureText {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}( [0-9]\\.[0-9]{1,3}\\.[0-9]{1,3})?");

    private final ResourceBundle bundle;

    /**
     * @param locale the caller's language
     */
    public MailFailureText(Locale locale) {
        this.bundle = CallerLanguage.bundle("io.github.companyaccounts.api.people.mail-failure", locale);
    }

    public static MailFailureText of(KeycloakSession session) {
        return new MailFailureText(CallerLanguage.of(session));
    }

    /**
     * @return {@code null} for none
     */
    public String of(MailFailure failure) {
        if (failure == null) {
            return null;
        }
        String sentence = bundle.getString(failure.trouble().external());
        boolean answered =
                failure.code() != null && CODE.matcher(failure.code()).matches();
        return answered ? sentence + " (" + failure.code() + ")" : sentence;
    }
}
