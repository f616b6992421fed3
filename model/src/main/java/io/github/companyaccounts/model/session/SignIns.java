package io.github.companyaccounts.model.session;

import org.keycloak.models.UserModel;

/** Who is signed in. */
public interface SignIns {

    /**
     * Ends all sessions of an account, online and offline, on all nodes, at once; apps with a back-channel logout
     * address are told. Tokens refreshed afterwards are refused (invariant 7).
     */
    void endAll(UserModel user);
}
