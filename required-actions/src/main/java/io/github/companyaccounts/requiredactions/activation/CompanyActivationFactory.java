package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.requiredactions.link.LinkForm;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-activation}. */
public final class CompanyActivationFactory implements RequiredActionFactory {

    private final CompanyActivation activation = new CompanyActivation();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return activation;
    }

    @Override
    public String getId() {
        return LinkForm.ACTIVATION.action();
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: activation";
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
