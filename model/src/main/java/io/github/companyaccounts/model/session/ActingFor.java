package io.github.companyaccounts.model.session;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationMembershipMapper;

/**
 * Whether an app was told that somebody acts for a certain company: by Keycloak's organization scope with the customer
 * number, or by the note in which the choice is kept (design, "Acting for a company").
 */
final class ActingFor {

    private final String companyId;
    private final String customerNumber;
    private final Set<String> scopes;

    ActingFor(KeycloakSession session, RealmModel realm, String companyId) {
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(companyId);
        this.companyId = companyId;
        this.customerNumber = organization == null ? null : organization.getAlias();
        this.scopes = realm.getClientScopesStream()
                .filter(scope -> !scope.getProtocolMapperByType(OrganizationMembershipMapper.PROVIDER_ID)
                        .isEmpty())
                .map(scope -> scope.getName() + ClientScopeModel.VALUE_SEPARATOR)
                .collect(Collectors.toSet());
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
        return app.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
    }

    private Stream<String> askedFor(AuthenticatedClientSessionModel app) {
        String asked = app.getNote(OAuth2Constants.SCOPE);
        return asked == null
                ? Stream.empty()
                : Arrays.stream(asked.split(" ", -1)).flatMap(scope -> scopes.stream()
                        .filter(scope::startsWith)
                        .map(prefix -> scope.substring(prefix.length())));
    }
}
