package io.github.companyaccounts.model.rights;

import java.time.Instant;
import java.util.Locale;

/**
 * How somebody in a company comes to the admin right from where they are now (B3).
 *
 * @param request theirs, waiting or refused, or {@code null}
 * @param again first moment at which they can ask again; {@code null} but for {@link Way#ASK_LATER}
 */
public record WayToRights(Way way, RightRequest request, Instant again) {

    /** In the order in which they are tried. */
    public enum Way {
        /** They have it. */
        NOT_NEEDED,
        /** They have asked, and somebody can answer. */
        ASKED,
        /** An invitation into the company waits for their address: it comes first, and is sent again if they want. */
        INVITATION,
        /** Nobody who could decide is activated and able to sign in: the signed declaration (D5). */
        DECLARATION,
        /** They were refused not long ago. */
        ASK_LATER,
        /** They can ask. */
        ASK;

        /** As the API writes it, for example {@code ask-later}. */
        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
