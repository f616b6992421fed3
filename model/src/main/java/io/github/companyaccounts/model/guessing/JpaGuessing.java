package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.guessing.BrowserProof.Account;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.secret.RealmKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;

/** Counts in our table; locks of accounts are Keycloak's. */
public final class JpaGuessing implements Guessing {

    /** Wrong passwords and codes in an hour: more than anybody mistypes. */
    private static final int OF_KNOWN_BROWSER = 10;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;
    private final RealmKey key;

    public JpaGuessing(KeycloakSession session, EntityManager entities) {
        this.session = session;
        this.entities = entities;
        this.realm = session.getContext().getRealm();
        this.key = new RealmKey(session);
    }

    @Override
    public Optional<KnownBrowser> knownBrowser(BrowserProofs sent, UserModel user) {
        return sent.of(account(user), now(), key.all()).filter(browser -> !isUsedUp(browser));
    }

    @Override
    public BrowserProofs signedIn(BrowserProofs sent, UserModel user) {
        return sent.signedIn(account(user), now(), key.all(), key.present());
    }

    private Account account(UserModel user) {
        return new Account(realm.getId(), user.getId());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    @Override
    public boolean isUsedUp(Origin origin) {
        return isUsedUp(limits(origin));
    }

    @Override
    public boolean isUsedUp(KnownBrowser browser) {
        return isUsedUp(List.of(limit(browser)));
    }

    private boolean isUsedUp(List<Limit> limits) {
        return !new JpaLimits(entities, realm.getId()).untilFree(limits).isZero();
    }

    @Override
    public void countWrong(Origin origin) {
        new CountedAfterwards(session).count(limits(origin));
    }

    @Override
    public void countWrong(KnownBrowser browser) {
        new CountedAfterwards(session).count(List.of(limit(browser)));
    }

    private List<Limit> limits(Origin origin) {
        return Limit.ofClient(
                ClientNetwork.of(origin.address()),
                Kind.WRONG_PASSWORDS_OF_CLIENT,
                Kind.WRONG_PASSWORDS_OF_WIDE_NETWORK,
                new RealmSettings(realm).wrongPasswordsPerClientAddressAndHour());
    }

    private static Limit limit(KnownBrowser browser) {
        return new Limit(Kind.WRONG_PASSWORDS_OF_BROWSER, browser.id() + "|" + browser.userId(), OF_KNOWN_BROWSER);
    }

    @Override
    public Optional<Instant> lockedUntil(String userId) {
        if (!realm.isBruteForceProtected()) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.loginFailures().getUserLoginFailure(realm, userId))
                .map(UserLoginFailureModel::getFailedLoginNotBefore)
                .map(Instant::ofEpochSecond)
                .filter(now()::isBefore);
    }

    @Override
    public void endLock(String userId) {
        session.loginFailures().removeUserLoginFailure(realm, userId);
    }
}
