package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.account.OwedAtSignIn;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-terms}. */
public final class NewTermsFactory implements RequiredActionFactory {

    static final String ID = OwedAtSignIn.TERMS_ACTION;

    private final NewTerms action = new NewTerms();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: new terms";
    }

    @Override
    public void init(Config.Scope config) {
        // published versions are all there is
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // holds nothing
    }
}
