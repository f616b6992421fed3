package io.github.companyaccounts.api.setup;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;

/**
 * Who changes their own password gives the present one first (C7). Keycloak leaves that out for five minutes after signing
 * in, so that somebody at a screen left alone could set a new one.
 */
final class PresentPasswordFirst implements SetUpStep {

    private static final String ALWAYS = "0";

    @Override
    public String name() {
        return "present-password-first";
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        RequiredActionConfigModel found =
                realm.getRequiredActionConfigByAlias(UserModel.RequiredAction.UPDATE_PASSWORD.name());
        if (found == null || ALWAYS.equals(found.getConfig().get(Constants.MAX_AUTH_AGE_KEY))) {
            return false;
        }
        Map<String, String> config = new HashMap<>(found.getConfig());
        config.put(Constants.MAX_AUTH_AGE_KEY, ALWAYS);
        found.setConfig(config);
        realm.updateRequiredActionConfig(found);
        return true;
    }
}
