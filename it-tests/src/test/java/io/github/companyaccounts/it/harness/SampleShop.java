package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** The sample shop as {@code start.sh} starts it: an app of its own, with a library of its own for OpenID Connect. */
public final class SampleShop implements AutoCloseable {

    private static final String CLIENT = "sample-shop";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI home;
    private final Path log;
    private final Process process;

    private SampleShop(URI home, Path log, Process process) {
        this.home = home;
        this.log = log;
        this.process = process;
    }

    /** Starts the shop, and tells the realm where it is; returns when it is open. */
    public static SampleShop open(TestBed bed) {
        Path folder = Settings.path("it.shop", "../sample-shop");
        if (!Files.isDirectory(folder.resolve("node_modules/openid-client"))) {
            throw new IllegalStateException("The sample shop's packages are not installed. Run once: npm --prefix "
                    + folder + " ci (./test.sh does it)");
        }
        int port = Ports.SERVERS.free();
        URI home = URI.create("http://localhost:" + port);
        register(bed, home);
        Path log = Settings.target().resolve("sample-shop.log");
        ProcessBuilder node = new ProcessBuilder("node", "src/server.js")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        node.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(port),
                        "BASE_URL", home.toString(),
                        "ISSUER", bed.server().realmUrl().toString(),
                        "CLIENT_ID", CLIENT,
                        "CLIENT_SECRET", "sample-shop-secret"));
        try {
            SampleShop shop = new SampleShop(home, log, node.start());
            Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
            shop.awaitOpen();
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException("The sample shop needs Node.js, version 20 or newer", e);
        }
    }

    private static void register(TestBed bed, URI home) {
        ClientsResource clients =
                bed.server().admin().realm(KeycloakServer.REALM).clients();
        ClientRepresentation known = clients.findByClientId(CLIENT).get(0);
        known.setRootUrl(home.toString());
        ClientResource client = clients.get(known.getId());
        client.update(known);
    }

    private void awaitOpen() {
        HttpClient visitor = HttpClient.newHttpClient();
        try {
            Awaitility.await("the shop is open")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isOpen(visitor));
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("The end of " + log + ":\n" + LogFile.tail(log), e);
        }
    }

    private boolean isOpen(HttpClient visitor) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The shop has ended with " + process.exitValue());
        }
        try {
            return visitor.send(HttpRequest.newBuilder(home).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** Its first page. */
    public URI home() {
        return home;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
