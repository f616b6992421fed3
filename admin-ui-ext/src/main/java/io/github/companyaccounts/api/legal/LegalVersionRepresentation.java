package io.github.companyaccounts.api.legal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.model.legal.LegalVersion;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a document. */
@Schema(
        description = "A published version",
        requiredProperties = {"id", "kind", "version", "effectiveFrom", "publishedAt", "state", "texts"})
public record LegalVersionRepresentation(
        String id,

        @Schema(enumeration = {"terms", "marketing", "personal-data", "join-statement"})
        String kind,

        @Schema(examples = "2026-02") String version,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant effectiveFrom,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant publishedAt,

        @Schema(description = "Login of who published it, as it was then")
        String publishedBy,

        @Schema(enumeration = {"coming", "in-force", "past"})
        String state,

        @Schema(description = "By language") Map<String, LegalTextRepresentation> texts) {

    static LegalVersionRepresentation of(LegalVersion version) {
        return of(version, true);
    }

    static LegalVersionRepresentation withoutBodies(LegalVersion version) {
        return of(version, false);
    }

    private static LegalVersionRepresentation of(LegalVersion version, boolean bodies) {
        return new LegalVersionRepresentation(
                version.id(),
                version.kind().external(),
                version.version(),
                version.effectiveFrom(),
                version.publishedAt(),
                version.publishedBy(),
                version.state().external(),
                LegalTextRepresentation.byLanguage(version.texts(), bodies));
    }
}
