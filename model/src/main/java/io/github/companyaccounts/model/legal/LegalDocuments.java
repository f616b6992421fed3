package io.github.companyaccounts.model.legal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** The texts people agree to, and the evidence of it: rows that are only ever added (invariant 8). */
public interface LegalDocuments {

    /** The text in force, in the language asked for or the realm's default one; empty if the realm has none. */
    Optional<LegalDocument> current(LegalDocument.Kind kind, Locale locale);

    /** Adds an evidence row. */
    void record(UserModel user, LegalDocument document, Decision decision, Origin origin);

    /**
     * Evidence, newest first.
     *
     * @param login {@code null} for all; kept after the account is deleted
     */
    List<Acceptance> acceptances(String login, LegalDocument.Kind kind, int first, int max);

    /** What somebody decided. */
    enum Decision {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /** One evidence row. */
    record Acceptance(
            String userId,
            String login,
            LegalDocument.Kind kind,
            String version,
            String sha256,
            String locale,
            Decision decision,
            Instant at,
            String address) {}
}
