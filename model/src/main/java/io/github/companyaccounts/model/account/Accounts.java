package io.github.companyaccounts.model.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Accounts as such: activated or not, found by what people type, last sign-in. */
public interface Accounts {

    /** An account this bundle did not make counts as activated. */
    boolean isActivated(UserModel user);

    /**
     * Marks the account as activated.
     *
     * @return {@code false} if it was already; decided by one conditional update
     */
    boolean markActivated(UserModel user);

    /**
     * Whom a typed login means: {@code <customer number>_admin} is whoever is main admin now (A5); else the login, else,
     * where the realm allows it, the e-mail address.
     */
    Optional<UserModel> signingInAs(String typed);

    /** All logins that belong to an e-mail address (A9), the reserved login of a main admin included. */
    List<LoginOf> loginsOf(String email);

    /**
     * @param companyName {@code null} without a company
     */
    record LoginOf(UserModel user, String login, String companyName) {}

    /** Remembers the time of a sign-in, for the list of employees. */
    void recordSignIn(String userId, Instant at);
}
