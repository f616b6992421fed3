package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What links from mails are for, as the packaged bundle knows it. */
public final class LinkPurposes {

    private static final String NAME = "io.github.companyaccounts.model.link.LinkPurpose";

    private LinkPurposes() {}

    /** The names of all of them, from the JARs under test. */
    public static Set<String> ofBuild() {
        URL[] jars = Bundle.jars().stream().map(LinkPurposes::url).toArray(URL[]::new);
        try (URLClassLoader bundle = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            return Arrays.stream(bundle.loadClass(NAME).getEnumConstants())
                    .map(purpose -> ((Enum<?>) purpose).name())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no " + NAME + " in the bundle any more", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
