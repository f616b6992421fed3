package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.model.login.CustomerNumber;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * What operators did, in Keycloak's admin events. Of the request only the customer number is kept, in the path: people's
 * data stands in the company's own log, which goes with the company.
 */
public final class CompanyEvents {

    private static final String RESOURCE_TYPE = "COMPANY";

    private final KeycloakSession session;
    private final AdminEventBuilder events;

    public CompanyEvents(KeycloakSession session, AdminEventBuilder events) {
        this.session = session;
        this.events = events;
    }

    /** The same in another session, which needs no request. */
    public CompanyEvents in(KeycloakSession other) {
        return new CompanyEvents(other, events.clone(other));
    }

    public void registered(CustomerNumber number, boolean created) {
        record(
                created ? OperationType.CREATE : OperationType.UPDATE,
                number,
                events.resourcePath("companies", number.value()));
    }

    /** Something of the company was deleted, at the address that was called. */
    public void deleted(CustomerNumber number) {
        record(OperationType.DELETE, number);
    }

    /** An act on the address that was called. */
    public void acted(CustomerNumber number) {
        record(OperationType.ACTION, number);
    }

    private void record(OperationType operation, CustomerNumber number) {
        record(operation, number, events.resourcePath(session.getContext().getUri()));
    }

    private static void record(OperationType operation, CustomerNumber number, AdminEventBuilder atPath) {
        atPath.resource(RESOURCE_TYPE)
                .operation(operation)
                .detail("customerNumber", number.value())
                .success();
    }

    /** The realm was brought to the state that companies need. */
    void setUp() {
        events.resource("COMPANY_ACCOUNTS_SET_UP")
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .success();
    }
}
