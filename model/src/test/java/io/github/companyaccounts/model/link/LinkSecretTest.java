package io.github.companyaccounts.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The secret in a mailed address")
class LinkSecretTest {

    private static final String ID = "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b";
    private static final SecretKey KEY = key("a key of the realm, long enough for HS512");

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static LinkSecret secret() {
        return LinkSecret.derive(ID, LinkPurpose.ACTIVATION, KEY);
    }

    @Test
    @DisplayName("is the same whenever it is derived")
    void isDerived() {
        assertThat(secret().text())
                .isEqualTo(secret().text())
                .startsWith(ID + ".")
                .hasSize(80);
        assertThat(LinkSecret.parse(secret().text()).map(secret()::isSameAs)).contains(true);
        assertThat(LinkSecret.parse(secret().text()).map(LinkSecret::id)).contains(ID);
    }

    @Test
    @DisplayName("is another one for another link, purpose or key")
    void dependsOnEverything() {
        assertThat(secret().isSameAs(LinkSecret.derive(ID, LinkPurpose.PASSWORD, KEY)))
                .isFalse();
        assertThat(secret().isSameAs(LinkSecret.derive(ID, LinkPurpose.ACTIVATION, key("another key"))))
                .isFalse();
        assertThat(secret().isSameAs(LinkSecret.derive(ID.replace('0', '1'), LinkPurpose.ACTIVATION, KEY)))
                .isFalse();
    }

    @Test
    @DisplayName("is not accepted with a single character changed")
    void everyCharacterCounts() {
        String right = secret().text();
        for (int i = 37; i < right.length(); i++) {
            String wrong = right.substring(0, i) + (right.charAt(i) == 'A' ? 'B' : 'A') + right.substring(i + 1);
            Optional<LinkSecret> parsed = LinkSecret.parse(wrong);
            assertThat(parsed.map(secret()::isSameAs)).contains(false);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b.",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "0b5a2c3e-8c1d-4f7a-9a43-1c2d3e4f5a6b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "0B5A2C3E-8C1D-4F7A-9A43-1C2D3E4F5A6B.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "0b5a2c3e_8c1d_4f7a_9a43_1c2d3e4f5a6b.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "' or 1=1 --",
                "ąęłżó🎈\u0000"
            })
    @DisplayName("that nobody of us made is no secret at all")
    void malformed(String text) {
        assertThat(LinkSecret.parse(text)).isEmpty();
    }

    @Test
    @DisplayName("may be a megabyte long and is still none")
    void tooLong() {
        assertThat(LinkSecret.parse("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    @DisplayName("does not get into a log")
    void isNotLogged() {
        String code = secret().text().substring(37);

        assertThat(secret().toString()).contains(ID).doesNotContain(code);
    }
}
