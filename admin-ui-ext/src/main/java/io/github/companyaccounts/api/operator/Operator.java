package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * Who calls the operator API, and whether they may: by roles of {@code realm-management} or, for administrators of the
 * master realm, of its client for this realm. The set-up adds the roles.
 */
public final class Operator {

    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminAuth auth;

    public Operator(RealmModel realm, AdminPermissionEvaluator permissions) {
        this.realm = realm;
        this.permissions = permissions;
        this.auth = permissions.adminAuth();
    }

    /**
     * The same person in another session, with the rights they have by now.
     *
     * @throws RefusedException NOT_ALLOWED if the account is gone or disabled
     * @throws RequestFaultException TOKEN_INVALID if their sign-in was ended
     */
    public Operator in(KeycloakSession other) {
        RealmModel authRealm = other.realms().getRealm(auth.getRealm().getId());
        UserModel user = other.users().getUserById(authRealm, auth.getUser().getId());
        require(user != null && user.isEnabled());
        requireSignedIn(other, authRealm);
        ClientModel client =
                other.clients().getClientById(authRealm, auth.getClient().getId());
        RealmModel sameRealm = other.realms().getRealm(realm.getId());
        AdminAuth now = new AdminAuth(authRealm, auth.getToken(), user, client);
        return new Operator(sameRealm, AdminPermissions.evaluator(other, sameRealm, now));
    }

    /** A service account's token belongs to no sign-in. */
    private void requireSignedIn(KeycloakSession other, RealmModel authRealm) {
        String signIn = auth.getToken().getSessionId();
        UserSessionProvider signIns = other.sessions();
        if (signIn != null
                && signIns.getUserSession(authRealm, signIn) == null
                && signIns.getOfflineUserSession(authRealm, signIn) == null) {
            throw new RequestFaultException(RequestFault.TOKEN_INVALID);
        }
    }

    /** To look: who manages may look as well. */
    public void requireView() {
        require(holds(OperatorRole.VIEW_COMPANIES)
                || holds(OperatorRole.MANAGE_COMPANIES)
                || holds(OperatorRole.MANAGE_PERMISSIONS)
                || holds(OperatorRole.MANAGE_RECOVERIES));
    }

    public void requireManage() {
        require(holds(OperatorRole.MANAGE_COMPANIES));
    }

    /** To say which roles companies may give. */
    public void requireManagePermissions() {
        require(holds(OperatorRole.MANAGE_PERMISSIONS));
    }

    /** To act for a company that lost access, on its authorization (D4). */
    public void requireManageRecoveries() {
        require(holds(OperatorRole.MANAGE_RECOVERIES));
    }

    /** To change the realm itself: Keycloak's own role. */
    void requireManageRealm() {
        require(permissions.realm().canManageRealm());
    }

    private boolean holds(OperatorRole role) {
        ClientModel client = rolesClient();
        return client != null && auth.hasAppRole(client, role.roleName());
    }

    private ClientModel rolesClient() {
        return RealmManager.isAdministrationRealm(auth.getRealm())
                ? realm.getMasterAdminClient()
                : realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    /** For the model's rules and the activity log. */
    public Actor actor() {
        UserModel user = auth.getUser();
        return Actor.operator(user.getId(), user.getUsername());
    }
}
