package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.guessing.Guessing;
import io.github.companyaccounts.model.guessing.KnownBrowser;
import io.github.companyaccounts.model.legal.Origin;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Whether a password is looked at, and what it counts for if it is wrong: for a browser that the account knows, by that browser
 * alone; for everybody else, by the account and by the client's address.
 */
final class Tries {

    private final AuthenticationFlowContext context;
    private final Guessing guessing;
    private final Optional<UserModel> account;
    private final Optional<KnownBrowser> browser;

    private Tries(
            AuthenticationFlowContext context,
            Guessing guessing,
            Optional<UserModel> account,
            Optional<KnownBrowser> browser) {
        this.context = context;
        this.guessing = guessing;
        this.account = account;
        this.browser = browser;
    }

    /** On the sign-in page. */
    static Tries inBrowser(AuthenticationFlowContext context, Optional<UserModel> account) {
        KeycloakSession session = context.getSession();
        Guessing guessing = guessing(session);
        Optional<KnownBrowser> browser =
                account.flatMap(user -> guessing.knownBrowser(new KnownBrowserCookie(session).sent(), user));
        return new Tries(context, guessing, account, browser);
    }

    /** By a program, which keeps no cookies. */
    static Tries byProgram(AuthenticationFlowContext context, Optional<UserModel> account) {
        return new Tries(context, guessing(context.getSession()), account, Optional.empty());
    }

    private static Guessing guessing(KeycloakSession session) {
        return session.getProvider(CompanyAccountsProvider.class).guessing();
    }

    Optional<UserModel> account() {
        return account;
    }

    Optional<KnownBrowser> knownBrowser() {
        return browser;
    }

    /** Whether even the right password is no answer for a while. */
    boolean areUsedUp() {
        return browser.isEmpty()
                && (account.filter(new BruteForce(context)::hasLocked).isPresent() || guessing.isUsedUp(origin()));
    }

    /** Counts what was not the right password, that of an account which does not exist and one that was not looked at included. */
    void count(Verdict verdict) {
        if (verdict.isRightPassword()) {
            return;
        }
        if (browser.isPresent()) {
            guessing.countWrong(browser.get());
        } else if (verdict == Verdict.WRONG
                && account.isPresent()
                && context.getRealm().isBruteForceProtected()) {
            // counts the address as well
            new BruteForce(context).count(account.get());
        } else {
            guessing.countWrong(origin());
        }
    }

    private Origin origin() {
        return new Origin(context.getConnection().getRemoteAddr());
    }
}
