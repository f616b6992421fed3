package io.github.companyaccounts.requiredactions.company;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code select-company}; apps know this name ({@code kc_action=select-company}). */
public final class SelectCompanyFactory implements RequiredActionFactory {

    static final String ID = "select-company";

    private final SelectCompany selectCompany = new SelectCompany();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return selectCompany;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: company to act for";
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
