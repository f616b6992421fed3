package io.github.companyaccounts.model.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return EmailAddress.spellings(email).stream()
                .anyMatch(spelling -> isOther(session.users().getUserByEmail(realm, spelling), byOtherThan)
                        || isOther(session.users().getUserByUsername(realm, spelling), byOtherThan));
    }

    /** Whose account has the address; somebody whose login looks like it has not. */
    public Optional<UserModel> ownerOf(String email) {
        return EmailAddress.spellings(email).stream()
                .flatMap(spelling -> Stream.ofNullable(session.users().getUserByEmail(realm, spelling)))
                .findFirst();
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
