package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that somebody who registers decides on, in the language of the page; each empty if the realm has none. */
public record RegistrationTexts(
        Optional<LegalDocument> terms, Optional<LegalDocument> personalData, Optional<LegalDocument> marketing) {

    public static RegistrationTexts in(Locale locale, LegalDocuments documents) {
        return new RegistrationTexts(
                documents.current(Kind.TERMS, locale),
                documents.current(Kind.PERSONAL_DATA, locale),
                documents.current(Kind.MARKETING, locale));
    }

    /** Travels with the form and back: nobody agrees to others than were before their eyes. */
    public String fingerprint() {
        return of(terms) + "-" + of(personalData) + "-" + of(marketing);
    }

    private static String of(Optional<LegalDocument> document) {
        return document.map(LegalDocument::fingerprint).orElse("none");
    }

    List<LegalDocument> all() {
        return Stream.of(terms, personalData, marketing)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a form that has nothing wrong decides. */
    Decided decidedBy(SelfRegistrationForm form) {
        TreeMap<Kind, Decided.Text> texts = new TreeMap<>();
        all().forEach(document -> texts.put(
                document.kind(),
                new Decided.Text(
                        document.kind() != Kind.MARKETING || form.marketing() ? Decision.ACCEPTED : Decision.DECLINED,
                        document.sha256(),
                        document.version())));
        return new Decided(texts);
    }
}
