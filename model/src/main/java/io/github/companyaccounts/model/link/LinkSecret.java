package io.github.companyaccounts.model.link;

import io.github.companyaccounts.model.secret.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * The part of a mailed address that nobody can guess: {@code <id of the link>.<HMAC-SHA256 of id and purpose>}. It is derived
 * whenever it is needed, so nothing readable is stored and a mail that is sent twice carries the same link.
 */
public final class LinkSecret {

    private static final int LENGTH = 36 + 1 + 43;

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern FORM = Pattern.compile("(" + ID + ")\\.([A-Za-z0-9_-]{43})");

    /** The key signs other things too: what is signed here begins like nothing else. */
    private static final String KIND = "company-mail-link";

    private final String id;
    private final String code;

    private LinkSecret(String id, String code) {
        this.id = id;
        this.code = code;
    }

    /** Empty for anything that does not look like a secret, whatever its length and characters. */
    public static Optional<LinkSecret> parse(String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new LinkSecret(form.group(1), form.group(2))) : Optional.empty();
    }

    /** Whether it looks like the id of a link: nothing else is looked up, since not every database takes every character. */
    static boolean isId(String text) {
        return text != null && text.matches(ID);
    }

    public static LinkSecret derive(String id, LinkPurpose purpose, SecretKey key) {
        byte[] code = Hash.keyed(KIND + "|" + id + "|" + purpose.name(), key);
        return new LinkSecret(id, Base64.getUrlEncoder().withoutPadding().encodeToString(code));
    }

    /** Id of the link it claims to belong to. */
    public String id() {
        return id;
    }

    /** Compares without telling by the time where the difference is. */
    public boolean isSameAs(LinkSecret other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    private byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /** As it stands in the address. Never to be logged. */
    public String text() {
        return id + "." + code;
    }

    /** Without the code: this may end up in a log. */
    @Override
    public String toString() {
        return "secret of link " + id;
    }
}
