package io.github.companyaccounts.api.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.UrlType;
import org.keycloak.util.JsonSerialization;

/**
 * The console's page with the addresses it needs: as data in an attribute, so that it needs no script of its own.
 *
 * @param language of the person, of those that the console has
 */
record ConsolePage(KeycloakSession session, RealmModel realm, Locale language) {

    private static final String BASE = "<base href=\"./\" />";
    private static final String ENVIRONMENT = "content=\"{}\"";

    /** Path of the console as browsers see it, without a slash at the end. */
    static String path(KeycloakSession session) {
        return base(session, UrlType.FRONTEND).getPath().replaceFirst("/$", "") + "/realms/"
                + session.getContext().getRealm().getName() + "/operator";
    }

    String filledIn(String page) {
        return page.replace(BASE, "<base href=\"" + escaped(path(session)) + "/\" />")
                .replace(ENVIRONMENT, "content=\"" + escaped(environment()) + "\"");
    }

    private String environment() {
        String displayName = realm.getDisplayName();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("realm", realm.getName());
        values.put("realmName", displayName == null || displayName.isBlank() ? realm.getName() : displayName);
        values.put("authUrl", address(UrlType.FRONTEND));
        values.put("adminUrl", address(UrlType.ADMIN));
        values.put("language", language.getLanguage());
        try {
            return JsonSerialization.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing but the console's own files, and calls to where people sign in and where the API is. */
    String contentSecurityPolicy() {
        Set<String> called = new TreeSet<>(List.of(origin(UrlType.FRONTEND), origin(UrlType.ADMIN)));
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                + " connect-src 'self' " + String.join(" ", called)
                + "; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";
    }

    private String address(UrlType type) {
        return base(session, type).toString().replaceFirst("/$", "");
    }

    private String origin(UrlType type) {
        URI base = base(session, type);
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private static URI base(KeycloakSession session, UrlType type) {
        return session.getContext().getUri(type).getBaseUri();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
