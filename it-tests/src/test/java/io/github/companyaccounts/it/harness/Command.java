package io.github.companyaccounts.it.harness;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end; its output goes to a file, so that no pipe can fill up. */
record Command(List<String> words, Map<String, String> environment, Path log, Duration limit) {

    Command(List<String> words, Path log, Duration limit) {
        this(words, Map.of(), log, limit);
    }

    /** Runs the program. Throws with the end of its output if it fails or takes longer than it may. */
    void run() {
        if (exitCode() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed:\n" + LogFile.tail(log));
        }
    }

    boolean succeeds() {
        return exitCode() == 0;
    }

    private int exitCode() {
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.outputWriter(StandardCharsets.UTF_8).close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(
                        String.join(" ", words) + " took longer than " + limit + ":\n" + LogFile.tail(log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(words.get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
