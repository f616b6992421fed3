package io.github.companyaccounts.authenticators.signin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/** Takes the place of Keycloak's own brute-force protection, under its name and with its settings, and asks it. */
public final class LockForStrangersFactory extends DefaultBruteForceProtectorFactory {

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new LockForStrangers(session, super.create(session));
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
