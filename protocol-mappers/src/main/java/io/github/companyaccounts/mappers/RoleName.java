package io.github.companyaccounts.mappers;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;

/** How a role is called as a permission: {@code role} for a realm role, {@code client:role} for a client role. */
final class RoleName {

    private RoleName() {}

    static String asPermission(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + ":" + role.getName()
                : role.getName();
    }
}
