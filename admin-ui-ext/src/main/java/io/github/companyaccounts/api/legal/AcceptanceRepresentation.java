package io.github.companyaccounts.api.legal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of evidence (invariant 8). */
@Schema(
        description = "Who decided what about which text, when and from where",
        requiredProperties = {"id", "login", "userId", "kind", "version", "language", "sha256", "decision", "at"})
public record AcceptanceRepresentation(
        String id,
        @Schema(description = "As it was then") String login,

        @Schema(description = "Id of the account, also where it is deleted")
        String userId,

        @Schema(enumeration = {"terms", "marketing", "personal-data", "join-statement"})
        String kind,

        String version,

        @Schema(description = "The text was shown in", examples = "pl")
        String language,

        @Schema(description = "Title of the text") String title,

        @Schema(description = "Of title, short text and text, each on a line of its own, as they were shown; in hex")
        String sha256,

        @Schema(enumeration = {"accepted", "declined", "withdrawn"})
        String decision,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,

        @Schema(description = "The person's network address")
        String address,

        @Schema(description = "Left out as long as the account exists") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant accountDeletedAt) {

    static AcceptanceRepresentation of(Acceptance row) {
        return new AcceptanceRepresentation(
                row.id(),
                row.login(),
                row.userId(),
                row.kind().external(),
                row.version(),
                row.locale(),
                row.title(),
                row.sha256(),
                row.decision().name().toLowerCase(Locale.ROOT),
                row.at(),
                row.address(),
                row.accountDeletedAt());
    }
}
