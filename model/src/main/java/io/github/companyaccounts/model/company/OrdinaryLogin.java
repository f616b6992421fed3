package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.login.OwnActs;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The login of somebody whose account carried {@code <customer number>_admin}, and who is not that company's main admin any
 * more (A5): the name belongs to the place.
 */
final class OrdinaryLogin {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int MOST_TRIES = 20;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;
    private final String customerNumber;

    OrdinaryLogin(KeycloakSession session, EntityManager entities, RealmModel realm, String customerNumber) {
        this.session = session;
        this.entities = entities;
        this.realm = realm;
        this.customerNumber = customerNumber;
    }

    boolean isNeededBy(UserModel user) {
        return new CustomerNumber(customerNumber).reservedLogin().equals(user.getUsername());
    }

    boolean isTaken(String login) {
        return session.users().getUserByUsername(realm, login) != null;
    }

    /**
     * Renames the account, if it carries the name.
     *
     * @param chosen what its owner wants; {@code null} for one that is made, as if it was taken meanwhile
     * @return whether it did
     * @throws RefusedException CONFLICT
     */
    boolean give(UserModel user, String chosen) {
        if (!isNeededBy(user)) {
            return false;
        }
        String login = chosen == null || isTaken(chosen) ? madeLogin() : chosen;
        OwnActs.run(session, () -> {
            user.setUsername(login);
            entities.flush();
        });
        return true;
    }

    private String madeLogin() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String login = "admin-" + customerNumber.toLowerCase(Locale.ROOT) + "-" + (1000 + RANDOM.nextInt(9000));
            if (!isTaken(login)) {
                return login;
            }
        }
        throw new RefusedException(Refusal.CONFLICT);
    }
}
