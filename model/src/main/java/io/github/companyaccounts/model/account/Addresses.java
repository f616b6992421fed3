package io.github.companyaccounts.model.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whose a login or an e-mail address is: people sign in with either, so each must mean one account. */
public final class Addresses {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Addresses(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public boolean isLoginTaken(String login, String byOtherThan) {
        return isOther(session.users().getUserByUsername(realm, login), byOtherThan);
    }

    /** Somebody's address, or somebody's login that looks like one. */
    public boolean isEmailTaken(String email, String byOtherThan) {
        return isOther(session.users().getUserByEmail(realm, email), byOtherThan)
                || isOther(session.users().getUserByUsername(realm, email), byOtherThan);
    }

    private static boolean isOther(UserModel user, String userId) {
        return user != null && !user.getId().equals(userId);
    }

    /** Languages people can choose; empty if the realm has no choice. */
    public Set<String> locales() {
        return realm.isInternationalizationEnabled()
                ? realm.getSupportedLocalesStream().collect(Collectors.toSet())
                : Set.of();
    }
}
