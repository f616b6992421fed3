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

    /**
     * What follows a sign-in in a browser, which was looked at: its code, its refreshes, a device that was approved in one, and
     * tokens exchanged for others. All other grants sign somebody in, or ask for more in their name, where nobody sees them: the
     * password itself (RFC 6749, section 4.3), a device elsewhere (OpenID CIBA), an assertion of another system (RFC 7523), a
     * code given out beforehand (OpenID4VCI), permissions for whoever has a token (UMA), and whatever a later Keycloak brings.
     */
    private static final Set<String> AFTER_A_BROWSER = Set.of(
            "authorization_code",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:ietf:params:oauth:grant-type:token-exchange");

    /** Asks for more in the name of whoever is signed in already. */
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";

    /** Whether it signs somebody in where no page can ask them anything. */
    public boolean signsInUnasked() {
        return !followsABrowser() && !UMA.equals(grantType);
    }

    /** None at all: a browser at the sign-in page is given tokens at once (implicit and hybrid flows). */
    private boolean followsABrowser() {
        return grantType == null || AFTER_A_BROWSER.contains(grantType);
    }

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
        if (!followsABrowser() && !passesAddressOn) {
            return Check.ANY_RULE;
        }
        return publicClient || passesAddressOn ? Check.ADDRESS : Check.NONE;
    }
}
