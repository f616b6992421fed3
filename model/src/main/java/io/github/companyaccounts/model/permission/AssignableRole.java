package io.github.companyaccounts.model.permission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Besides {@link #CLIENTS_OF_KEYCLOAK}: what their roles give is over one's own account, and everybody has it. */
    private static final Set<String> PAGES_OF_KEYCLOAK = Set.of(
            Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
            Constants.ACCOUNT_CONSOLE_CLIENT_ID,
            Constants.ADMIN_CONSOLE_CLIENT_ID,
            Constants.ADMIN_CLI_CLIENT_ID);

    private static final Set<String> REALM_ROLES_OF_KEYCLOAK =
            Set.of(Constants.OFFLINE_ACCESS_ROLE, Constants.AUTHZ_UMA_AUTHORIZATION);

    private AssignableRole() {}

    /** Whether the operator marked it, whatever rights it gives. */
    static boolean isMarked(RoleModel role) {
        return "true".equals(role.getFirstAttribute(ATTRIBUTE));
    }

    /** Whether companies may assign it. */
    public static boolean is(RoleModel role) {
        return isMarked(role) && !givesRightsOverKeycloak(role);
    }

    /** The role attribute with the description that people read in this language. */
    static String descriptionIn(String language) {
        return "description." + language;
    }

    /** {@code role} for a realm role, {@code client:role} for a client role. */
    public static Permission permission(RoleModel role) {
        return new Permission(
                role.getContainer() instanceof ClientModel client
                        ? client.getClientId() + ":" + role.getName()
                        : role.getName());
    }

    /**
     * Whether the operator may mark it for companies: one that gives no rights over Keycloak, and is not among those that every
     * realm of Keycloak's has, which say nothing of what an app lets people do.
     */
    static boolean mayBeMarked(RoleModel role) {
        return !isOfEveryRealm(role) && !givesRightsOverKeycloak(role);
    }

    private static boolean isOfEveryRealm(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? PAGES_OF_KEYCLOAK.contains(client.getClientId())
                : REALM_ROLES_OF_KEYCLOAK.contains(role.getName());
    }

    /** Clients, by their client ids, and realm roles among which those of Keycloak are: where to look for them. */
    static Set<String> clientsOfKeycloak() {
        return Stream.concat(CLIENTS_OF_KEYCLOAK.stream(), PAGES_OF_KEYCLOAK.stream())
                .collect(Collectors.toSet());
    }

    static Set<String> realmRolesOfKeycloak(RealmModel realm) {
        return Stream.of(
                        REALM_ROLES_OF_KEYCLOAK.stream(),
                        AdminRoles.ALL_ROLES.stream(),
                        Stream.ofNullable(realm.getDefaultRole()).map(RoleModel::getName))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    static boolean givesRightsOverKeycloak(RoleModel role) {
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
