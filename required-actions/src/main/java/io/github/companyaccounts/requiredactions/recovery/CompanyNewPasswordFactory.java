package io.github.companyaccounts.requiredactions.recovery;

import io.github.companyaccounts.requiredactions.link.LinkForm;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The required action {@code company-new-password}. */
public final class CompanyNewPasswordFactory implements RequiredActionFactory {

    private final CompanyNewPassword newPassword = new CompanyNewPassword();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return newPassword;
    }

    @Override
    public String getId() {
        return LinkForm.NEW_PASSWORD.action();
    }

    @Override
    public String getDisplayText() {
        return "Company accounts: new password";
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
