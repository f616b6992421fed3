package io.github.companyaccounts.model.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.guessing.BrowserProof.Account;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a browser keeps of those who signed in with it")
class BrowserProofsTest {

    private static final Account ANNA = new Account("realm", "anna");
    private static final Account EWA = new Account("realm", "ewa");
    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
    private static final SecretKey KEY = key("the realm's key of today");
    private static final SecretKey OLD_KEY = key("the realm's key of yesterday");
    private static final BrowserProofs NOTHING = BrowserProofs.parse(null);

    private final BrowserProofs signedIn = NOTHING.signedIn(ANNA, THEN, List.of(KEY), KEY);

    @Test
    @DisplayName("shows the account that signed in, also after it was sent to the browser and back")
    void known() {
        BrowserProofs sentBack = BrowserProofs.parse(signedIn.text());

        assertThat(sentBack.of(ANNA, THEN, List.of(KEY))).hasValueSatisfying(browser -> {
            assertThat(browser.userId()).isEqualTo("anna");
            assertThat(browser.id()).hasSize(22);
        });
        assertThat(sentBack.text()).isEqualTo(signedIn.text());
    }

    @Test
    @DisplayName("shows no other account, and no account of another realm")
    void others() {
        assertThat(signedIn.of(EWA, THEN, List.of(KEY))).isEmpty();
        assertThat(signedIn.of(new Account("another", "anna"), THEN, List.of(KEY)))
                .isEmpty();
        assertThat(NOTHING.of(ANNA, THEN, List.of(KEY))).isEmpty();
    }

    @Test
    @DisplayName("does not say whose it is")
    void saysNothing() {
        assertThat(signedIn.text()).doesNotContain("anna").doesNotContain("realm");
        assertThat(BrowserProof.parse(signedIn.text()).orElseThrow().toString())
                .doesNotContain(signedIn.text().substring(signedIn.text().lastIndexOf('.') + 1));
    }

    @Test
    @DisplayName("is made by the realm's keys only, those of the past included")
    void keys() {
        BrowserProofs old = NOTHING.signedIn(ANNA, THEN, List.of(OLD_KEY), OLD_KEY);

        assertThat(old.of(ANNA, THEN, List.of(KEY, OLD_KEY))).isPresent();
        assertThat(old.of(ANNA, THEN, List.of(KEY))).isEmpty();
        assertThat(old.of(ANNA, THEN, List.of())).isEmpty();
    }

    @Test
    @DisplayName("is worth nothing once a single character of it was changed")
    void forged() {
        String text = signedIn.text();
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '1' ? '2' : '1';
            String forged = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(BrowserProofs.parse(forged).of(ANNA, THEN, List.of(KEY)))
                    .as(forged)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("counts for ninety days from the latest sign-in")
    void expires() {
        Instant end = THEN.plus(Duration.ofDays(90));
        Instant later = THEN.plus(Duration.ofDays(60));
        BrowserProofs again = signedIn.signedIn(ANNA, later, List.of(KEY), KEY);

        assertThat(BrowserProofs.LIFESPAN).isEqualTo(Duration.ofDays(90));
        assertThat(signedIn.of(ANNA, end.minusSeconds(1), List.of(KEY))).isPresent();
        assertThat(signedIn.of(ANNA, end, List.of(KEY))).isEmpty();
        assertThat(again.of(ANNA, end, List.of(KEY))).isPresent();
    }

    @Test
    @DisplayName("does not come from the future, but for clocks that differ a little")
    void fromTheFuture() {
        assertThat(signedIn.of(ANNA, THEN.minusSeconds(119), List.of(KEY))).isPresent();
        assertThat(signedIn.of(ANNA, THEN.minusSeconds(120), List.of(KEY))).isEmpty();
    }

    @Test
    @DisplayName("stays the same browser for an account that signs in again, and is another one for another account")
    void sameBrowser() {
        BrowserProofs more =
                signedIn.signedIn(EWA, THEN, List.of(KEY), KEY).signedIn(ANNA, THEN.plusSeconds(60), List.of(KEY), KEY);

        assertThat(more.of(ANNA, THEN, List.of(KEY))).isEqualTo(signedIn.of(ANNA, THEN, List.of(KEY)));
        assertThat(more.of(EWA, THEN, List.of(KEY)).orElseThrow().id())
                .isNotEqualTo(more.of(ANNA, THEN, List.of(KEY)).orElseThrow().id());
        assertThat(more.text().split("~")).hasSize(2);
    }

    @Test
    @DisplayName("is another browser each time for an account it was forgotten for")
    void anotherBrowser() {
        assertThat(NOTHING.signedIn(ANNA, THEN, List.of(KEY), KEY).of(ANNA, THEN, List.of(KEY)))
                .isNotEqualTo(signedIn.of(ANNA, THEN, List.of(KEY)));
    }

    @Test
    @DisplayName("keeps five accounts; a sixth takes the place of the one that signed in the longest ago")
    void accounts() {
        BrowserProofs full = signedIn;
        for (int i = 1; i <= 4; i++) {
            full = full.signedIn(new Account("realm", "user" + i), THEN, List.of(KEY), KEY);
        }

        assertThat(BrowserProofs.parse(full.text()).of(ANNA, THEN, List.of(KEY)))
                .isPresent();
        BrowserProofs fuller = full.signedIn(EWA, THEN, List.of(KEY), KEY);
        assertThat(BrowserProofs.parse(fuller.text()).of(ANNA, THEN, List.of(KEY)))
                .isEmpty();
        assertThat(fuller.of(EWA, THEN, List.of(KEY))).isPresent();
        assertThat(fuller.of(new Account("realm", "user1"), THEN, List.of(KEY))).isPresent();
        assertThat(fuller.text().split("~")).hasSize(5);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "~", "~~~~~~", "nonsense", "a.b.c", "\u0000", "żółć"})
    @DisplayName("is empty for anything else that a browser may send")
    void nonsense(String sent) {
        assertThat(BrowserProofs.parse(sent).text()).isEmpty();
    }

    @Test
    @DisplayName("is looked through only as far as anything was ever issued")
    void tooLong() {
        String one = signedIn.text();
        String six = IntStream.range(0, 5).mapToObj(i -> "~").collect(Collectors.joining()) + one;

        assertThat(BrowserProofs.parse("~~~~" + one).of(ANNA, THEN, List.of(KEY)))
                .isPresent();
        assertThat(BrowserProofs.parse(six).of(ANNA, THEN, List.of(KEY))).isEmpty();
        assertThat(BrowserProofs.parse(one + "~" + "x".repeat(399 - one.length()))
                        .text())
                .isEqualTo(one);
        assertThat(BrowserProofs.parse(one + "~" + "x".repeat(400 - one.length()))
                        .text())
                .isEmpty();
    }

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA512");
    }
}
