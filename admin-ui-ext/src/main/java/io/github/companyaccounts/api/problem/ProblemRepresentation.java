package io.github.companyaccounts.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type stable: what programs go by
 * @param title the same for every occurrence of the type, in the caller's language
 * @param detail a sentence for the person, in the caller's language
 * @param field the field of the request it is about, for example {@code mainAdmin.email}; {@code null} if none
 * @param violations everything that is wrong, the first one repeated; empty for faults that are no rule's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "Why a request was refused (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail"})
public record ProblemRepresentation(
        @Schema(description = "Stable: what programs go by", examples = "urn:company-accounts:problem:login-taken")
        String type,

        @Schema(description = "What kind of problem it is, in the caller's language")
        String title,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "A sentence for the person, in the caller's language")
        String detail,

        @Schema(description = "The field of the request that it is about", examples = "mainAdmin.email")
        String field,

        @Schema(description = "Everything that is wrong with the request; the first entry decides type and status")
        List<ViolationRepresentation> violations) {

    static final String TYPE_PREFIX = "urn:company-accounts:problem:";
}
