package io.github.companyaccounts.requiredactions.networks;

import io.github.companyaccounts.model.networks.PassingBy;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-networks-fix}. */
public final class NetworksFixFactory implements RequiredActionFactory {

    static final String ID = PassingBy.FIX_ACTION;

    private final NetworksFix networksFix = new NetworksFix();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return networksFix;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: trusted networks to be put right";
    }

    @Override
    public void init(Config.Scope config) {
        // what was lifted for whom is all there is
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
