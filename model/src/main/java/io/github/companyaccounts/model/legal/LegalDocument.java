package io.github.companyaccounts.model.legal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One text in one language, as people are shown it.
 *
 * @param shortText what stands beside the tick box; {@code null} if there is only the full text
 * @param text HTML fragment, not yet sanitised
 */
public record LegalDocument(Kind kind, String version, Locale locale, String title, String shortText, String text) {

    /** What is agreed to. */
    public enum Kind {
        TERMS,
        MARKETING,
        /** What somebody states who joins a company (B2). */
        JOIN_STATEMENT;

        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** SHA-256, in hex, over title, short text and text: what was shown. */
    public String sha256() {
        String shown = title + "\n" + (shortText == null ? "" : shortText) + "\n" + text;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
