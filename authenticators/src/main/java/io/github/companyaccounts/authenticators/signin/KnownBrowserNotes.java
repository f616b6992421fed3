package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.guessing.KnownBrowser;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a sign-in on the page remembers of the browser between the right password and its end. */
final class KnownBrowserNotes {

    /** The browser's id for the account, and the account: for the steps after the password. */
    private static final String KNOWN = "companyKnownBrowser";

    /** That the password was typed on the page in this very sign-in. */
    private static final String TO_BE_REMEMBERED = "companyBrowserToBeRemembered";

    private KnownBrowserNotes() {}

    /**
     * After the right password.
     *
     * @param browser empty for one that the account does not know
     */
    static void begin(AuthenticationSessionModel session, Optional<KnownBrowser> browser) {
        session.setUserSessionNote(TO_BE_REMEMBERED, "true");
        browser.ifPresentOrElse(
                known -> session.setAuthNote(KNOWN, known.id() + " " + known.userId()),
                () -> session.removeAuthNote(KNOWN));
    }

    /**
     * The browser that typed the right password, if the account knows it.
     *
     * @param session {@code null} where nobody is signing in
     */
    static Optional<KnownBrowser> of(AuthenticationSessionModel session, UserModel user) {
        String note = session == null || user == null ? null : session.getAuthNote(KNOWN);
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ", 2);
        return Optional.of(new KnownBrowser(parts[0], parts[1]))
                .filter(known -> known.userId().equals(user.getId()));
    }

    /** At the end of a sign-in: whether it was one on the page, password included. Only once. */
    static boolean end(UserSessionModel signIn) {
        if (signIn.getNote(TO_BE_REMEMBERED) == null) {
            return false;
        }
        signIn.removeNote(TO_BE_REMEMBERED);
        return true;
    }
}
