package io.github.companyaccounts.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request.
 *
 * @param type as in {@link ProblemRepresentation}
 * @param field the field of the request, or {@code null}
 * @param detail a sentence for the person, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "One thing that is wrong with a request",
        requiredProperties = {"type", "detail"})
public record ViolationRepresentation(
        @Schema(description = "Stable: what programs go by", examples = "urn:company-accounts:problem:login-taken")
        String type,

        @Schema(description = "The field of the request that it is about", examples = "login")
        String field,

        @Schema(description = "A sentence for the person, in the caller's language")
        String detail) {}
