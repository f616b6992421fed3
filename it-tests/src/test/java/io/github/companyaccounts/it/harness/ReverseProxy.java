package io.github.companyaccounts.it.harness;

import io.github.companyaccounts.it.api.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** HAProxy, as Debian packages it, before the shared server: a door for each way of telling Keycloak where people come from. */
public final class ReverseProxy implements AutoCloseable {

    /** What becomes of what people themselves write into {@code X-Forwarded-For}. */
    public enum Door {
        /** As the installation guide says: it is replaced. */
        REPLACES("http-request set-header X-Forwarded-For %[src]", "http-request del-header Forwarded"),
        /** The address is added behind a comma, as nginx does with {@code $proxy_add_x_forwarded_for}. */
        ADDS("http-request set-header X-Forwarded-For %[req.fhdr(X-Forwarded-For)],%[src]"),
        /** The address is added in a line of its own, as HAProxy does with this option. */
        ADDS_A_LINE("option forwardfor");

        private final String settings;

        Door(String... settings) {
            this.settings = String.join("\n    ", settings);
        }
    }

    private final Map<Door, Integer> ports;
    private final Path log;
    private final Process process;

    private ReverseProxy(Map<Door, Integer> ports, Path log, Process process) {
        this.ports = ports;
        this.log = log;
        this.process = process;
    }

    /** Starts it on the loopback addresses, IPv4 and IPv6; returns when it listens. */
    public static ReverseProxy before(KeycloakServer server) {
        Map<Door, Integer> ports = Map.of(
                Door.REPLACES, Ports.SERVERS.free(),
                Door.ADDS, Ports.SERVERS.free(),
                Door.ADDS_A_LINE, Ports.SERVERS.free());
        try {
            Path directory = Files.createDirectories(Settings.target().resolve("haproxy"));
            Path settings = Files.writeString(directory.resolve("haproxy.cfg"), settings(ports, server));
            Path log = directory.resolve("haproxy.log");
            Process process = new ProcessBuilder(program(), "-f", settings.toString(), "-db")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ReverseProxy proxy = new ReverseProxy(ports, log, process);
            Runtime.getRuntime().addShutdownHook(new Thread(proxy::close));
            proxy.awaitListening();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "HAProxy is not installed. On Debian and Ubuntu: apt-get install haproxy (./test.sh does it)"));
    }

    private static String settings(Map<Door, Integer> ports, KeycloakServer server) {
        StringBuilder text = new StringBuilder("""
                defaults
                    mode http
                    maxconn 100
                    timeout connect 10s
                    timeout client 60s
                    timeout server 60s
                backend keycloak
                    server keycloak 127.0.0.1:%d
                """.formatted(server.url().getPort()));
        ports.forEach((door, port) -> {
            text.append("frontend ").append(door).append('\n');
            text.append("    bind 127.0.0.1:").append(port).append('\n');
            text.append("    bind [::1]:").append(port).append('\n');
            text.append("    ").append(door.settings).append('\n');
            text.append("    default_backend keycloak\n");
        });
        return text.toString();
    }

    private void awaitListening() {
        try {
            Awaitility.await("the proxy listens")
                    .until(() -> ports.values().stream().allMatch(this::listensAt));
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("The end of " + log + ":\n" + LogFile.tail(log), e);
        }
    }

    private boolean listensAt(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The proxy has ended with " + process.exitValue());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * The way of somebody through a door.
     *
     * @param address of this machine: of 127.0.0.0/8, or ::1
     */
    public Line line(Door door, String address) {
        try {
            InetAddress from = InetAddress.getByName(address);
            InetAddress here = InetAddress.getByName(from.getAddress().length == 4 ? "127.0.0.1" : "::1");
            return new Line(from, new InetSocketAddress(here, ports.get(door)), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
