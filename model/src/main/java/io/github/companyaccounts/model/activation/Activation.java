package io.github.companyaccounts.model.activation;

import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.UserModel;

/** The first password and the acceptance of the terms (A7). */
public interface Activation {

    /**
     * The realm's password policy as message keys and arguments, to be told beforehand; without what no password of this
     * account could break, such as repeating one if it never had any.
     */
    List<PasswordRule> passwordRules(UserModel user);

    /**
     * Everything that is wrong with a password, all at once.
     *
     * @return empty if it may be used
     */
    List<PasswordRule> violations(UserModel user, String password);

    /**
     * @param messageKey key in the login theme: {@code companyPasswordRule.length} …
     */
    record PasswordRule(String messageKey, List<Object> args) {}

    /**
     * Activates: uses the link up, sets the password, writes the evidence rows, marks the account as activated, writes the
     * company's log; all or nothing.
     *
     * @param termsAccepted must be true
     * @param marketing the decision on commercial information; both yes and no are written down
     * @param shown the language in which the texts were shown
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED, REQUIRED (terms), MALFORMED (password)
     */
    void activate(
            MailLink link,
            UserModel user,
            String password,
            boolean termsAccepted,
            boolean marketing,
            Locale shown,
            Origin origin);
}
