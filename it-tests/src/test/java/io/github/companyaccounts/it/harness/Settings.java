package io.github.companyaccounts.it.harness;

import java.nio.file.Path;

/** What the build tells the tests through system properties; the defaults fit a run from an IDE in {@code it-tests}. */
final class Settings {

    private Settings() {}

    static String text(String name, String otherwise) {
        String value = System.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    static Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise)).toAbsolutePath().normalize();
    }

    /** Whether pages are pictured; a thousand pictures take minutes. */
    static boolean pictures() {
        return Boolean.parseBoolean(text("it.pictures", "true"));
    }

    /** Milliseconds by which all that the browser asks for is answered later. */
    static int latency() {
        return Integer.parseInt(text("it.latency", "0"));
    }

    /** Where everything goes that a run leaves behind. */
    static Path target() {
        return path("it.target", "target");
    }
}
