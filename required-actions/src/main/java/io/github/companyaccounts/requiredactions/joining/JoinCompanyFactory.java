package io.github.companyaccounts.requiredactions.joining;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-join}; apps ask for it with {@code kc_action=company-join}. */
public final class JoinCompanyFactory implements RequiredActionFactory {

    static final String ID = "company-join";

    private final JoinCompany join = new JoinCompany();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return join;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: add a company";
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
