package io.github.companyaccounts.requiredactions.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page from which a browser sends a form")
class SendingPageTest {

    @ParameterizedTest(name = "{0}, {1}: elsewhere {2}")
    @DisplayName(
            "is of another site by what the browser says of it, and by its origin only where the browser says nothing else")
    @CsvSource({
        "same-origin, https://evil.example, false",
        "none, null, false",
        "same-site, https://accounts.example, true",
        "cross-site, https://accounts.example, true",
        ", , false",
        ", https://accounts.example, false",
        ", https://ACCOUNTS.example:443, false",
        ", http://accounts.example, true",
        ", https://accounts.example:8443, true",
        ", https://accounts.example.evil.example, true",
        ", https://shop.accounts.example, true",
        ", null, true",
        ", not an origin, true"
    })
    void elsewhere(String site, String origin, boolean elsewhere) {
        assertThat(new SendingPage(site, origin).isElsewhere(URI.create("https://accounts.example/auth/realms/b2b/")))
                .isEqualTo(elsewhere);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is ours at a port of its own, too")
    @CsvSource({"http://localhost:8080, false", "http://localhost, true", "http://localhost:8081, true"})
    void atAPort(String origin, boolean elsewhere) {
        assertThat(new SendingPage(null, origin).isElsewhere(URI.create("http://localhost:8080/")))
                .isEqualTo(elsewhere);
    }
}
