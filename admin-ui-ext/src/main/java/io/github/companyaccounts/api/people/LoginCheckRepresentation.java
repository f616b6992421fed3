package io.github.companyaccounts.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.companyaccounts.api.problem.ProblemRepresentation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a login may be chosen for somebody (A12).
 *
 * @param problem what adding a person with it would be answered, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether a login may be chosen", requiredProperties = "acceptable")
public record LoginCheckRepresentation(
        @Schema(description = "Whether it has the form of a login and is not reserved")
        boolean acceptable,

        @Schema(description = "What adding a person with it would be answered; left out if it is acceptable")
        ProblemRepresentation problem) {}
