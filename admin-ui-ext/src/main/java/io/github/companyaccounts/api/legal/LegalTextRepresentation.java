package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.model.legal.LegalDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One language's text as people are shown it.
 *
 * @param body {@code null} in lists
 */
@Schema(
        description = "A text as people are shown it",
        requiredProperties = {"title", "sha256"})
public record LegalTextRepresentation(
        String title,

        @Schema(description = "HTML, sanitised; left out in lists")
        String body,

        @Schema(description = "What stands beside a tick box; left out if there is none")
        String shortText,

        @Schema(description = "Of title, short text and body, each on a line of its own; in hex")
        String sha256) {

    static Map<String, LegalTextRepresentation> byLanguage(List<LegalDocument> documents) {
        return byLanguage(documents, true);
    }

    static Map<String, LegalTextRepresentation> byLanguage(List<LegalDocument> documents, boolean bodies) {
        Map<String, LegalTextRepresentation> texts = new TreeMap<>();
        documents.forEach(document -> texts.put(
                document.locale().toLanguageTag(),
                new LegalTextRepresentation(
                        document.title(), bodies ? document.text() : null, document.shortText(), document.sha256())));
        return texts;
    }
}
