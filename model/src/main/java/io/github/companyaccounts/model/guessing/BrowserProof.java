package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.secret.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * What a browser keeps to show that one account's owner signed in with it before: {@code <id>.<when>.<HMAC-SHA256 of id, time,
 * realm and account>}. Whose account it is does not stand in it, so a browser tells nobody who used it. As the "device
 * cookies" of OWASP.
 */
final class BrowserProof {

    /** Counted anew from each sign-in. */
    static final Duration LIFESPAN = Duration.ofDays(90);

    /** Clocks of two nodes may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    /** The key signs other things too: what is signed here begins like nothing else. */
    private static final String KIND = "company-known-browser";

    private final String id;
    private final long issuedAt;
    private final String code;

    private BrowserProof(String id, long issuedAt, String code) {
        this.id = id;
        this.issuedAt = issuedAt;
        this.code = code;
    }

    /** Empty for anything that does not look like a proof, whatever its length and characters. */
    static Optional<BrowserProof> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new BrowserProof(form.group(1), Long.parseLong(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    /**
     * @param id 16 random bytes in URL-safe Base64
     */
    static BrowserProof issue(String id, Account account, Instant now, SecretKey key) {
        long seconds = now.getEpochSecond();
        return new BrowserProof(id, seconds, code(id, seconds, account, key));
    }

    /** Whether it was issued for this account, with one of these keys, and not too long ago. */
    boolean proves(Account account, Instant now, Collection<SecretKey> keys) {
        Instant issued = Instant.ofEpochSecond(issuedAt);
        return issued.isBefore(now.plus(CLOCKS))
                && now.isBefore(issued.plus(LIFESPAN))
                && keys.stream().anyMatch(key -> isCodeOf(account, key));
    }

    /** Compares without telling by the time where the difference is. */
    private boolean isCodeOf(Account account, SecretKey key) {
        byte[] right = code(id, issuedAt, account, key).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, code.getBytes(StandardCharsets.US_ASCII));
    }

    private static String code(String id, long issuedAt, Account account, SecretKey key) {
        String signed = String.join("|", KIND, id, Long.toString(issuedAt), account.realmId(), account.userId());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.keyed(signed, key));
    }

    String id() {
        return id;
    }

    /** As the browser keeps it. Never to be logged. */
    String text() {
        return id + "." + issuedAt + "." + code;
    }

    /** Without the code: this may end up in a log. */
    @Override
    public String toString() {
        return "proof of browser " + id;
    }

    /** Whose sign-in is proved: ids of realm and account. */
    record Account(String realmId, String userId) {}
}
