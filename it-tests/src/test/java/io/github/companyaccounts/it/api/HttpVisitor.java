package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.Language;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Cookie, String> cookies = new ConcurrentHashMap<>();
    private final Set<Cookie> lasting = ConcurrentHashMap.newKeySet();
    private String from;
    private String sender;
    private String senderOrigin;
    private Line line;

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

    /** From now on they come from this address. */
    public HttpVisitor from(String address) {
        from = address;
        return this;
    }

    /** From now on their browser says that such a site's page sends them ({@code Sec-Fetch-Site}). */
    public HttpVisitor sentBy(String site) {
        sender = site;
        return this;
    }

    /** From now on their browser says that a page of this origin sends them ({@code Origin}). */
    public HttpVisitor sentByPageOf(String origin) {
        senderOrigin = origin;
        return this;
    }

    /** From now on they come over this line. */
    public HttpVisitor over(Line way) {
        line = way;
        return this;
    }

    /** The browser was closed and opened again: what was to last no longer is forgotten. */
    public HttpVisitor startedAgain() {
        cookies.keySet().retainAll(lasting);
        return this;
    }

    /** What a page consists of, to the letter, for somebody without cookies. */
    public static String source(URI address) {
        return Http.exchange(HttpRequest.newBuilder(address).GET()).body();
    }

    public HttpPage open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET(), address);
    }

    /** Asks only whether there is something, as mail scanners do. Returns the status. */
    public int look(URI address) {
        return Http.exchange(
                        withHeaders(HttpRequest.newBuilder(address).method("HEAD", BodyPublishers.noBody()), address))
                .statusCode();
    }

    /** A form without the page it stands on. */
    public HttpPage post(URI address, Map<String, String> fields) {
        return follow(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Http.form(fields))),
                address);
    }

    /** A form with a file in it, without the page it stands on; the fields first, in their order. */
    public HttpPage send(URI address, Map<String, String> fields, String fileField, String fileName, byte[] file) {
        String boundary = "----it-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return follow(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                address);
    }

    /** From now on signed in as somebody whom this administrator looks after, with Keycloak's impersonation. */
    public HttpVisitor impersonating(URI realmAdmin, String userId, String adminToken) {
        HttpResponse<String> response = impersonate(realmAdmin, userId, adminToken);
        if (response.statusCode() != 200) {
            throw new AssertionError("Not impersonated (" + response.statusCode() + "):\n" + response.body());
        }
        return this;
    }

    /** The same, where it may be refused; whether it was not. */
    public boolean mayImpersonate(URI realmAdmin, String userId, String adminToken) {
        return impersonate(realmAdmin, userId, adminToken).statusCode() == 200;
    }

    private HttpResponse<String> impersonate(URI realmAdmin, String userId, String adminToken) {
        URI address = URI.create(realmAdmin + "/users/" + userId + "/impersonation");
        HttpResponse<String> response = Http.exchange(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + adminToken)
                .POST(BodyPublishers.noBody()));
        remember(response.headers().allValues("Set-Cookie"));
        return response;
    }

    private HttpPage follow(HttpRequest.Builder request, URI address) {
        HttpRequest.Builder next = request;
        URI at = address;
        for (int i = 0; i < REDIRECTS; i++) {
            HttpRequest.Builder asked = withHeaders(next, at);
            HttpResponse<String> response = line == null ? Http.exchange(asked) : line.exchange(asked.build());
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

    /** A cookie as a request carries it, {@code name=value}. */
    public String cookie(String name) {
        return cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().name().equals(name))
                .map(cookie -> name + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }

    private HttpRequest.Builder withHeaders(HttpRequest.Builder request, URI address) {
        request.header("Accept-Language", language.browserLocale()).header("Accept", "text/html,*/*;q=0.8");
        if (from != null) {
            request.header(Http.FROM, from);
        }
        if (sender != null) {
            request.header("Sec-Fetch-Site", sender);
        }
        if (senderOrigin != null) {
            request.header("Origin", senderOrigin);
        }
        String sent = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().isFor(address))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        return request;
    }

    private void remember(List<String> setCookies) {
        for (String header : setCookies) {
            String[] parts = header.split(";", -1);
            String[] pair = parts[0].split("=", 2);
            Cookie cookie = new Cookie(pair[0].trim(), attribute("path", parts).orElse("/"));
            if (attribute("max-age", parts).equals(Optional.of("0"))) {
                cookies.remove(cookie);
            } else {
                cookies.put(cookie, pair[1]);
                if (attribute("max-age", parts).isPresent()) {
                    lasting.add(cookie);
                } else {
                    lasting.remove(cookie);
                }
            }
        }
    }

    private static Optional<String> attribute(String name, String... parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.trim().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equalsIgnoreCase(name))
                .map(pair -> pair[1])
                .findFirst();
    }

    /** Each realm has its own, told apart by the path (RFC 6265). */
    private record Cookie(String name, String path) {

        boolean isFor(URI address) {
            return address.getPath().startsWith(path);
        }
    }

    private static Document parse(HttpResponse<String> response, URI at) {
        return Jsoup.parse(response.body(), at.toString());
    }
}
