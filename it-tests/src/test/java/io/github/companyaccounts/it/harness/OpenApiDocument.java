package io.github.companyaccounts.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The description of both APIs that the packaged bundle carries. */
public final class OpenApiDocument {

    private static final String ENTRY = "META-INF/company-accounts/company-accounts-openapi.json";

    private OpenApiDocument() {}

    /** As it lies in one of the JARs under test. */
    public static JsonNode ofBuild() {
        for (Path jar : Bundle.jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(ENTRY);
                if (entry != null) {
                    try (InputStream document = zip.getInputStream(entry)) {
                        return new ObjectMapper().readTree(document);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("No JAR carries " + ENTRY);
    }
}
