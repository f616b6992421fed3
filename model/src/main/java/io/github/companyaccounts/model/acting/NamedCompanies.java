package io.github.companyaccounts.model.acting;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationMembershipMapper;

/** Companies that an app named by Keycloak's own scope {@code organization:<customer number>}. */
public final class NamedCompanies {

    private static final String ALL = "*";

    private final Set<String> beginnings;

    private NamedCompanies(Set<String> beginnings) {
        this.beginnings = beginnings;
    }

    /** As this realm calls the scope: it is the one with Keycloak's organization mapper, under whatever name. */
    public static NamedCompanies in(RealmModel realm) {
        return new NamedCompanies(realm.getClientScopesStream()
                .filter(NamedCompanies::isOrganizationScope)
                .map(scope -> scope.getName() + ClientScopeModel.VALUE_SEPARATOR)
                .collect(Collectors.toSet()));
    }

    /**
     * What stands behind the colon, {@code *} for all included.
     *
     * @param scope as an app sent it, or {@code null}
     */
    public Stream<String> values(String scope) {
        return scope == null
                ? Stream.empty()
                : Arrays.stream(scope.split(" ", -1)).flatMap(each -> beginnings.stream()
                        .filter(each::startsWith)
                        .map(beginning -> each.substring(beginning.length())));
    }

    /** The customer numbers in it. */
    public Set<String> numbers(String scope) {
        return values(scope).filter(value -> !ALL.equals(value)).collect(Collectors.toSet());
    }

    /**
     * Customer numbers in the scope that a token is made for. An organization scope with a value stands there under its whole
     * name. The client itself is among the scopes of a token too, perhaps without a name.
     */
    static Set<String> of(ClientSessionContext client) {
        return client.getClientScopesStream()
                .filter(scope -> !(scope instanceof ClientModel))
                .filter(scope -> scope.getName().contains(ClientScopeModel.VALUE_SEPARATOR))
                .filter(NamedCompanies::isOrganizationScope)
                .map(scope ->
                        scope.getName().substring(scope.getName().lastIndexOf(ClientScopeModel.VALUE_SEPARATOR) + 1))
                .filter(value -> !ALL.equals(value))
                .collect(Collectors.toSet());
    }

    private static boolean isOrganizationScope(ClientScopeModel scope) {
        return !scope.getProtocolMapperByType(OrganizationMembershipMapper.PROVIDER_ID)
                .isEmpty();
    }
}
