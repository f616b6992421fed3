package io.github.companyaccounts.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The service that Keycloak asks to ask people on their phones whether they want to sign in (OpenID CIBA, the authentication
 * device of {@code ciba-http-auth-channel}).
 */
public final class Phones implements AutoCloseable {

    private final HttpServer service;
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    private Phones(HttpServer service) {
        this.service = service;
    }

    static Phones open() {
        try {
            HttpServer service =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.SERVERS.free()), 0);
            Phones phones = new Phones(service);
            service.createContext("/", phones::ring);
            service.start();
            return phones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Keycloak asks. */
    URI address() {
        return URI.create("http://localhost:" + service.getAddress().getPort() + "/");
    }

    private void ring(HttpExchange exchange) throws IOException {
        JsonNode question = new ObjectMapper().readTree(exchange.getRequestBody());
        asked.put(
                question.path("login_hint").asText(),
                exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer ", ""));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    /**
     * What the person's phone was asked last; a question is answered once.
     *
     * @return the token to answer with; empty if it did not ring
     */
    public Optional<String> question(String login) {
        return Optional.ofNullable(asked.remove(login));
    }

    @Override
    public void close() {
        service.stop(0);
    }
}
