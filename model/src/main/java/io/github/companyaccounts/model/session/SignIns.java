package io.github.companyaccounts.model.session;

import java.util.List;
import org.keycloak.models.UserModel;

/** Who is signed in. */
public interface SignIns {

    /**
     * Ends all sessions of an account, online and offline, on all nodes, at once; apps with a back-channel logout
     * address are told. Tokens refreshed afterwards are refused (invariant 7).
     */
    void endAll(UserModel user);

    /** All sessions of an account, online and offline, the one seen last first. */
    List<SignIn> of(UserModel user);

    /**
     * Ends one session of an account as {@link #endAll} ends all.
     *
     * @return whether the account had it
     */
    boolean end(UserModel user, String id);

    /**
     * Ends what an account does for one company, online and offline, when that company shuts it out: sessions of apps in
     * which it acts for another go on. Where no app of a sign-in was told for which company, the whole sign-in ends.
     */
    void endActingFor(UserModel user, String companyId);

    /** Ends, in one sign-in only, the apps that were told of this company; all else of it goes on. */
    void endActingFor(UserModel user, String id, String companyId);
}
