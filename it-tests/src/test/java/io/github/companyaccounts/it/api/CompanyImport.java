package io.github.companyaccounts.it.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.companyaccounts.it.harness.KeycloakServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of companies on its way: the answer is read as it comes. */
public final class CompanyImport implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader answer;

    private CompanyImport(InputStream answer) {
        this.answer = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    }

    /** Sends a file of CSV, and returns when the answer has begun. */
    public static CompanyImport begin(KeycloakServer server, String token, String query, String file) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/admin/realms/" + server.realm() + "/companies/import?" + query))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(file))
                .build();
        try {
            return new CompanyImport(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next line of the answer. */
    public String line() {
        try {
            return answer.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are left, the totals last. */
    public List<JsonNode> rest() {
        return answer.lines().map(CompanyImport::read).toList();
    }

    /** Breaks off. */
    @Override
    public void close() {
        try {
            answer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a whole answer, the totals last. */
    public static List<JsonNode> lines(ApiResponse answer) {
        return answer.text().lines().map(CompanyImport::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + line, e);
        }
    }

    /** A line of a file of JSON lines. */
    public static String json(Object company) {
        try {
            return JSON.writeValueAsString(company);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
