package io.github.companyaccounts.api.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** One thing that companies need of a realm. It adds what is missing and leaves alone what somebody has put there. */
interface SetUpStep {

    /** How the answer names it. */
    String name();

    /** Whether the server has the provider that the step is about: it stands in another JAR of the bundle. */
    default boolean isInstalled(KeycloakSession session) {
        return true;
    }

    /**
     * @return whether anything was missing
     */
    boolean apply(RealmModel realm, KeycloakSession session);
}
