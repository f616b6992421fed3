package io.github.companyaccounts.api.activity;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.ActivityLog.Entry;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a company's activity log.
 *
 * @param details what changed, in plain values; may be empty
 */
@Schema(
        description = "One line of a company's activity log",
        requiredProperties = {"id", "at", "activity", "actor", "details"})
public record ActivityRepresentation(
        String id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,

        @Schema(description = "What was done", examples = "person-blocked")
        String activity,

        ActorRepresentation actor,

        @Schema(description = "Whose account it was done to; left out if to none")
        SubjectRepresentation subject,

        @Schema(description = "What changed, in plain values")
        Map<String, String> details) {

    /**
     * Who acted.
     *
     * @param id {@code null} for the system, and for the operator's staff when the company asks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Who acted", requiredProperties = "kind")
    public record ActorRepresentation(
            @Schema(enumeration = {"person", "operator", "system"})
            String kind,

            String id,
            String login) {}

    /**
     * Whose account it was done to.
     *
     * @param id may belong to nobody any more
     * @param login as it was then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Whose account it was done to; it may be deleted since")
    public record SubjectRepresentation(String id, String login) {}

    /** For the company: who of the operator's staff acted is the operator's own matter. */
    public static ActivityRepresentation forCompany(Entry entry) {
        boolean operator = entry.actorKind() == Actor.Kind.OPERATOR;
        return of(entry, operator ? null : entry.actorId(), operator ? null : entry.actorLogin());
    }

    /** For the operator. */
    public static ActivityRepresentation forOperator(Entry entry) {
        return of(entry, entry.actorId(), entry.actorLogin());
    }

    private static ActivityRepresentation of(Entry entry, String actorId, String actorLogin) {
        return new ActivityRepresentation(
                entry.id(),
                entry.at(),
                entry.activity().external(),
                new ActorRepresentation(entry.actorKind().name().toLowerCase(Locale.ROOT), actorId, actorLogin),
                entry.subjectId() == null && entry.subjectLogin() == null
                        ? null
                        : new SubjectRepresentation(entry.subjectId(), entry.subjectLogin()),
                entry.details());
    }
}
