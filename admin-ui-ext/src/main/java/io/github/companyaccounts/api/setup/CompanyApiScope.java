package io.github.companyaccounts.api.setup;

import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;

/** The client scope with which a token may call the company API; the account console has it, other clients by choice. */
final class CompanyApiScope implements SetUpStep {

    private static final String SCOPE = "company-api";

    @Override
    public String name() {
        return "client-scope-company-api";
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        ClientScopes scopes = new ClientScopes(realm);
        ProtocolMapperModel audience = AudienceProtocolMapper.createClaimMapper(SCOPE, null, SCOPE, true, false, true);
        boolean changed =
                scopes.complete(SCOPE, "Lets a client call the company API for the person signed in", audience);
        return giveToAccountConsole(realm, scopes) || changed;
    }

    private static boolean giveToAccountConsole(RealmModel realm, ClientScopes scopes) {
        ClientModel console = realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID);
        if (console == null || console.getClientScopes(true).containsKey(SCOPE)) {
            return false;
        }
        console.addClientScope(scopes.find(SCOPE), true);
        return true;
    }
}
