package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.model.authorization.FiledAuthorization;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * What operators did with signed authorizations, in Keycloak's admin events: looking at a scan, too. Only the case's number and
 * state are kept, and the path that was called; people's data stands in the company's own log.
 */
final class RecoveryEvents {

    private final KeycloakSession session;
    private final AdminEventBuilder events;

    RecoveryEvents(KeycloakSession session, AdminEventBuilder events) {
        this.session = session;
        this.events = events;
    }

    void acted(FiledAuthorization filed) {
        events.resource("RECOVERY")
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .detail("number", filed.number())
                .detail("status", filed.state().external())
                .success();
    }
}
