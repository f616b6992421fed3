package io.github.companyaccounts.requiredactions.offer;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-main-admin-offer}. */
public final class MainAdminOfferFactory implements RequiredActionFactory {

    static final String ID = "company-main-admin-offer";

    private final MainAdminOffer offer = new MainAdminOffer();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return offer;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: main admin's role offered";
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
