package io.github.companyaccounts.model.secondfactor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Which of an account's credentials are a second factor (D2). Nothing else decides it. */
public final class SecondFactors {

    /** What is neither a password nor remembered for the password policy is a second factor, whoever made it. */
    public static final List<String> NOT_ONE =
            List.of(PasswordCredentialModel.TYPE, PasswordCredentialModel.PASSWORD_HISTORY);

    private SecondFactors() {}

    /** Whether credentials of this type are a second factor. */
    public static boolean isOne(String type) {
        return !NOT_ONE.contains(type);
    }

    /** One-time codes, security keys, passkeys, recovery codes and whatever else the account has. */
    public static Stream<CredentialModel> of(UserModel user) {
        return user.credentialManager().getStoredCredentialsStream().filter(credential -> isOne(credential.getType()));
    }

    /** Their types. */
    static Set<String> typesOf(UserModel user) {
        return of(user).map(CredentialModel::getType).collect(Collectors.toSet());
    }
}
