package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.secret.Hash;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One text in one language, as people are shown it.
 *
 * @param shortText what stands beside the tick box; {@code null} if there is only the full text
 * @param text HTML fragment, sanitised: shown and hashed as it stands here
 */
public record LegalDocument(Kind kind, String version, Locale locale, String title, String shortText, String text) {

    /** What is agreed to. */
    public enum Kind {
        /** Everybody accepts them before the first sign-in, and each new version at the next one. */
        TERMS,
        /** Commercial information by e-mail: optional, given and withdrawn at any time. */
        MARKETING,
        /** Processing of personal data, at registration (B1). */
        PERSONAL_DATA,
        /** What somebody states who adds a company (B2). */
        JOIN_STATEMENT;

        /** As APIs, addresses and realm settings write it, for example {@code personal-data}. */
        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Empty if there is no such kind. */
        public static Optional<Kind> parse(String external) {
            return Arrays.stream(values())
                    .filter(kind -> kind.external().equals(external))
                    .findFirst();
        }
    }

    /**
     * Travels with a form and back: nobody agrees to another text than was before their eyes, though a new version came into force,
     * or another tab changed the language, while the page was open.
     */
    public String fingerprint() {
        return version + "." + locale.toLanguageTag() + "." + sha256();
    }

    /** SHA-256, in hex, over title, short text and text: what was shown. */
    public String sha256() {
        return Hash.hexOf(title + "\n" + (shortText == null ? "" : shortText) + "\n" + text);
    }
}
