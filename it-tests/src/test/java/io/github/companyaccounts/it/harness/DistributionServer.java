package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keycloak.admin.client.Keycloak;

/** Keycloak from its distribution, built and started as in production ({@code build}, {@code start --optimized}). */
final class DistributionServer implements KeycloakServer {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final URI url;
    private final URI publicUrl;
    private final Path log;
    private final Process process;
    private final Keycloak admin;

    private DistributionServer(URI url, URI publicUrl, Path log, Process process) {
        this.url = url;
        this.publicUrl = publicUrl;
        this.log = log;
        this.process = process;
        this.admin = MasterAdmin.at(url);
    }

    /** Starts a server and returns when it is ready for requests. */
    static DistributionServer start(ServerOptions options) {
        int port = Ports.SERVERS.free();
        int managementPort = Ports.SERVERS.free();
        URI url = URI.create("http://localhost:" + port);
        URI publicUrl = options.joined() == null ? url : options.joined().publicUrl();
        Path nodes = Settings.target().resolve("keycloak/nodes");
        Path home = nodes.resolve(options.name());
        Path log = nodes.resolve(options.name() + ".log");
        try {
            endLeftover(home);
            KeycloakInstallation.builtFor(options.database().kind(), options.buildOptions())
                    .copyTo(home);
            Path imported = Files.createDirectories(home.resolve("data/import"));
            Files.copy(Bundle.sampleRealm(), imported.resolve(REALM + "-realm.json"));
            keepOlder(log);
            DistributionServer server = new DistributionServer(
                    url, publicUrl, log, launch(home, log, options, publicUrl, port, managementPort));
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            server.awaitReady(Readiness.atPort(managementPort));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(
            Path home, Path log, ServerOptions options, URI publicUrl, int port, int managementPort)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "start", "--optimized"));
        command.add("--import-realm");
        command.add("--http-enabled=true");
        command.add("--http-host=127.0.0.1");
        command.add("--http-port=" + port);
        command.add("--http-management-port=" + managementPort);
        command.add("--hostname=" + publicUrl);
        // always ready for a second node
        command.add("--cache-embedded-network-bind-address=127.0.0.1");
        command.add("--cache-embedded-network-bind-port=" + Ports.CLUSTER.free());
        command.addAll(options.database().startOptions());
        if (options.startOptions().stream().noneMatch(option -> option.startsWith("--log-level="))) {
            // asking for its health every moment would fill the log
            command.add("--log-level=info,io.smallrye.health:warn");
        }
        command.addAll(options.startOptions());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        // the developer's own Keycloak settings are not the test's
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
        builder.environment().putAll(options.livesLong() ? Compilation.OF_WHAT_IS_HOT : Compilation.QUICK);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", MasterAdmin.NAME);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", MasterAdmin.PASSWORD);
        // placeholders of the sample realm
        builder.environment().put("MAIL_HOST", options.mail().host());
        builder.environment().put("MAIL_PORT", Integer.toString(options.mail().port()));
        Process process = builder.start();
        Files.writeString(pidFile(home), Long.toString(process.pid()));
        return process;
    }

    /** A run that was killed cannot end its servers; their home directory tells them from anybody else's. */
    private static void endLeftover(Path home) throws IOException {
        Path pidFile = pidFile(home);
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(Files.readString(pidFile)))
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()));
        leftover.ifPresent(shell -> {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        });
        Files.delete(pidFile);
    }

    private static Path pidFile(Path home) {
        return home.resolveSibling(home.getFileName() + ".pid");
    }

    private static void keepOlder(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitReady(Readiness readiness) {
        try {
            readiness.await(process::isAlive);
        } catch (RuntimeException e) {
            kill();
            throw new IllegalStateException(e.getMessage() + ". The end of " + log + ":\n" + logTail(), e);
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public URI publicUrl() {
        return publicUrl;
    }

    @Override
    public Keycloak admin() {
        return admin;
    }

    @Override
    public String logTail() {
        return LogFile.tail(log);
    }

    @Override
    public String log() {
        return LogFile.all(log);
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public synchronized void stop() {
        admin.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    @Override
    public void kill() {
        // the process is kc.sh, which waits for Java
        Stream<ProcessHandle> java = process.descendants();
        java.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
