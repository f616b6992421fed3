package io.github.companyaccounts.it.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * An answer of an API, whatever it says.
 *
 * @param request method and address, for messages
 * @param status the HTTP status
 * @param headers as sent
 * @param text the body, empty if there is none
 */
public record ApiResponse(String request, int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiResponse of(HttpResponse<String> response) {
        return new ApiResponse(
                response.request().method() + " " + response.uri(),
                response.statusCode(),
                response.headers(),
                response.body());
    }

    /** The body as JSON; a missing node if there is no body or it is no JSON. */
    public JsonNode json() {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The {@code type} of a problem (RFC 9457), empty if this is none. */
    public String problemType() {
        return isProblem() ? json().path("type").asText() : "";
    }

    public boolean isProblem() {
        return contentType().startsWith("application/problem+json");
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /** Where the new thing is, from the {@code Location} header. */
    public URI location() {
        return URI.create(headers.firstValue("Location")
                .orElseThrow(() -> new AssertionError("No Location in the answer: " + this)));
    }

    /** The last step of {@link #location()}: the id of what was made. */
    public String createdId() {
        String path = location().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Itself, if the status is this one; otherwise the test fails with the whole answer. */
    public ApiResponse expect(int expectedStatus) {
        if (status != expectedStatus) {
            throw new AssertionError("Expected " + expectedStatus + " but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + contentType() + "\n" + text;
    }
}
