package io.github.companyaccounts.api.language;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** In which language to answer: what the caller asks for, else the realm's default one, else English. */
public final class CallerLanguage {

    private static final List<String> SPOKEN = List.of("pl", "en");

    private CallerLanguage() {}

    /** One of the languages that our messages exist in. */
    public static Locale of(KeycloakSession session) {
        Stream<String> asked = session.getContext().getHttpRequest().getHttpHeaders().getAcceptableLanguages().stream()
                .map(Locale::getLanguage);
        return choose(asked, session.getContext().getRealm().getDefaultLocale());
    }

    /** The first of these that our messages exist in, else the realm's default one, else English. */
    public static Locale choose(Stream<String> asked, String realmDefault) {
        return Stream.concat(asked, Stream.of(realmDefault == null ? "" : realmDefault))
                .filter(Objects::nonNull)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** Messages in exactly this language, whatever the machine's own language is. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                CallerLanguage.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
