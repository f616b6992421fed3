package io.github.companyaccounts.model.account;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.networks.TokenRequest;
import io.github.companyaccounts.model.session.Impersonation;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * What the owner of an account has to do in a browser before an app gets tokens of it, whichever way the app asks: activate it (A7);
 * and accept new terms, where the request itself signs them in and no page can ask. A sign-in that was there before new terms
 * goes on without them.
 */
public final class OwedAtSignIn {

    /** What it is. */
    public enum Owed {
        ACTIVATION,
        TERMS
    }

    /** The required action that asks for the terms. Where a realm has switched it off, nobody owes them. */
    public static final String TERMS_ACTION = "company-terms";

    private final KeycloakSession session;

    public OwedAtSignIn(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Empty if nothing is; of a program's own account nothing ever is.
     *
     * @param signIn whose tokens are asked for
     */
    public Optional<Owed> by(UserSessionModel signIn, TokenRequest request) {
        UserModel user = signIn.getUser();
        if (user == null || user.getServiceAccountClientLink() != null) {
            return Optional.empty();
        }
        CompanyAccountsProvider model = session.getProvider(CompanyAccountsProvider.class);
        if (!model.accounts().isActivated(user)) {
            return Optional.of(Owed.ACTIVATION);
        }
        boolean terms = request.signsInUnasked()
                && !Impersonation.is(signIn)
                && asksForTerms(signIn.getRealm())
                && model.legalDocuments().asksForTerms(user);
        return terms ? Optional.of(Owed.TERMS) : Optional.empty();
    }

    private static boolean asksForTerms(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(TERMS_ACTION);
        return action != null && action.isEnabled();
    }
}
