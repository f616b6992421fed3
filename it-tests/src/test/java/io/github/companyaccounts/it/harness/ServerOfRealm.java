package io.github.companyaccounts.it.harness;

import java.net.URI;
import org.keycloak.admin.client.Keycloak;

/**
 * The shared server, as tests see it that have a realm of their own on it. Stopping it removes the realm: the server is
 * others' too.
 */
record ServerOfRealm(KeycloakServer server, String realm) implements KeycloakServer {

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public URI publicUrl() {
        return server.publicUrl();
    }

    @Override
    public Keycloak admin() {
        return server.admin();
    }

    @Override
    public String logTail() {
        return server.logTail();
    }

    @Override
    public String log() {
        return server.log();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public void stop() {
        server.admin().realm(realm).remove();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("the server is others' too");
    }
}
