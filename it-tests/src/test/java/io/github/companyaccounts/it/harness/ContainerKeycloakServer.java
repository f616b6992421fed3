package io.github.companyaccounts.it.harness;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.MountableFile;

/**
 * Keycloak in a container (Testcontainers Keycloak), with H2.
 *
 * <p>It uses the host's network: its address has to be known before it starts, for the links in mails, and it has to
 * reach the mail server that runs in the tests.
 */
final class ContainerKeycloakServer implements KeycloakServer {

    private static final String IMPORTED_REALM = "/opt/keycloak/data/import/" + REALM + "-realm.json";
    private static final int READABLE_BY_ALL = 0644;
    private static final int LINES = 60;

    private final URI url;
    private final KeycloakContainer container;
    private final Keycloak admin;

    private ContainerKeycloakServer(URI url, KeycloakContainer container) {
        this.url = url;
        this.container = container;
        this.admin = MasterAdmin.at(url);
    }

    /** Starts a container and returns when it is ready for requests. */
    static ContainerKeycloakServer start(MailServer mail) {
        int port = Ports.SERVERS.free();
        int managementPort = Ports.SERVERS.free();
        URI url = URI.create("http://localhost:" + port);
        // closed by stop()
        @SuppressWarnings("resource")
        KeycloakContainer container = new KeycloakContainer(image())
                .withImagePullPolicy(PullPolicy.defaultPolicy())
                .withNetworkMode("host")
                .withAdminUsername(MasterAdmin.NAME)
                .withAdminPassword(MasterAdmin.PASSWORD)
                .withProviderLibsFrom(Bundle.jars().stream().map(Path::toFile).toList())
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Bundle.sampleRealm(), READABLE_BY_ALL), IMPORTED_REALM)
                .withEnv(Compilation.QUICK)
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_HTTP_HOST", "127.0.0.1")
                .withEnv("KC_HTTP_PORT", Integer.toString(port))
                .withEnv("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort))
                .withEnv("KC_HOSTNAME", url.toString())
                .withEnv("KC_DB", "dev-file")
                .withEnv("KC_CACHE", "local")
                .withEnv("MAIL_HOST", mail.host())
                .withEnv("MAIL_PORT", Integer.toString(mail.port()))
                .withProductionMode();
        container.setExposedPorts(List.of());
        container.waitingFor(new ReadyAt(managementPort));
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException("No container: " + e.getMessage() + "\n" + tail(container), e);
        }
        return new ContainerKeycloakServer(url, container);
    }

    private static String image() {
        String prepared = System.getenv("KEYCLOAK_IMAGE");
        return prepared == null ? "quay.io/keycloak/keycloak:" + System.getProperty("keycloak.version") : prepared;
    }

    private static String tail(KeycloakContainer container) {
        List<String> lines = container.getContainerId() == null
                ? List.of()
                : container.getLogs().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public URI publicUrl() {
        return url;
    }

    @Override
    public Keycloak admin() {
        return admin;
    }

    @Override
    public String logTail() {
        return tail(container);
    }

    @Override
    public String log() {
        return container.getLogs();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public void stop() {
        admin.close();
        container.stop();
    }

    @Override
    public void kill() {
        DockerClientFactory.instance()
                .client()
                .killContainerCmd(container.getContainerId())
                .exec();
    }

    /** With the host's network no port is mapped, which Testcontainers' own strategies ask for. */
    private static final class ReadyAt extends AbstractWaitStrategy {

        private final int managementPort;

        ReadyAt(int managementPort) {
            this.managementPort = managementPort;
            withStartupTimeout(Duration.ofMinutes(5));
        }

        @Override
        protected void waitUntilReady() {
            Readiness.atPort(managementPort).await(() -> true);
        }
    }
}
