package io.github.companyaccounts.api.request;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;

/** What somebody typed into a search field. */
public final class SearchText {

    private static final int LONGEST = 255;

    private SearchText() {}

    /**
     * @return trimmed; {@code null} if there is nothing to search for
     * @throws RefusedException TOO_LONG at {@code search}
     */
    public static String of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String trimmed = typed.strip();
        if (trimmed.length() > LONGEST) {
            throw new RefusedException(Refusal.TOO_LONG, "search", LONGEST);
        }
        return trimmed;
    }
}
