package io.github.companyaccounts.model.recovery;

import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import org.keycloak.models.UserModel;

/**
 * Forgotten password and forgotten login (A9, A10). A request only writes down what was typed; whether an account exists
 * is looked up later, after the answer, so that neither answer nor time can tell (invariant 10). An account that is not
 * activated gets its activation mail again instead; a blocked or unknown one gets nothing. Limits are counted in the
 * database, for all nodes.
 */
public interface Recovery {

    /**
     * @param typed login or e-mail address, up to 255 characters; longer ones are dropped
     */
    void requestPassword(String typed, Origin origin);

    /**
     * @param email address whose logins are mailed to it
     */
    void requestLogins(String email, Origin origin);

    /** Mails a new link in place of one that ended, under the same limits and with the same silence. */
    void requestAgain(MailLink link, Origin origin);

    /**
     * Sets the password: uses the link up, sets it, ends sessions if the realm says so, tells the person by mail, writes
     * the log; all or nothing.
     *
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED, MALFORMED (password)
     */
    void setPassword(MailLink link, UserModel user, String password, Origin origin);
}
