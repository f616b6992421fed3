package io.github.companyaccounts.model.session;

import io.github.companyaccounts.model.acting.ActingInApp;
import io.github.companyaccounts.model.acting.NamedCompanies;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Whether an app was told that somebody acts for a certain company: by Keycloak's organization scope with the customer
 * number, or by the note in which the choice is kept (design, "Acting for a company").
 */
final class ActingFor {

    private final String companyId;
    private final String customerNumber;
    private final NamedCompanies named;

    ActingFor(KeycloakSession session, RealmModel realm, String companyId) {
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(companyId);
        this.companyId = companyId;
        this.customerNumber = organization == null ? null : organization.getAlias();
        this.named = NamedCompanies.in(realm);
    }

    /** Whether it was told of any company. */
    boolean isKnownOf(AuthenticatedClientSessionModel app) {
        return chosen(app) != null || askedFor(app).findAny().isPresent();
    }

    /** Whether it was told of this one. */
    boolean isIn(AuthenticatedClientSessionModel app) {
        return companyId.equals(chosen(app))
                || askedFor(app).anyMatch(number -> number.equals("*") || number.equals(customerNumber));
    }

    private static String chosen(AuthenticatedClientSessionModel app) {
        return app.getNote(ActingInApp.NOTE);
    }

    private Stream<String> askedFor(AuthenticatedClientSessionModel app) {
        return named.values(app.getNote(OAuth2Constants.SCOPE));
    }
}
