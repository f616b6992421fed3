package io.github.companyaccounts.model.authorization;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The key of the realm with which codes and links of authorizations are made. */
final class RealmKey {

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmKey(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Id of the one that new ones are made with. */
    String presentId() {
        return session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512).getKid();
    }

    SecretKey present() {
        return session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512).getSecretKey();
    }

    /** Empty if it is gone: then nobody can prove to have what was made with it. */
    Optional<SecretKey> byId(String kid) {
        KeyWrapper key = session.keys().getKey(realm, kid, KeyUse.SIG, Algorithm.HS512);
        return Optional.ofNullable(key).map(KeyWrapper::getSecretKey);
    }
}
