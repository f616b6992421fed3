package io.github.companyaccounts.api.setup;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/** Finds or makes one client scope with one mapper. */
record ClientScopes(RealmModel realm) {

    /**
     * @return whether the scope or its mapper was missing
     */
    boolean complete(String name, String description, ProtocolMapperModel mapper) {
        ClientScopeModel scope = find(name);
        boolean missing = scope == null;
        if (missing) {
            scope = add(name, description, mapper.getProtocol());
        }
        return addIfMissing(mapper, scope) || missing;
    }

    ClientScopeModel find(String name) {
        return realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private ClientScopeModel add(String name, String description, String protocol) {
        ClientScopeModel scope = realm.addClientScope(name);
        scope.setDescription(description);
        scope.setProtocol(protocol);
        scope.setDisplayOnConsentScreen(false);
        scope.setIncludeInTokenScope(true);
        return scope;
    }

    /** A mapper of the same kind that somebody has configured otherwise is theirs. */
    private static boolean addIfMissing(ProtocolMapperModel mapper, ClientScopeModel scope) {
        boolean there = scope.getProtocolMappersStream()
                .anyMatch(each -> each.getProtocolMapper().equals(mapper.getProtocolMapper()));
        if (!there) {
            scope.addProtocolMapper(mapper);
        }
        return !there;
    }
}
