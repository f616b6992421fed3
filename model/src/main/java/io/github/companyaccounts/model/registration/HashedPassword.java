package io.github.companyaccounts.model.registration;

import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** A password as Keycloak keeps it, before there is an account to keep it of. */
record HashedPassword(String secretData, String credentialData) {

    /** By the realm's way to hash. */
    static HashedPassword of(KeycloakSession session, String password) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        PasswordHashProvider chosen = policy.getHashAlgorithm() == null
                ? null
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        PasswordHashProvider hash = chosen == null ? session.getProvider(PasswordHashProvider.class) : chosen;
        PasswordCredentialModel hashed = hash.encodedCredential(password, policy.getHashIterations());
        return new HashedPassword(hashed.getSecretData(), hashed.getCredentialData());
    }

    boolean isOf(KeycloakSession session, String password) {
        PasswordCredentialModel credential = credential();
        PasswordHashProvider hash = session.getProvider(
                PasswordHashProvider.class,
                credential.getPasswordCredentialData().getAlgorithm());
        return hash != null && hash.verify(password, credential);
    }

    void giveTo(UserModel person) {
        var unused = person.credentialManager().createStoredCredential(credential());
    }

    private PasswordCredentialModel credential() {
        CredentialModel stored = new CredentialModel();
        stored.setType(PasswordCredentialModel.TYPE);
        // a policy that lets passwords grow old counts from here
        stored.setCreatedDate(Time.currentTimeMillis());
        stored.setSecretData(secretData);
        stored.setCredentialData(credentialData);
        return PasswordCredentialModel.createFromCredentialModel(stored);
    }
}
