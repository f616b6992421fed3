package io.github.companyaccounts.model.secret;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The key of the realm with which codes and links of mails, and what browsers keep, are made: Keycloak's own for HS512, which
 * signs its action tokens. Who rotates it in the realm's settings keeps older ones as long as what was made with them shall work.
 */
public final class RealmKey {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The key of the realm of this session. */
    public RealmKey(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Id of the one that new ones are made with. */
    public String presentId() {
        return active().getKid();
    }

    /** The one that new ones are made with. */
    public SecretKey present() {
        return active().getSecretKey();
    }

    private KeyWrapper active() {
        return session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512);
    }

    /** Empty if it is gone: then nobody can prove to have what was made with it. */
    public Optional<SecretKey> byId(String kid) {
        KeyWrapper key = session.keys().getKey(realm, kid, KeyUse.SIG, Algorithm.HS512);
        return Optional.ofNullable(key).map(KeyWrapper::getSecretKey);
    }

    /** Those of the past, too, as long as the realm keeps them. */
    public List<SecretKey> all() {
        return session.keys()
                .getKeysStream(realm, KeyUse.SIG, Algorithm.HS512)
                .map(KeyWrapper::getSecretKey)
                .filter(Objects::nonNull)
                .toList();
    }
}
