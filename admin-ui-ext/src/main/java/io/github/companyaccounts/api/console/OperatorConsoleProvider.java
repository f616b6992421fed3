package io.github.companyaccounts.api.console;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** The console's files are for everybody; what they show is asked of the operator API, with a token. */
final class OperatorConsoleProvider implements RealmResourceProvider {

    private final KeycloakSession session;
    private final ConsoleFiles files;

    OperatorConsoleProvider(KeycloakSession session, ConsoleFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Object getResource() {
        return new OperatorConsoleResource(session, files);
    }

    @Override
    public void close() {}
}
