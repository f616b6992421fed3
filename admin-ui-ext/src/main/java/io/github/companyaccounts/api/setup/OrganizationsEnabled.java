package io.github.companyaccounts.api.setup;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A company is an Organization of Keycloak's. */
final class OrganizationsEnabled implements SetUpStep {

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        if (realm.isOrganizationsEnabled()) {
            return false;
        }
        realm.setOrganizationsEnabled(true);
        return true;
    }
}
