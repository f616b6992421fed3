package io.github.companyaccounts.it.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sign-in of an app that is under way (RFC 6749 section 4.1 with RFC 7636).
 *
 * @param address where the person is sent to
 * @param state comes back unchanged
 * @param verifier the secret of PKCE
 */
public record SignIn(URI address, String state, String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SignIn begin(URI realmUrl, String clientId, URI callback, String scope) {
        String state = random();
        String verifier = random();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId);
        query.put("redirect_uri", callback.toString());
        query.put("scope", scope);
        query.put("state", state);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        return new SignIn(URI.create(realmUrl + "/protocol/openid-connect/auth?" + Http.form(query)), state, verifier);
    }

    /** The same sign-in with one more parameter, such as {@code prompt} or {@code kc_action}. */
    public SignIn with(String parameter, String value) {
        return new SignIn(URI.create(address + "&" + Http.form(Map.of(parameter, value))), state, verifier);
    }

    String codeFrom(URI cameBackTo) {
        Map<String, String> query = new HashMap<>();
        for (String pair : cameBackTo.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        if (!state.equals(query.get("state")) || !query.containsKey("code")) {
            throw new AssertionError("Not an answer to this sign-in: " + cameBackTo);
        }
        return query.get("code");
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
