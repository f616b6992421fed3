package io.github.companyaccounts.it.harness;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One RSA key for all realms that tests make. A realm without one makes two for itself, each of which costs a server without an
 * optimizing compiler a second of the processor.
 */
public final class ReadyKey {

    private static final String PRIVATE_KEY = make();

    private ReadyKey() {}

    /** As Keycloak's JSON of a realm wants it: PKCS #8 in Base64; the server makes the certificate itself. */
    public static String privateKey() {
        return PRIVATE_KEY;
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
