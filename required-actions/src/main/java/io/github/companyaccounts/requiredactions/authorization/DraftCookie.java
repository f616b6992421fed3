package io.github.companyaccounts.requiredactions.authorization;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * What a browser holds of the form that it sends in: which draft, the key once its address is confirmed, the case's number in the
 * end. No script sees it, no page of another site sends it along, and the forms repeat the draft's id, which no other site knows.
 *
 * @param id of the draft; {@code null} once it is sent
 * @param key what is needed to send the scan, once the address is confirmed; else {@code null}
 * @param number of the case, once the scan is sent; else {@code null}
 */
record DraftCookie(String id, String key, String number) {

    static final String NAME = "COMPANY_AUTHORIZATION";

    private static final Pattern WRITTEN =
            Pattern.compile("(?:draft:([A-Za-z0-9_-]{1,80})(?::([A-Za-z0-9_-]{1,200}))?|sent:([A-Za-z0-9-]{1,40}))");

    static DraftCookie waiting(String id) {
        return new DraftCookie(id, null, null);
    }

    DraftCookie confirmed(String key) {
        return new DraftCookie(id, key, null);
    }

    static DraftCookie sent(String number) {
        return new DraftCookie(null, null, number);
    }

    /** Of this browser. */
    static Optional<DraftCookie> in(KeycloakSession session) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(written -> new DraftCookie(written.group(1), written.group(2), written.group(3)));
    }

    /**
     * Whether it looks like the one of a form whose scan can be sent; whether there is such a form is not asked yet.
     *
     * @param sent {@code null} if there is none
     */
    static boolean isConfirmed(io.vertx.core.http.Cookie sent) {
        if (sent == null) {
            return false;
        }
        Matcher written = WRITTEN.matcher(sent.getValue());
        return written.matches() && written.group(2) != null;
    }

    /** Whether a form belongs to this draft. */
    boolean isOf(String sentId) {
        return id != null
                && sentId != null
                && MessageDigest.isEqual(id.getBytes(StandardCharsets.UTF_8), sentId.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * For the browser. It is kept while the form is being signed and scanned.
     *
     * @param until when the draft is over
     */
    NewCookie written(LostAccessAddress address, Instant until) {
        long seconds = Math.max(0, Duration.between(Instant.now(), until).toSeconds());
        String value = number == null ? "draft:" + id + (key == null ? "" : ":" + key) : "sent:" + number;
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(address.cookiePath())
                .maxAge((int) Math.min(seconds, Integer.MAX_VALUE))
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
