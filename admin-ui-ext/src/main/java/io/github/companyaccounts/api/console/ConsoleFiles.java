package io.github.companyaccounts.api.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the web build put beside this class: one page and its assets, which carry a hash of their content in the name. */
final class ConsoleFiles {

    /**
     * One file.
     *
     * @param content whoever sends it closes it
     * @param type media type
     */
    record ConsoleFile(InputStream content, String type) {}

    /** No slash, so none leads elsewhere; each character is read once, whatever anybody asks for. */
    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png");

    /** The page, as the build left it. */
    String page() {
        try (InputStream page = open("app/operator.html")
                .orElseThrow(() -> new IllegalStateException("The JAR must hold the operator console's page"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a name that no asset has. */
    Optional<ConsoleFile> asset(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type == null || !ASSET.matcher(name).matches()
                ? Optional.empty()
                : open("app/assets/" + name).map(content -> new ConsoleFile(content, type));
    }

    private static Optional<InputStream> open(String name) {
        return Optional.ofNullable(ConsoleFiles.class.getResourceAsStream(name));
    }
}
