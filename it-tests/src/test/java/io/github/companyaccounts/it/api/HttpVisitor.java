package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.Language;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A person's pages without a screen: cookies, redirects and forms. Where hundreds of attempts are made, or two at the
 * same moment, a browser is too slow; what people see is tried in a {@link
 * io.github.companyaccounts.it.harness.BrowserWindow}.
 */
public final class HttpVisitor {

    private static final int REDIRECTS = 15;

    private final URI home;
    private final Language language;
    private final Map<String, String> cookies = new HashMap<>();

    private HttpVisitor(URI home, Language language) {
        this.home = home;
        this.language = language;
    }

    /**
     * Somebody new, without cookies.
     *
     * @param home the server's address; redirects that lead elsewhere, back to an app, are not followed
     */
    public static HttpVisitor of(URI home, Language language) {
        return new HttpVisitor(home, language);
    }

    public HttpPage open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET(), address);
    }

    /** A form without the page it stands on. */
    public HttpPage post(URI address, Map<String, String> fields) {
        return follow(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Http.form(fields))),
                address);
    }

    private HttpPage follow(HttpRequest.Builder request, URI address) {
        HttpRequest.Builder next = request;
        URI at = address;
        for (int i = 0; i < REDIRECTS; i++) {
            HttpResponse<String> response = Http.exchange(withHeaders(next));
            remember(response.headers().allValues("Set-Cookie"));
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return new HttpPage(this, at, response.statusCode(), parse(response, at));
            }
            at = at.resolve(location);
            if (!at.toString().startsWith(home.toString())) {
                return new HttpPage(this, at, response.statusCode(), new Document(at.toString()));
            }
            next = HttpRequest.newBuilder(at).GET();
        }
        throw new AssertionError("More than " + REDIRECTS + " redirects, the last to " + at);
    }

    private HttpRequest.Builder withHeaders(HttpRequest.Builder request) {
        request.header("Accept-Language", language.browserLocale()).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void remember(List<String> setCookies) {
        for (String header : setCookies) {
            String[] parts = header.split(";", 2);
            String[] pair = parts[0].split("=", 2);
            boolean removed =
                    parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).contains("max-age=0");
            if (removed) {
                cookies.remove(pair[0].trim());
            } else {
                cookies.put(pair[0].trim(), pair[1]);
            }
        }
    }

    private static Document parse(HttpResponse<String> response, URI at) {
        return Jsoup.parse(response.body(), at.toString());
    }
}
