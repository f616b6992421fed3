package io.github.companyaccounts.model.secondfactor;

import java.util.Set;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * The rule whether a sign-in does where a company requires a second factor (D2). Nothing else decides it.
 *
 * <p>In a browser it is enough to have one: the sign-in asks for it. A passkey is not asked for after a password, so it counts
 * only if it was used: then it is both factors. A program with login and password has to prove one with the request, since
 * nothing asks it.
 *
 * @param owned types of the account's credentials
 * @param proven types of the credentials used, in this sign-in or the one it goes on from
 * @param inBrowser whether pages can ask
 */
public record FactorsAtSignIn(Set<String> owned, Set<String> proven, boolean inBrowser) {

    /** Asked for instead of a password, never after it. */
    static final String PASSKEY = WebAuthnCredentialModel.TYPE_PASSWORDLESS;

    public FactorsAtSignIn {
        owned = Set.copyOf(owned);
        proven = Set.copyOf(proven);
    }

    /** Whether it does. What was used and is gone by now proves nothing any more. */
    public boolean suffice() {
        return owned.stream()
                .filter(SecondFactors::isOne)
                .anyMatch(type -> proven.contains(type) || (inBrowser && !PASSKEY.equals(type)));
    }

    /** Whether the sign-in would do, had the passkey been used instead of the password. */
    public boolean wouldSufficeByPasskey() {
        return inBrowser && owned.contains(PASSKEY) && !suffice();
    }
}
