package io.github.companyaccounts.mappers;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.people.Membership;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationMembershipMapper;

/**
 * The company a person acts for in one client session (B7). This is the only place that decides it.
 *
 * <p>In this order: the one company the app asked for by Keycloak's own scope {@code organization:<customer number>}; the
 * one chosen in this client session, kept in the note that Keycloak's organization scope reads, so that the stock claim and
 * ours name the same company; without a choice, the only company the person can act for. Whatever was asked for or chosen
 * counts only while the membership is active: a company that ended is never replaced by another one behind the back of an
 * app that shows the first.
 */
final class ActedFor {

    private static final String ALL_ORGANIZATIONS = "*";

    private final KeycloakSession session;

    ActedFor(KeycloakSession session) {
        this.session = session;
    }

    /** Reads the memberships from the storage: one SQL statement. */
    Optional<Membership> in(ClientSessionContext clientSession) {
        UserModel user = clientSession.getClientSession().getUserSession().getUser();
        if (user == null || !session.getContext().getRealm().isOrganizationsEnabled()) {
            return Optional.empty();
        }
        List<Membership> memberships =
                session.getProvider(CompanyAccountsProvider.class).memberships().of(user);
        return among(memberships, askedFor(clientSession), chosen(clientSession));
    }

    /**
     * The rule itself.
     *
     * @param askedFor customer numbers named in the request's scope
     * @param chosen id of the Organization chosen in the client session, or {@code null}
     */
    static Optional<Membership> among(List<Membership> memberships, Set<String> askedFor, String chosen) {
        if (askedFor.size() == 1) {
            return active(memberships, membership -> askedFor.contains(numberOf(membership)));
        }
        if (chosen != null) {
            return active(memberships, membership -> chosen.equals(membership.companyId()));
        }
        List<Membership> possible =
                memberships.stream().filter(Membership::active).toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private static Optional<Membership> active(List<Membership> memberships, Predicate<Membership> meant) {
        return memberships.stream().filter(Membership::active).filter(meant).findFirst();
    }

    private static String numberOf(Membership membership) {
        return membership.customerNumber().value();
    }

    /**
     * An organization scope with a value is in the request under its whole name: {@code organization:123456}. The client
     * itself is among the scopes of a request too, perhaps without a name.
     */
    private static Set<String> askedFor(ClientSessionContext clientSession) {
        return clientSession
                .getClientScopesStream()
                .filter(scope -> !(scope instanceof ClientModel))
                .filter(scope -> scope.getName().contains(ClientScopeModel.VALUE_SEPARATOR))
                .filter(ActedFor::isOrganizationScope)
                .map(ActedFor::valueOf)
                .filter(alias -> !ALL_ORGANIZATIONS.equals(alias))
                .collect(Collectors.toSet());
    }

    private static boolean isOrganizationScope(ClientScopeModel scope) {
        return !scope.getProtocolMapperByType(OrganizationMembershipMapper.PROVIDER_ID)
                .isEmpty();
    }

    private static String valueOf(ClientScopeModel scope) {
        String name = scope.getName();
        return name.substring(name.lastIndexOf(ClientScopeModel.VALUE_SEPARATOR) + 1);
    }

    private static String chosen(ClientSessionContext clientSession) {
        return clientSession.getClientSession().getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
    }
}
