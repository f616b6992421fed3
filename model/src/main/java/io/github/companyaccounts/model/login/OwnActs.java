package io.github.companyaccounts.model.login;

import org.keycloak.models.KeycloakSession;

/**
 * Tells what the model itself does to accounts from what stock consoles do: it may give reserved logins (invariant 2), and
 * writes its own lines in the activity log.
 */
public final class OwnActs {

    private static final String ATTRIBUTE = "company-accounts.own-act";

    private OwnActs() {}

    public static void run(KeycloakSession session, Runnable act) {
        boolean nested = isRunning(session);
        session.setAttribute(ATTRIBUTE, true);
        try {
            act.run();
        } finally {
            if (!nested) {
                session.removeAttribute(ATTRIBUTE);
            }
        }
    }

    public static boolean isRunning(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE) != null;
    }
}
