package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for a server's own word that it takes requests ({@code /health/ready} of the management interface). */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final URI question;
    private final HttpClient client = HttpClient.newHttpClient();

    private Readiness(URI question) {
        this.question = question;
    }

    static Readiness atPort(int managementPort) {
        return new Readiness(URI.create("http://localhost:" + managementPort + "/health/ready"));
    }

    /** Throws if the server is not ready in time, or {@code alive} says that it never will be. */
    void await(BooleanSupplier alive) {
        Awaitility.await("Keycloak is ready")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!alive.getAsBoolean()) {
                        throw new IllegalStateException("Keycloak ended while it was starting");
                    }
                    return isReady();
                });
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(question).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
