package io.github.companyaccounts.api.setup;

import io.github.companyaccounts.api.operator.OperatorRole;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * The operator's roles, where Keycloak keeps those of its own administrators: in {@code realm-management} of the realm, and
 * in the master realm's client for it. As with Keycloak's own, {@code realm-admin} and the master's {@code admin} hold them.
 */
final class OperatorRoles implements SetUpStep {

    @Override
    public String name() {
        return "operator-roles";
    }

    @Override
    public boolean apply(RealmModel realm, KeycloakSession session) {
        ClientModel own = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        ClientModel masters = realm.getMasterAdminClient();
        boolean changed = false;
        if (own != null) {
            changed = complete(own, own.getRole(AdminRoles.REALM_ADMIN));
        }
        if (masters != null) {
            changed |= complete(masters, masters.getRealm().getRole(AdminRoles.ADMIN));
        }
        return changed;
    }

    private static boolean complete(ClientModel client, RoleModel everything) {
        boolean changed = false;
        for (OperatorRole role : OperatorRole.values()) {
            changed |= include(role(client, role), everything);
        }
        RoleModel view = role(client, OperatorRole.VIEW_COMPANIES);
        changed |= include(view, role(client, OperatorRole.MANAGE_COMPANIES));
        changed |= include(view, role(client, OperatorRole.MANAGE_PERMISSIONS));
        changed |= include(view, role(client, OperatorRole.MANAGE_RECOVERIES));
        return changed;
    }

    private static RoleModel role(ClientModel client, OperatorRole role) {
        RoleModel found = client.getRole(role.roleName());
        return found == null ? added(client, role) : found;
    }

    private static RoleModel added(ClientModel client, OperatorRole role) {
        RoleModel added = client.addRole(role.roleName());
        added.setDescription(role.description());
        return added;
    }

    private static boolean include(RoleModel role, RoleModel composite) {
        if (composite == null || composite.getCompositesStream().anyMatch(role::equals)) {
            return false;
        }
        composite.addCompositeRole(role);
        return true;
    }
}
