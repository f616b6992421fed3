package io.github.companyaccounts.model.legal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A version of a document, in all its languages. Once it has come into force it is never changed nor removed.
 *
 * @param version its name, unique among those of its kind
 * @param effectiveFrom from when it counts, until the next one does
 * @param publishedBy login of who published it, as it was then
 * @param texts by language
 */
public record LegalVersion(
        String id,
        LegalDocument.Kind kind,
        String version,
        Instant effectiveFrom,
        Instant publishedAt,
        String publishedBy,
        State state,
        List<LegalDocument> texts) {

    public LegalVersion {
        texts = List.copyOf(texts);
    }

    /** Where it stands in time. */
    public enum State {
        /** Not in force yet: the only one that can be withdrawn. */
        COMING,
        IN_FORCE,
        /** Replaced by a later one. */
        PAST;

        /** As APIs write it, for example {@code in-force}. */
        public String external() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
