package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments;
import java.util.Locale;
import java.util.Optional;

/** The texts on the activation page, in the language of the page. */
record ShownTexts(Optional<LegalDocument> terms, Optional<LegalDocument> marketing) {

    static ShownTexts in(Locale locale, LegalDocuments documents) {
        return new ShownTexts(
                documents.current(LegalDocument.Kind.TERMS, locale),
                documents.current(LegalDocument.Kind.MARKETING, locale));
    }

    /**
     * Travels with the form and back: the evidence of what was agreed to is about what was shown, though a new version came
     * into force, or another tab changed the language, while the page was open.
     */
    String fingerprint() {
        return of(terms) + "-" + of(marketing);
    }

    private static String of(Optional<LegalDocument> document) {
        return document.map(shown -> shown.version() + "." + shown.locale().toLanguageTag() + "." + shown.sha256())
                .orElse("none");
    }
}
