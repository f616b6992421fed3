package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.companyaccounts.api.problem.ProblemRepresentation;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a file of companies.
 *
 * @param customerNumber as the line has it; {@code null} if it could not be read
 * @param problem why not; {@code null} unless refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "What became of one line",
        requiredProperties = {"line", "result"})
public record LineResultRepresentation(
        @Schema(description = "Its number, from 1; lines without text and the heading count", examples = "2")
        int line,

        @Schema(description = "As the line has it; left out if it could not be read", examples = "123456")
        String customerNumber,

        @Schema(
                description = "`existing`: there already, and left as it was (`onlyNew`)",
                enumeration = {"registered", "updated", "existing", "refused"})
        Result result,

        @Schema(description = "Why not; left out unless refused")
        ProblemRepresentation problem) {

    /** What can become of a line. */
    public enum Result {
        REGISTERED,
        UPDATED,
        EXISTING,
        REFUSED;

        @JsonValue
        public String external() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
