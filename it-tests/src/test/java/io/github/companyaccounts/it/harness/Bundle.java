package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is under test, as it is handed out: the packaged JARs and the sample realm. */
final class Bundle {

    private Bundle() {}

    /** The JARs for {@code providers/}, in a fixed order; empty if the build has not put them there. */
    static List<Path> jars() {
        Path directory = Settings.target().resolve("providers");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sampleRealm() {
        return Settings.path("it.realm", "../realm-config/src/main/realm/b2b-realm.json");
    }
}
