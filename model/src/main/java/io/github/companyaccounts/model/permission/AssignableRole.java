package io.github.companyaccounts.model.permission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Which roles companies may assign: those the operator marked, unless they give rights over Keycloak itself, directly or
 * inside a composite of any depth (design, "Foundation").
 */
public final class AssignableRole {

    /** The role attribute that marks a role; its value is {@code true}. */
    public static final String ATTRIBUTE = "companyAssignable";

    private static final Set<String> CLIENTS_OF_KEYCLOAK =
            Set.of(Constants.REALM_MANAGEMENT_CLIENT_ID, Constants.BROKER_SERVICE_CLIENT_ID);

    private AssignableRole() {}

    /** Whether companies may assign it. */
    public static boolean is(RoleModel role) {
        return "true".equals(role.getFirstAttribute(ATTRIBUTE)) && !givesRightsOverKeycloak(role);
    }

    /** {@code role} for a realm role, {@code client:role} for a client role. */
    public static Permission permission(RoleModel role) {
        return new Permission(
                role.getContainer() instanceof ClientModel client
                        ? client.getClientId() + ":" + role.getName()
                        : role.getName());
    }

    private static boolean givesRightsOverKeycloak(RoleModel role) {
        Set<String> seen = new HashSet<>();
        Deque<RoleModel> open = new ArrayDeque<>();
        open.add(role);
        while (!open.isEmpty()) {
            RoleModel next = open.remove();
            if (!seen.add(next.getId())) {
                continue; // a composite may contain itself
            }
            if (isOfKeycloak(next)) {
                return true;
            }
            if (next.isComposite()) {
                next.getCompositesStream().forEach(open::add);
            }
        }
        return false;
    }

    private static boolean isOfKeycloak(RoleModel role) {
        if (role.getContainer() instanceof ClientModel client) {
            return CLIENTS_OF_KEYCLOAK.contains(client.getClientId())
                    || (isAdminRealm(client.getRealm()) && client.getClientId().endsWith("-realm"));
        }
        RealmModel realm = (RealmModel) role.getContainer();
        return isDefaultRole(role, realm) || (isAdminRealm(realm) && AdminRoles.ALL_ROLES.contains(role.getName()));
    }

    /** Everybody has it anyway, and it comes with the rights over one's own account. */
    private static boolean isDefaultRole(RoleModel role, RealmModel realm) {
        return realm.getDefaultRole() != null
                && role.getId().equals(realm.getDefaultRole().getId());
    }

    private static boolean isAdminRealm(RealmModel realm) {
        return Config.getAdminRealm().equals(realm.getName());
    }
}
