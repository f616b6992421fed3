package io.github.companyaccounts.model.activity;

import io.github.companyaccounts.model.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A company's own log: every act on an account is in it, committed together with the act (invariant 9). */
public interface ActivityLog {

    /**
     * Adds a line.
     *
     * @param subjectId account acted on, or {@code null}
     * @param subjectLogin its login, kept after deletion
     * @param details what changed, in plain values; never a secret
     */
    void add(
            String companyId,
            Actor actor,
            Activity activity,
            String subjectId,
            String subjectLogin,
            Map<Detail, String> details);

    /**
     * Newest first.
     *
     * @param subjectId {@code null} for all
     */
    List<Entry> list(String companyId, String subjectId, int first, int max);

    /** One line. */
    record Entry(
            String id,
            Instant at,
            Actor.Kind actorKind,
            String actorId,
            String actorLogin,
            Activity activity,
            String subjectId,
            String subjectLogin,
            Map<String, String> details) {}
}
