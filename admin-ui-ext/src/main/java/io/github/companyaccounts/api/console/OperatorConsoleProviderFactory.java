package io.github.companyaccounts.api.console;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts the operator console at {@code /realms/{realm}/operator/}. */
public final class OperatorConsoleProviderFactory implements RealmResourceProviderFactory {

    private ConsoleFiles files;

    @Override
    public String getId() {
        return "operator";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new OperatorConsoleProvider(session, files);
    }

    @Override
    public void init(Config.Scope config) {
        files = new ConsoleFiles();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
