package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory a server on this machine holds: what is left after its garbage was thrown away. */
public final class LiveHeap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final String process;

    private LiveHeap(String process) {
        this.process = process;
    }

    /** Of a server from the distribution. */
    public static LiveHeap of(KeycloakServer server) {
        String port = "--http-port=" + server.url().getPort();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> arguments(process).contains(port))
                    .filter(process -> arguments(process).get(0).endsWith("java"))
                    .map(process -> new LiveHeap(process.getFileName().toString()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No process with " + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Path process) {
        try {
            return List.of(Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0", -1));
        } catch (IOException e) {
            // it is gone by now, or somebody else's
            return List.of("");
        }
    }

    /** In bytes. */
    public long used() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The server does not tell its heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            process,
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
