package io.github.companyaccounts.model.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * What a browser tells of itself and of where it runs.
 *
 * @param browser with its version, such as {@code Firefox/140.0}; {@code null} if it did not say
 * @param system {@code null} if the browser did not say
 */
record Device(String browser, String system) {

    /** Stand where the browser said nothing: Keycloak writes the first, the parser that it uses (26.7) the second. */
    private static final List<String> NOTHING_SAID = List.of(DeviceRepresentation.UNKNOWN, "Other");

    /**
     * Of a session.
     *
     * @param noted what Keycloak wrote down at the sign-in, or {@code null}
     */
    static Device of(DeviceRepresentation noted) {
        return noted == null ? new Device(null, null) : new Device(said(noted.getBrowser()), said(noted.getOs()));
    }

    private static String said(String noted) {
        String said = Stream.ofNullable(noted)
                .flatMap(parts -> Stream.of(parts.split("/", -1)))
                .filter(part -> !NOTHING_SAID.contains(part))
                .collect(Collectors.joining("/"));
        return said.isEmpty() ? null : said;
    }
}
