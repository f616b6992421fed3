package io.github.companyaccounts.mappers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.RoleModel;
import org.keycloak.models.ScopeContainerModel;

/**
 * Which roles a client may be told, as {@code TokenManager.getAccess} decides it for a user's own roles: all if full scope
 * is allowed, else those of the client itself and those mapped to the client or to a client scope of the request.
 *
 * <p>Keycloak drops a client scope from the request when none of the roles mapped to it is among the user's own, which roles
 * granted in a company are not. The client's default scopes therefore count in any case. An optional scope dropped so stays
 * dropped: the answer's {@code scope} does not name it either.
 */
final class RolesInScope {

    private final ClientSessionContext client;

    RolesInScope(ClientSessionContext client) {
        this.client = client;
    }

    List<RoleModel> of(Collection<RoleModel> roles) {
        List<ScopeContainerModel> scopes = scopes();
        return roles.stream()
                .filter(role -> scopes.stream().anyMatch(scope -> scope.hasScope(role)))
                .toList();
    }

    /** The client itself is one of the scopes of a request. */
    private List<ScopeContainerModel> scopes() {
        return Stream.<ScopeContainerModel>concat(
                        client.getClientScopesStream(),
                        client.getClientSession().getClient().getClientScopes(true).values().stream())
                .distinct()
                .toList();
    }
}
