package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.RealmSettings;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The operator's instructions and documents, and whom to ask for help (A12).
 *
 * @param helpContact {@code null} if the realm names none
 */
@Schema(
        description = "The operator's instructions and documents, and whom to ask for help",
        requiredProperties = "documents")
public record DocumentsRepresentation(
        @Schema(
                description = "A phone number, an address, a sentence",
                examples = "pomoc@example.com, +48 22 100 20 30")
        String helpContact,

        List<DocumentRepresentation> documents) {

    /**
     * A document to open.
     *
     * @param title in the caller's language
     * @param url where it is
     */
    @Schema(
            description = "A document to open",
            requiredProperties = {"title", "url"})
    public record DocumentRepresentation(
            @Schema(description = "In the caller's language", examples = "Price list")
            String title,

            @Schema(examples = "https://example.com/documents/prices.pdf")
            String url) {}

    static DocumentsRepresentation of(RealmSettings settings, Locale locale) {
        return new DocumentsRepresentation(
                settings.helpContact().orElse(null),
                settings.documents(locale).stream()
                        .map(document -> new DocumentRepresentation(
                                document.title(), document.url().toString()))
                        .toList());
    }
}
