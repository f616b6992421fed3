package io.github.companyaccounts.model.legal;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** The languages of a realm's people, as far as texts go. */
record RealmLanguages(RealmModel realm) {

    /** Those the bundle's own pages speak. */
    private static final Set<String> SPOKEN = Set.of("en", "pl");

    /** Languages a text may be published in: the realm's, and those of the bundle's pages. */
    Set<String> known() {
        return Stream.concat(supported(), SPOKEN.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those a text has to be published in: of the bundle's pages, those people can choose. Empty where they cannot choose. */
    Set<String> wanted() {
        return realm.isInternationalizationEnabled()
                ? supported().filter(SPOKEN::contains).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The one asked for, the realm's default, the others: a text in a foreign language beats none at all. */
    Stream<String> inOrder(Locale asked) {
        Stream<String> standard = Stream.ofNullable(realm.getDefaultLocale())
                .map(tag -> Locale.forLanguageTag(tag).getLanguage());
        Stream<String> first = Stream.ofNullable(asked).map(Locale::getLanguage);
        return Stream.of(first, standard, supported().sorted(), SPOKEN.stream().sorted())
                .flatMap(languages -> languages)
                .filter(Objects::nonNull)
                .distinct();
    }

    private Stream<String> supported() {
        return realm.getSupportedLocalesStream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage());
    }
}
