package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.RealmSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The texts that a realm brings along in its settings ({@code companyAccounts.terms.version}, {@code …terms.title.pl} and so
 * on). They count until a version is published.
 */
record SettingsTexts(RealmModel realm) {

    Optional<LegalDocument> current(LegalDocument.Kind kind, Stream<String> languages) {
        String name = kind.external();
        return setting(name + ".version").flatMap(version -> languages
                .flatMap(language -> in(kind, version, language).stream())
                .findFirst());
    }

    private Optional<LegalDocument> in(LegalDocument.Kind kind, String version, String language) {
        String name = kind.external();
        return setting(name + ".text." + language)
                .map(text -> new LegalDocument(
                        kind,
                        version,
                        Locale.forLanguageTag(language),
                        setting(name + ".title." + language).orElse(name),
                        setting(name + ".short." + language).orElse(null),
                        SafeHtml.of(text)));
    }

    private Optional<String> setting(String name) {
        return new RealmSettings(realm).text(name);
    }
}
