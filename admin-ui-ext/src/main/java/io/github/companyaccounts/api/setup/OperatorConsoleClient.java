package io.github.companyaccounts.api.setup;

import io.github.companyaccounts.api.operator.OperatorRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * The client through which operators sign in to their console. Its tokens carry the operator's roles and no other rights
 * over the realm, whatever else the person may do.
 */
final class OperatorConsoleClient implements SetUpStep {

    static final String CLIENT_ID = "operator-console";

    private static final Set<String> SCOPES = Set.of("basic", "acr", "profile", "roles", "web-origins");

    @Override
    public String name() {
        return "operator-console";
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        ClientModel found = realm.getClientByClientId(CLIENT_ID);
        ClientModel console = found == null ? added(realm) : found;
        return scope(realm, console) || found == null;
    }

    private static ClientModel added(RealmModel realm) {
        String path = "/realms/" + realm.getName() + "/operator/";
        ClientModel console = realm.addClient(CLIENT_ID);
        console.setName("Operator console");
        console.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        console.setEnabled(true);
        console.setPublicClient(true);
        console.setStandardFlowEnabled(true);
        console.setDirectAccessGrantsEnabled(false);
        console.setFullScopeAllowed(false);
        console.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        console.setBaseUrl(path);
        console.setRedirectUris(Set.of(path + "*"));
        console.setWebOrigins(Set.of("+"));
        console.setAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        console.setAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, "+");
        console.getClientScopes(true).values().stream()
                .filter(scope -> !SCOPES.contains(scope.getName()))
                .toList()
                .forEach(console::removeClientScope);
        realm.getClientScopesStream()
                .filter(scope -> SCOPES.contains(scope.getName()))
                .filter(scope -> !console.getClientScopes(true).containsKey(scope.getName()))
                .toList()
                .forEach(scope -> console.addClientScope(scope, true));
        // a console in a browser asks for no offline access and for no company
        List.copyOf(console.getClientScopes(false).values()).forEach(console::removeClientScope);
        return console;
    }

    /** Runs after the roles were added. */
    private static boolean scope(RealmModel realm, ClientModel console) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        if (management == null) {
            return false;
        }
        boolean changed = false;
        for (RoleModel role : operatorRoles(management).toList()) {
            if (!console.hasDirectScope(role)) {
                console.addScopeMapping(role);
                changed = true;
            }
        }
        return changed;
    }

    private static Stream<RoleModel> operatorRoles(ClientModel management) {
        return Stream.of(OperatorRole.values()).map(role -> management.getRole(role.roleName()));
    }
}
