package io.github.companyaccounts.it.harness;

import java.util.Locale;

/** The languages people get pages and mails in. */
public enum Language {
    PL("pl-PL"),
    EN("en-GB");

    private final String browserLocale;

    Language(String browserLocale) {
        this.browserLocale = browserLocale;
    }

    /** As a browser set to this language says it. */
    public String browserLocale() {
        return browserLocale;
    }

    /** As Keycloak, the message bundles and the APIs say it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of two texts that say the same, the one people with this language read. */
    public String say(String polish, String english) {
        return this == PL ? polish : english;
    }
}
