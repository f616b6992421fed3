package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody consents. */
@Schema(description = "Whether the caller consents", requiredProperties = "given")
public record ConsentDecisionRepresentation(
        boolean given,

        @Schema(description = "Of the text that was shown; required to give the consent")
        String sha256,

        @Schema(description = "The text was shown in; the caller's if left out", examples = "pl")
        String language) {

    /**
     * @throws RefusedException REQUIRED
     */
    String shown() {
        if (sha256 == null || sha256.isBlank()) {
            throw new RefusedException(Refusal.REQUIRED, "sha256");
        }
        return sha256;
    }

    Locale locale(Locale callers) {
        return language == null || language.isBlank() ? callers : Locale.forLanguageTag(language);
    }
}
