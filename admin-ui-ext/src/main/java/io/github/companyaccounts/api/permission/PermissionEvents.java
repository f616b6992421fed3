package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.model.permission.Permission;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** What operators let companies give, in Keycloak's admin events, with the permission's name as a detail. */
final class PermissionEvents {

    private final KeycloakSession session;
    private final AdminEventBuilder events;

    PermissionEvents(KeycloakSession session, AdminEventBuilder events) {
        this.session = session;
        this.events = events;
    }

    /**
     * @param representation what is said of it now
     */
    void marked(Permission permission, boolean created, Object representation) {
        of(created ? OperationType.CREATE : OperationType.UPDATE, permission)
                .representation(representation)
                .success();
    }

    void unmarked(Permission permission) {
        of(OperationType.DELETE, permission).success();
    }

    private AdminEventBuilder of(OperationType operation, Permission permission) {
        return events.resource("COMPANY_PERMISSION")
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .detail("permission", permission.name());
    }
}
