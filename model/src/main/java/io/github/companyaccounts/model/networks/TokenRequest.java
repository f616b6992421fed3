package io.github.companyaccounts.model.networks;

import java.util.Set;

/**
 * How an app asks for tokens of a person, and what that says about where the person is (D3).
 *
 * @param grantType as in RFC 6749, or {@code null}
 * @param publicClient runs where the person is: a page, an app on a phone
 * @param passesAddressOn the operator knows that its requests carry the person's address
 */
public record TokenRequest(String grantType, boolean publicClient, boolean passesAddressOn) {

    /** Attribute of a client whose requests reach Keycloak with the person's address: {@code true}. */
    public static final String PASSES_ADDRESS_ON = "companyAccounts.passesAddressOn";

    /** Sign-ins without a browser: the password itself (RFC 6749, section 4.3), and a device elsewhere (OpenID CIBA). */
    private static final Set<String> WITHOUT_A_BROWSER = Set.of("password", "urn:openid:params:grant-type:ciba");

    /** What has to be looked at. */
    public enum Check {
        /** The app's own server asks: its address says nothing about the person. */
        NONE,
        /** The request comes from where the person is. */
        ADDRESS,
        /** Nobody can tell where the person is: whoever is under a rule gets nothing this way. */
        ANY_RULE
    }

    /** What has to be looked at. */
    public Check check() {
        if (WITHOUT_A_BROWSER.contains(String.valueOf(grantType)) && !passesAddressOn) {
            return Check.ANY_RULE;
        }
        return publicClient || passesAddressOn ? Check.ADDRESS : Check.NONE;
    }
}
