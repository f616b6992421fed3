package io.github.companyaccounts.api.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of the answer: without it the file was not read to its end. */
@Schema(
        description = "The last line of the answer: without it the file was not read to its end",
        requiredProperties = {"total", "registered", "updated", "existing", "refused"})
public record TotalsRepresentation(
        @Schema(description = "Lines that say something, the heading aside")
        int total,

        int registered,
        int updated,
        int existing,
        int refused) {}
