package io.github.companyaccounts.requiredactions.secondfactor;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-second-factor}. */
public final class SecondFactorNeededFactory implements RequiredActionFactory {

    static final String ID = "company-second-factor";

    private final SecondFactorNeeded action = new SecondFactorNeeded();

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
        return "Company accounts: second factor required";
    }

    @Override
    public void init(Config.Scope config) {
        // companies' policies are all there is
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
