package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/** The app where people sign in when they are done with what a mail asked of them: a setting of the realm. */
public record HomeClient(KeycloakSession session) {

    /** Its address, or that of the account console for a client that has none or is not there. */
    public String address() {
        RealmModel realm = session.getContext().getRealm();
        String clientId =
                session.getProvider(CompanyAccountsProvider.class).settings().homeClient();
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .filter(ClientModel::isEnabled)
                .filter(client -> client.getBaseUrl() != null)
                .map(client -> ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()))
                .filter(address -> !address.isBlank())
                .orElseGet(() -> accountConsole(realm));
    }

    private String accountConsole(RealmModel realm) {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm.getName())
                .toString();
    }
}
