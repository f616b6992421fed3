package io.github.companyaccounts.it.api;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passkey as a phone keeps it, without a browser (Web Authentication Level 2, ES256, attestation "none"). What a browser
 * makes of it is tried with {@link io.github.companyaccounts.it.pages.SecurityKeyPage}.
 */
public final class Passkey {

    private static final Pattern CHALLENGE = Pattern.compile("challenge\\s*:\\s*\"([\\w-]+)\"");

    /** The person is there, and has shown who they are to the phone. */
    private static final int PRESENT_AND_VERIFIED = 0x05;

    private static final int WITH_THE_KEY = 0x40;

    /** {kty: EC2, alg: ES256, crv: P-256, x: 32 bytes (RFC 9052), and after them the head of y. */
    private static final byte[] COSE_UP_TO_X = bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20);

    private static final byte[] COSE_UP_TO_Y = bytes(0x22, 0x58, 0x20);

    private final byte[] id = new byte[16];
    private final String userHandle;
    private final KeyPair keys;

    private Passkey(String userId) {
        new SecureRandom().nextBytes(id);
        userHandle = text(userId.getBytes(StandardCharsets.UTF_8));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes one for an account, and registers it on Keycloak's page for it. */
    public static Registered register(HttpPage page, String userId) {
        Passkey passkey = new Passkey(userId);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clientDataJSON", text(clientData("webauthn.create", page)));
        fields.put("attestationObject", text(passkey.attestation(page)));
        fields.put("publicKeyCredentialId", text(passkey.id));
        fields.put("authenticatorLabel", "Telefon");
        fields.put("transports", "internal");
        return new Registered(passkey, page.submit(fields));
    }

    /** Signs in with it on a sign-in page that takes passkeys; returns where that leads. */
    public HttpPage signIn(HttpPage page) {
        byte[] clientData = clientData("webauthn.get", page);
        byte[] authenticatorData = authenticatorData(page, PRESENT_AND_VERIFIED);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clientDataJSON", text(clientData));
        fields.put("authenticatorData", text(authenticatorData));
        fields.put("signature", text(signature(joined(authenticatorData, sha256(clientData)))));
        fields.put("credentialId", text(id));
        fields.put("userHandle", userHandle);
        return page.visitor()
                .post(URI.create(page.document().expectFirst("#webauth").absUrl("action")), fields);
    }

    private byte[] attestation(HttpPage page) {
        byte[] authenticatorData = joined(
                authenticatorData(page, PRESENT_AND_VERIFIED | WITH_THE_KEY),
                new byte[16], // no kind of phone in particular
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array(),
                id,
                publicKey());
        return joined(
                bytes(0xa3),
                name("fmt"),
                name("none"),
                name("attStmt"),
                bytes(0xa0),
                name("authData"),
                bytes(0x58, authenticatorData.length),
                authenticatorData);
    }

    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                COSE_UP_TO_X,
                coordinate(key.getW().getAffineX()),
                COSE_UP_TO_Y,
                coordinate(key.getW().getAffineY()));
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] authenticatorData(HttpPage page, int flags) {
        byte[] place = sha256(page.address().getHost().getBytes(StandardCharsets.UTF_8));
        return joined(place, bytes(flags), new byte[Integer.BYTES]);
    }

    private static byte[] clientData(String type, HttpPage page) {
        Matcher challenge = CHALLENGE.matcher(page.document().html());
        if (!challenge.find()) {
            throw new AssertionError("No passkey is asked for at " + page.address() + ":\n" + page.text());
        }
        String origin = page.address().getScheme() + "://" + page.address().getAuthority();
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"}"
                .formatted(type, challenge.group(1), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A short text in CBOR. */
    private static byte[] name(String text) {
        return joined(bytes(0x60 | text.length()), text.getBytes(StandardCharsets.US_ASCII));
    }

    /** In 32 bytes, whatever its size. */
    private static byte[] coordinate(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(given.length, fixed.length);
        System.arraycopy(given, given.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * One that Keycloak knows.
     *
     * @param next where registering it led
     */
    public record Registered(Passkey passkey, HttpPage next) {}
}
