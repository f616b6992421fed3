package io.github.companyaccounts.it.harness;

import java.net.URI;
import org.keycloak.admin.client.Keycloak;

/** The administrator of the master realm that every server of the tests is started with. */
final class MasterAdmin {

    static final String NAME = "admin";
    static final String PASSWORD = "admin";

    private MasterAdmin() {}

    static Keycloak at(URI server) {
        return Keycloak.getInstance(server.toString(), "master", NAME, PASSWORD, "admin-cli");
    }
}
