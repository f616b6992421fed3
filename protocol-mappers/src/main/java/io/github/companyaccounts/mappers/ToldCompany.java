package io.github.companyaccounts.mappers;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.acting.ActingInApp;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.permission.AssignableRole;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.permission.Permissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * What one client is told about the company acted for.
 *
 * @param roles granted in that company, composites expanded as Keycloak does for tokens, as far as the client's scope
 *     allows; never a role of another company
 */
record ToldCompany(Membership membership, List<RoleModel> roles) {

    /**
     * Read from the storage once for every token request, refresh, userinfo or introspection; the tokens of one answer share
     * it. Empty if the person acts for no company.
     */
    static Optional<ToldCompany> to(ClientSessionContext client, KeycloakSession session) {
        Answer known = client.getAttribute(Answer.class.getName(), Answer.class);
        if (known == null) {
            known = new Answer(read(client, session));
            client.setAttribute(Answer.class.getName(), known);
        }
        return known.company();
    }

    private record Answer(Optional<ToldCompany> company) {}

    private static Optional<ToldCompany> read(ClientSessionContext client, KeycloakSession session) {
        return new ActingInApp(session)
                .in(client)
                .map(membership -> new ToldCompany(membership, roles(membership, client, session)));
    }

    private static List<RoleModel> roles(Membership membership, ClientSessionContext client, KeycloakSession session) {
        UserModel user = client.getClientSession().getUserSession().getUser();
        Permissions permissions =
                session.getProvider(CompanyAccountsProvider.class).permissions();
        String company = membership.companyId();
        Set<RoleModel> granted = permissions.rolesHeldBy(user, company).collect(Collectors.toSet());
        List<RoleModel> expanded = RoleUtils.expandCompositeRoles(granted).stream()
                .filter(role -> permissions.counts(role, company))
                .toList();
        return new RolesInScope(client).of(expanded);
    }

    /**
     * Names of the roles as permissions are named, sorted. Exactly the roles the client gets, so that the claim and the role
     * lists of a token never disagree: a permission outside the client's scope is in neither.
     */
    List<String> permissions() {
        return roles.stream()
                .map(AssignableRole::permission)
                .map(Permission::name)
                .sorted()
                .toList();
    }

    /** The claim {@code company}. */
    Map<String, Object> asClaim() {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("customer_number", membership.customerNumber().value());
        claim.put("name", membership.companyName());
        claim.put("role", membership.role().external());
        claim.put("permissions", permissions());
        return claim;
    }
}
