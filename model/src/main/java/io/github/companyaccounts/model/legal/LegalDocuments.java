package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The texts people agree to, in versions, and the evidence of it: rows that are only ever added (invariant 8).
 *
 * <p>In force is the published version whose moment came last. While no published version of a kind has come into force, the
 * text of the realm's settings counts, and nobody is asked for it at sign-in.
 */
public interface LegalDocuments {

    /** The text in force, in the language asked for or the realm's default one; empty if the realm has none. */
    Optional<LegalDocument> current(LegalDocument.Kind kind, Locale locale);

    /** A text that was published and has come into force, or that somebody decided about, by its hash. */
    Optional<LegalDocument> shown(LegalDocument.Kind kind, String sha256);

    /** Whether a published version of the terms is in force that this person has not accepted. One query. */
    boolean asksForTerms(UserModel user);

    /** Whether a published marketing consent is in force and this person was never asked for one. One query. */
    boolean asksForMarketing(UserModel user);

    /** Adds an evidence row. */
    void record(UserModel user, LegalDocument document, Decision decision, Origin origin);

    /**
     * Adds evidence of what was decided before the account existed.
     *
     * @param at when it was decided
     */
    void record(UserModel user, LegalDocument document, Decision decision, Origin origin, Instant at);

    /** Keeps a text that was shown to somebody who has no account yet, so that {@link #shown} finds it ever after. */
    void keep(LegalDocument document);

    /** What somebody accepted last of this kind, however they decided later; empty if nothing. */
    Optional<Acceptance> lastAccepted(UserModel user, LegalDocument.Kind kind);

    /** What somebody decided last of this kind; empty if they were never asked. */
    Optional<Acceptance> lastDecision(UserModel user, LegalDocument.Kind kind);

    /** Somebody's own evidence, newest first. */
    List<Acceptance> ofPerson(UserModel user, int first, int max);

    /** One of somebody's own rows; empty if there is none, or it is of somebody else. */
    Optional<Acceptance> ofPerson(UserModel user, String id);

    /**
     * The optional consent to commercial information, given: adds a row, unless the same was given already.
     *
     * @param shown language in which the text was shown
     * @param sha256 of the text that was shown
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND (the realm asks for none), DOCUMENT_CHANGED
     */
    void giveMarketing(UserModel user, Locale shown, String sha256, Origin origin);

    /** The same, withdrawn: adds a row about the text that was consented to, unless there is nothing to withdraw. */
    void withdrawMarketing(UserModel user, Origin origin);

    /**
     * Evidence, newest first.
     *
     * @param login the one at that time, or somebody's present one; {@code null} for all; readable after the account is
     *     deleted
     * @param kind {@code null} for all
     */
    List<Acceptance> acceptances(String login, LegalDocument.Kind kind, int first, int max);

    /** Published versions, the one that comes into force last first, by kind; a number of queries that never grows. */
    List<LegalVersion> versions(int first, int max);

    /**
     * One version.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    LegalVersion version(String id);

    /**
     * Publishes a version.
     *
     * @throws io.github.companyaccounts.model.RefusedException REQUIRED, TOO_LONG, MALFORMED, LOCALE_UNKNOWN, DATE_PASSED,
     *     VERSION_TAKEN
     */
    LegalVersion publish(LegalVersionForm form, Actor actor);

    /**
     * The texts as people will be shown them; nothing is kept.
     *
     * @throws io.github.companyaccounts.model.RefusedException REQUIRED, TOO_LONG, MALFORMED, LOCALE_UNKNOWN
     */
    List<LegalDocument> preview(LegalVersionForm form);

    /**
     * Takes a version back that is not in force yet. Nobody was shown it, so it goes without a trace here; a corrected one may
     * be published under the same name.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, VERSION_IN_FORCE
     */
    LegalVersion withdraw(String id);

    /** What somebody decided. */
    enum Decision {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * One evidence row.
     *
     * @param login as it was then
     * @param title of the text that was shown; {@code null} if it is not kept
     * @param accountDeletedAt {@code null} as long as the account exists
     */
    record Acceptance(
            String id,
            String userId,
            String login,
            LegalDocument.Kind kind,
            String version,
            String sha256,
            String locale,
            Decision decision,
            Instant at,
            String address,
            String title,
            Instant accountDeletedAt) {}
}
