package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.model.legal.LegalVersionForm;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version to be published, as the operator sends it. */
@Schema(
        description = "A version to be published",
        requiredProperties = {"kind", "version", "texts"})
public record NewLegalVersionRepresentation(
        @Schema(enumeration = {"terms", "marketing", "personal-data", "join-statement"})
        String kind,

        @Schema(description = "Its name, unique among those of its kind", examples = "2026-02", maxLength = 40)
        String version,

        @Schema(
                description =
                        "A moment, or a day, which begins in the realm's time zone. Not in the past; at once if left out",
                examples = "2026-12-01")
        String effectiveFrom,

        @Schema(description = "By language: Polish and English where people can choose them")
        Map<String, TextRepresentation> texts) {

    /** One language's text. */
    @Schema(
            name = "NewLegalTextRepresentation",
            description = "A text in one language",
            requiredProperties = {"title", "body"})
    public record TextRepresentation(
            @Schema(maxLength = 200) String title,

            @Schema(
                    description = "HTML. What may not stand in it is left out: scripts, pictures, styles, forms",
                    maxLength = 100_000)
            String body,

            @Schema(description = "What stands beside a tick box; no markup", maxLength = 1000)
            String shortText) {}

    LegalVersionForm toForm() {
        Map<String, LegalVersionForm.Text> byLanguage = new HashMap<>();
        if (texts != null) {
            texts.forEach((language, text) -> byLanguage.put(
                    language,
                    text == null ? null : new LegalVersionForm.Text(text.title(), text.body(), text.shortText())));
        }
        return new LegalVersionForm(kind, version, effectiveFrom, byLanguage);
    }
}
