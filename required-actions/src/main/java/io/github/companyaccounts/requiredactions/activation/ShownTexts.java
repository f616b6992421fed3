package io.github.companyaccounts.requiredactions.activation;

import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.requiredactions.legal.LegalAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The texts on a page where somebody chooses their first password, in the language of the page. */
public record ShownTexts(Optional<LegalDocument> terms, Optional<LegalDocument> marketing) {

    public static ShownTexts in(Locale locale, LegalDocuments documents) {
        return new ShownTexts(
                documents.current(LegalDocument.Kind.TERMS, locale),
                documents.current(LegalDocument.Kind.MARKETING, locale));
    }

    /**
     * Travels with the form and back: the evidence of what was agreed to is about what was shown, though a new version came
     * into force, or another tab changed the language, while the page was open.
     */
    public String fingerprint() {
        return of(terms) + "-" + of(marketing);
    }

    /** What the template is told of them. */
    public Map<String, Object> attributes(KeycloakSession session) {
        Map<String, Object> attributes = new HashMap<>();
        terms.ifPresent(document -> attributes.putAll(Map.of(
                "termsTitle", document.title(),
                "termsUrl", LegalAddress.of(session, document).toString())));
        marketing.ifPresent(document -> attributes.putAll(Map.of(
                "marketingTitle", document.title(),
                "marketingShort", document.shortText() == null ? "" : document.shortText(),
                "marketingText", document.text())));
        attributes.put("hasTerms", terms.isPresent());
        attributes.put("hasMarketing", marketing.isPresent());
        attributes.put("textsShown", fingerprint());
        return attributes;
    }

    private static String of(Optional<LegalDocument> document) {
        return document.map(LegalDocument::fingerprint).orElse("none");
    }
}
