package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.UserModel;

/**
 * People who register themselves (B1). What they typed is written down, the same for every address; after the answer the address
 * gets a mail: with the link that makes the account, or saying that it has one already (invariant 10). In Keycloak there is no
 * account until the link was used. Limits are counted in the database, for all nodes.
 */
public interface SelfRegistrations {

    /** Name of the client note with which an authentication session says by its id what was registered in this browser. */
    String NOTE = "companySelfRegistration";

    /** Whether the realm lets people register: Keycloak's own switch. */
    boolean isOpen();

    /** The person who is not there yet, as far as password rules need to know them. */
    UserModel unborn(SelfRegistrationForm form);

    /**
     * Writes a registration down, after the transaction of the session. A few of an address stand side by side, each with its own
     * link; whichever is finished first counts. One that the same browser made before with the same address is replaced.
     *
     * @param texts that were shown
     * @param language in which, and of the mail
     * @param before ids of what was registered in the same browser
     * @return its id, for {@link #again}
     * @throws io.github.companyaccounts.model.RefusedException all that is wrong with the form, MALFORMED (password)
     */
    String register(
            SelfRegistrationForm form,
            String password,
            RegistrationTexts texts,
            Locale language,
            Set<String> before,
            Origin origin);

    /**
     * Mails once more what the address got, under the same limits and with the same silence.
     *
     * @param email as it was typed
     */
    void again(String id, String email, Origin origin);

    /** What waits for this link; empty if it does not wait any more or the realm registers nobody now. */
    Optional<SelfRegistration> of(MailLink link);

    /** Whether the address got an account while the registration waited. */
    boolean isTaken(MailLink link);

    /**
     * Whether this is the password that was chosen. Whoever has the mail need not be who registered.
     *
     * @throws io.github.companyaccounts.model.RefusedException TOO_MANY_REQUESTS, if it was asked too often in an hour
     */
    boolean isPassword(MailLink link, String typed);

    /**
     * Makes the account: uses the link up, sets the password, writes the evidence; all or nothing.
     *
     * @throws io.github.companyaccounts.model.RefusedException LINK_ENDED; EMAIL_TAKEN, if the address got an account meanwhile;
     *     CONFLICT
     */
    UserModel activate(MailLink link);
}
