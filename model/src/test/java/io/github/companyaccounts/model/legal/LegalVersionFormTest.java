package io.github.companyaccounts.model.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.legal.LegalVersionForm.Checked;
import io.github.companyaccounts.model.legal.LegalVersionForm.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A version to be published")
class LegalVersionFormTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Set<String> LANGUAGES = Set.of("pl", "en");
    private static final Map<String, Text> BOTH =
            Map.of("pl", new Text("Regulamin", "<p>Treść</p>", null), "en", new Text("Terms", "<p>Text</p>", null));

    @ParameterizedTest
    @CsvSource({
        ", 2026-06-15T10:00:00Z",
        "2026-07-01, 2026-06-30T22:00:00Z",
        "2026-07-01T00:00:00+02:00, 2026-06-30T22:00:00Z",
        "2026-06-15T10:00:01Z, 2026-06-15T10:00:01Z",
        "2026-06-15T09:55:00Z, 2026-06-15T10:00:00Z",
        "2036-06-22T10:00:00Z, 2036-06-22T10:00:00Z"
    })
    @DisplayName(
            "given a moment or a day, or none, then it counts from there, or at once; a clock that is late does no harm")
    void moments(String sent, Instant counted) {
        assertThat(checked(form("terms", "1", sent, BOTH)).effectiveFrom()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T09:54:59Z, date-passed",
        "2026-06-15, date-passed",
        "2036-06-24T10:00:00Z, malformed",
        "15.06.2026, malformed",
        "2026-13-01, malformed",
        "2026-07-01T10:00, malformed"
    })
    @DisplayName("given a moment gone by, too far ahead, or none that can be read, then it is refused at its field")
    void noMoments(String sent, String refusal) {
        assertThat(violations(form("terms", "1", sent, BOTH))).containsExactly("effectiveFrom: " + refusal);
    }

    @Test
    @DisplayName("given no text in a language that people can choose, then it is asked for")
    void languageMissing() {
        assertThat(violations(form("terms", "1", null, Map.of("pl", BOTH.get("pl")))))
                .containsExactly("texts.en: required");
        assertThat(violations(form("terms", "1", null, null)))
                .containsExactly("texts.en: required", "texts.pl: required");
    }

    @Test
    @DisplayName("given a realm without a choice of language, then one text is enough, and none is not")
    void oneLanguage() {
        Violations violations = new Violations();
        form("terms", "1", null, Map.of("pl", BOTH.get("pl"))).checked(NOW, WARSAW, LANGUAGES, Set.of(), violations);
        assertThat(violations.isEmpty()).isTrue();

        LegalVersionForm none = form("terms", "1", null, Map.of());
        assertThatThrownBy(() -> none.preview(LANGUAGES, Set.of())).hasMessage("texts: required");
    }

    @Test
    @DisplayName("given a language that the realm does not have, then it is refused")
    void languageUnknown() {
        Map<String, Text> texts = Map.of("pl", BOTH.get("pl"), "en", BOTH.get("en"), "xx", BOTH.get("en"));

        assertThat(violations(form("terms", "1", null, texts))).containsExactly("texts: locale-unknown");
    }

    @Test
    @DisplayName(
            "given a kind that is none, a name or texts that are missing or too long, then each is told at its field")
    void everything() {
        Map<String, Text> texts = Map.of(
                "pl", new Text(" ", "<p> </p><script>alert(1)</script>", "s".repeat(1001)),
                "en", new Text("t".repeat(201), "b".repeat(100_001), null));

        assertThat(violations(form("menu", "v".repeat(41), null, texts)))
                .containsExactlyInAnyOrder(
                        "kind: malformed",
                        "version: too-long",
                        "texts.pl.title: required",
                        "texts.pl.body: required",
                        "texts.pl.shortText: too-long",
                        "texts.en.title: too-long",
                        "texts.en.body: too-long");
        assertThat(violations(form(null, null, null, BOTH))).containsExactly("kind: required", "version: required");
    }

    @Test
    @DisplayName("given texts of the greatest length, then they are taken; the body without what may not stand in it")
    void texts() {
        Map<String, Text> texts = Map.of(
                "pl", new Text("t".repeat(200), "b".repeat(100_000), "s".repeat(1000)),
                "en", new Text("Terms <b>", "<p onclick=\"x()\">Text</p><img src=\"x\">", null));

        List<LegalDocument> documents =
                checked(form("personal-data", "v".repeat(40), null, texts)).texts();

        assertThat(documents)
                .extracting(document -> document.locale().toLanguageTag())
                .containsExactly("en", "pl");
        assertThat(documents).extracting(LegalDocument::kind).containsOnly(LegalDocument.Kind.PERSONAL_DATA);
        assertThat(documents.get(0).title()).isEqualTo("Terms <b>");
        assertThat(documents.get(0).text()).isEqualTo("<p>Text</p>");
        assertThat(documents.get(1).shortText()).hasSize(1000);
    }

    @Test
    @DisplayName("given another title, short text or body, then the hash is another one")
    void hash() {
        assertThat(Set.of(
                        hashOf("a", "b", "c"),
                        hashOf("x", "b", "c"),
                        hashOf("a", "x", "c"),
                        hashOf("a", "b", "x"),
                        hashOf("a", null, "c")))
                .hasSize(5)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static String hashOf(String title, String shortText, String text) {
        return new LegalDocument(LegalDocument.Kind.TERMS, "1", Locale.ENGLISH, title, shortText, text).sha256();
    }

    private static LegalVersionForm form(String kind, String version, String from, Map<String, Text> texts) {
        return new LegalVersionForm(kind, version, from, texts);
    }

    private static Checked checked(LegalVersionForm form) {
        Violations violations = new Violations();
        Checked checked = form.checked(NOW, WARSAW, LANGUAGES, LANGUAGES, violations);
        violations.refuse();
        return checked;
    }

    private static List<String> violations(LegalVersionForm form) {
        Violations violations = new Violations();
        var unused = form.checked(NOW, WARSAW, LANGUAGES, LANGUAGES, violations);
        try {
            violations.refuse();
            return List.of();
        } catch (RefusedException refused) {
            return refused.violations().stream().map(Object::toString).toList();
        }
    }
}
