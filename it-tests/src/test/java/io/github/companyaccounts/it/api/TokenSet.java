package io.github.companyaccounts.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * What a token endpoint gave.
 *
 * @param access the access token
 * @param id the ID token, empty if there is none
 * @param refresh the refresh token, empty if there is none
 */
public record TokenSet(String access, String id, String refresh) {

    /** From the answer of a token endpoint, which has to be a success. */
    public static TokenSet of(ApiResponse response) {
        JsonNode json = response.expect(200).json();
        return new TokenSet(
                json.path("access_token").asText(),
                json.path("id_token").asText(),
                json.path("refresh_token").asText());
    }

    public JsonNode accessClaims() {
        return claims(access);
    }

    public JsonNode idClaims() {
        return claims(id);
    }

    /** What a token says, its signature unchecked: the server is the one under test. */
    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
