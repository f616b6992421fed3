package io.github.companyaccounts.api.legal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody accepted, for themselves. */
@Schema(
        description = "The caller's consent and decisions",
        requiredProperties = {"marketing", "decisions"})
public record ConsentsRepresentation(MarketingRepresentation marketing, List<AcceptanceRepresentation> decisions) {

    /** The optional consent to commercial information. */
    @Schema(
            name = "MarketingConsentRepresentation",
            description = "The consent to commercial information",
            requiredProperties = "given")
    public record MarketingRepresentation(
            @Schema(description = "Whether the caller consents now")
            boolean given,

            @Schema(description = "When that was decided; left out if the caller was never asked")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            Instant since,

            @Schema(description = "The text in force; left out if there is none")
            OfferedRepresentation document) {}

    /** The text that can be consented to. */
    @Schema(
            name = "OfferedDocumentRepresentation",
            description = "The text in force",
            requiredProperties = {"version", "language", "title", "body", "sha256"})
    public record OfferedRepresentation(
            String version,
            String language,
            String title,

            @Schema(description = "What stands beside the tick box; left out if there is none")
            String shortText,

            @Schema(description = "HTML, sanitised") String body,
            String sha256) {

        static OfferedRepresentation of(LegalDocument document) {
            return new OfferedRepresentation(
                    document.version(),
                    document.locale().toLanguageTag(),
                    document.title(),
                    document.shortText(),
                    document.text(),
                    document.sha256());
        }
    }

    static ConsentsRepresentation of(
            Optional<Acceptance> last, Optional<LegalDocument> offered, List<Acceptance> decisions) {
        return new ConsentsRepresentation(
                new MarketingRepresentation(
                        last.filter(row -> row.decision() == Decision.ACCEPTED).isPresent(),
                        last.map(Acceptance::at).orElse(null),
                        offered.map(OfferedRepresentation::of).orElse(null)),
                decisions.stream().map(AcceptanceRepresentation::of).toList());
    }
}
