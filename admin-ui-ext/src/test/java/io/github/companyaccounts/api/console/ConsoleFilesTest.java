package io.github.companyaccounts.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The operator console's files")
class ConsoleFilesTest {

    private final ConsoleFiles files = new ConsoleFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "js",
                ".js",
                "../operator.html",
                "..%2foperator.html",
                "a/../b.js",
                "a\\b.js",
                "operator.html",
                "ConsoleFiles.class",
                "nobody-made-this.js"
            })
    @DisplayName("are nothing but the assets of the build")
    void nothingElse(String name) {
        assertThat(files.asset(name)).isEmpty();
    }

    @Test
    @DisplayName("are looked for in no time, whatever anybody asks for")
    void inNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 200; i++) {
                assertThat(files.asset("-".repeat(4000) + "!.js")).isEmpty();
                assertThat(files.asset("-a.".repeat(1300) + "!.js")).isEmpty();
            }
        });
    }
}
