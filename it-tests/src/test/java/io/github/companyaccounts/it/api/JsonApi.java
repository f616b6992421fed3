package io.github.companyaccounts.it.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.companyaccounts.it.harness.Language;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;

/** JSON over HTTP with a bearer token. Threads may share one. */
abstract class JsonApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Supplier<String> token;
    private final Language language;
    private final String from;

    JsonApi(URI base, Supplier<String> token, Language language) {
        this(base, token, language, null);
    }

    /**
     * @param from where calls come from; null for the tests' own address
     */
    JsonApi(URI base, Supplier<String> token, Language language, String from) {
        this.from = from;
        this.base = base;
        this.token = token;
        this.language = language;
    }

    /** A call this class has no word for. The path begins below the API, without a slash. */
    public ApiResponse get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    /** A call this class has no word for. */
    public ApiResponse put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    /** A call this class has no word for; the body may be null. */
    public ApiResponse post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    /** A call this class has no word for. */
    public ApiResponse delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    /** A call with a body exactly as given, for what no serialiser would write. */
    public ApiResponse send(String method, String path, String body, String contentType) {
        return send(method, path, BodyPublishers.ofString(body), contentType);
    }

    /** A call with a body that is no text. */
    public ApiResponse send(String method, String path, byte[] body, String contentType) {
        return send(method, path, BodyPublishers.ofByteArray(body), contentType);
    }

    private ApiResponse send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/" + path))
                .header("Content-Type", contentType)
                .header("Accept-Language", language.tag())
                .method(method, body);
        if (from != null) {
            request.header(Http.FROM, from);
        }
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return Http.send(request);
    }

    private static BodyPublisher json(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
