package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * An unpacked Keycloak with the bundle's JARs, built for one database; servers run on copies of it.
 *
 * <p>{@code kc.sh build} takes a quarter of a minute, so the result is kept until a JAR or an option changes.
 */
final class KeycloakInstallation {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(6);

    private final Path home;

    private KeycloakInstallation(Path home) {
        this.home = home;
    }

    /** The installation for these options, built now if it is not there yet. */
    static synchronized KeycloakInstallation builtFor(String databaseKind, List<String> buildOptions) {
        Path distribution = Settings.path(
                "it.keycloak", "target/keycloak/distribution/keycloak-" + System.getProperty("keycloak.version"));
        List<String> options = new ArrayList<>();
        options.add("--db=" + databaseKind);
        options.add("--health-enabled=true");
        options.addAll(buildOptions);
        try {
            List<Path> jars = Bundle.jars();
            if (!Files.isExecutable(distribution.resolve("bin/kc.sh")) || jars.isEmpty()) {
                throw new IllegalStateException("No Keycloak at " + distribution
                        + " or no JARs of the bundle. Run once at the top: mvn -pl it-tests -am pre-integration-test");
            }
            String fingerprint = fingerprint(distribution, jars, options);
            String name = "built-" + databaseKind + (buildOptions.isEmpty() ? "" : "-" + fingerprint.substring(0, 8));
            Path home = Settings.target().resolve("keycloak").resolve(name);
            KeycloakInstallation installation = new KeycloakInstallation(home);
            if (!fingerprint.equals(installation.builtFrom())) {
                installation.build(distribution, jars, options, fingerprint);
            }
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole installation, so that nothing a server writes is seen by another. */
    void copyTo(Path other) {
        Directories.delete(other);
        Directories.copy(home, other);
    }

    private void build(Path distribution, List<Path> jars, List<String> options, String fingerprint)
            throws IOException {
        Directories.delete(home);
        Directories.copy(distribution, home);
        for (Path jar : jars) {
            Files.copy(jar, home.resolve("providers").resolve(jar.getFileName()));
        }
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(options);
        Path log = home.resolveSibling(home.getFileName() + ".log");
        new Command(command, Compilation.QUICK, log, BUILD_LIMIT).run();
        Files.writeString(marker(), fingerprint);
    }

    private String builtFrom() throws IOException {
        return Files.exists(marker()) ? Files.readString(marker()) : "";
    }

    private Path marker() {
        return home.resolve("built-from.sha256");
    }

    private static String fingerprint(Path distribution, List<Path> jars, List<String> options) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(distribution.resolve("version.txt")));
            digest.update(String.join("\n", options).getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
