package io.github.companyaccounts.model.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/** What is kept or sent of something that cannot be read back from it. Texts count as UTF-8. */
public final class Hash {

    private Hash() {}

    /** SHA-256, 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return HashUtils.hash(JavaAlgorithm.SHA256, bytes);
    }

    /** SHA-256 as 64 small hexadecimal digits. */
    public static String hexOf(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** HMAC with SHA-256, 32 bytes: nobody without the key can make it, or tell whether it is right. */
    public static byte[] keyed(String text, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(JavaAlgorithm.HS256);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}
