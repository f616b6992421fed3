package io.github.companyaccounts.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/** The scripts of an account console, as they stand in the JAR that is handed out. */
public final class ConsoleScripts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path jar;
    private final String resources;

    private ConsoleScripts(Path jar, String theme) {
        this.jar = jar;
        this.resources = "theme/" + theme + "/account/resources/";
    }

    /** Keycloak's own. */
    public static ConsoleScripts ofKeycloak() {
        Path libraries = Settings.path(
                        "it.keycloak",
                        "target/keycloak/distribution/keycloak-" + System.getProperty("keycloak.version"))
                .resolve("lib/lib/main");
        return new ConsoleScripts(only(libraries, "org.keycloak.keycloak-account-ui-"), "keycloak.v3");
    }

    /** The one with the company's pages. */
    public static ConsoleScripts ofBundle() {
        Path providers = Settings.target().resolve("providers");
        return new ConsoleScripts(only(providers, "company-accounts-admin-ui-ext"), "company-accounts");
    }

    private static Path only(Path directory, String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + prefix + "… in " + directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Bytes of script (gzip) that a browser with nothing kept loads before it can show a page: the entry, the page, and
     * what these import. React comes with the page of the server, for every console alike.
     *
     * @param page end of the page's name in the manifest
     */
    public int bytesFor(String page) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            JsonNode manifest = JSON.readTree(read(zip, ".vite/manifest.json"));
            Set<String> needed = new LinkedHashSet<>();
            for (var chunk : manifest.properties()) {
                if (chunk.getValue().path("isEntry").asBoolean()
                        || chunk.getKey().endsWith(page)) {
                    add(chunk.getKey(), manifest, needed);
                }
            }
            if (needed.stream().noneMatch(name -> name.endsWith(page))) {
                throw new IllegalArgumentException("No page " + page + " in " + jar);
            }
            int bytes = 0;
            for (String name : needed) {
                bytes += gzipped(read(zip, manifest.path(name).path("file").asText()));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String name, JsonNode manifest, Set<String> needed) {
        if (needed.add(name)) {
            manifest.path(name).path("imports").forEach(other -> add(other.asText(), manifest, needed));
        }
    }

    private byte[] read(ZipFile zip, String file) throws IOException {
        return zip.getInputStream(zip.getEntry(resources + file)).readAllBytes();
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.size();
    }
}
