package io.github.companyaccounts.model.acting;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.people.Membership;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** The company a person acts for in an app they are signed in to, for its tokens. */
public final class ActingInApp {

    /**
     * Note of a client session with the id of the Organization acted for, empty if the app was told of none: Keycloak's
     * organization scope reads it as well (26.7, {@code OrganizationScope.ANY}), so that the stock claim and ours name the
     * same company.
     */
    public static final String NOTE = OrganizationModel.ORGANIZATION_ATTRIBUTE;

    private final KeycloakSession session;

    public ActingInApp(KeycloakSession session) {
        this.session = session;
    }

    /** Reads the memberships from the storage: one SQL statement. */
    public Optional<Membership> in(ClientSessionContext client) {
        UserModel user = client.getClientSession().getUserSession().getUser();
        if (user == null || !session.getContext().getRealm().isOrganizationsEnabled()) {
            return Optional.empty();
        }
        return new ActedFor(session.getProvider(CompanyAccountsProvider.class)
                        .memberships()
                        .of(user))
                .inToken(NamedCompanies.of(client), client.getClientSession().getNote(NOTE));
    }
}
