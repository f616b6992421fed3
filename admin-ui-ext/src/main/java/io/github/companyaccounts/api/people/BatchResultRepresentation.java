package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.problem.ProblemRepresentation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one person of a batch.
 *
 * @param problem why not; {@code null} when done
 */
@Schema(
        description = "What became of one person of a batch",
        requiredProperties = {"id", "result"})
public record BatchResultRepresentation(
        String id,
        @Schema(enumeration = {"done", "refused"}) String result,
        @Schema(description = "Why not; left out when done") ProblemRepresentation problem) {

    static BatchResultRepresentation done(String id) {
        return new BatchResultRepresentation(id, "done", null);
    }

    static BatchResultRepresentation refused(String id, ProblemRepresentation problem) {
        return new BatchResultRepresentation(id, "refused", problem);
    }
}
