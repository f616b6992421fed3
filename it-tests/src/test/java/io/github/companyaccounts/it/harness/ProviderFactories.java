package io.github.companyaccounts.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the packaged bundle adds to Keycloak, as its JARs declare it ({@code META-INF/services}). */
public final class ProviderFactories {

    private ProviderFactories() {}

    /**
     * The names of the classes that Keycloak finds in the JARs under test, without their packages.
     *
     * @param factory name of the interface
     */
    public static Set<String> ofBuild(String factory) {
        Set<String> declared = new TreeSet<>();
        for (Path jar : Bundle.jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry("META-INF/services/" + factory);
                if (entry != null) {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                        lines.lines()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .forEach(name -> declared.add(name.substring(name.lastIndexOf('.') + 1)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return declared;
    }
}
