package io.github.companyaccounts.requiredactions.networks;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-network}. */
public final class NetworkCheckFactory implements RequiredActionFactory {

    static final String ID = "company-network";

    private final NetworkCheck networkCheck = new NetworkCheck();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return networkCheck;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: trusted networks";
    }

    @Override
    public void init(Config.Scope config) {
        // the realm's settings are all there is
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
