package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Closure;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A login and a password as somebody typed them.
 *
 * @param login without the blanks around it; empty if nothing was typed
 * @param password empty if nothing was typed
 */
record Attempt(String login, String password) {

    /** The longest login the storage holds; a longer one is nobody's. */
    static final int LONGEST_LOGIN = 255;

    static Attempt of(MultivaluedMap<String, String> form) {
        String login = form.getFirst(AuthenticationManager.FORM_USERNAME);
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        return new Attempt(login == null ? "" : login.strip(), password == null ? "" : password);
    }

    /** Whom the login means: {@code <customer number>_admin} is whoever is main admin now (A5). */
    Optional<UserModel> account(AuthenticationFlowContext context) {
        // a character that no login has, and no database takes, either
        if (login.isEmpty() || login.length() > LONGEST_LOGIN || login.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        CompanyAccountsProvider model = context.getSession().getProvider(CompanyAccountsProvider.class);
        return model.accounts()
                .signingInAs(login)
                // the account of a program is nobody's: Keycloak lets no person sign in as one
                .filter(user -> user.getServiceAccountClientLink() == null);
    }

    /**
     * What becomes of it. Computes one password hash in every case but that of an empty password, which is the same for
     * everybody.
     *
     * @param tries of the account that the login means
     */
    Verdict verdict(AuthenticationFlowContext context, Tries tries) {
        if (password.isEmpty()) {
            return Verdict.WRONG;
        }
        PasswordHash hash = new PasswordHash(context.getSession());
        boolean usedUp = tries.areUsedUp();
        if (tries.account().isEmpty()) {
            hash.computeForNothing(password);
            return Verdict.UNKNOWN;
        }
        if (usedUp) {
            hash.computeForNothing(password);
            return Verdict.LOCKED;
        }
        UserModel user = tries.account().get();
        if (!hash.matches(user, password)) {
            return Verdict.WRONG;
        }
        if (closure(context, user).isPresent()) {
            return Verdict.CLOSED;
        }
        return user.isEnabled() ? Verdict.RIGHT : Verdict.BLOCKED;
    }

    /** What the operator closed that keeps this account out, if anything (A4). */
    Optional<Closure> closure(AuthenticationFlowContext context, UserModel user) {
        return context.getSession()
                .getProvider(CompanyAccountsProvider.class)
                .companies()
                .closureFor(user, login);
    }
}
