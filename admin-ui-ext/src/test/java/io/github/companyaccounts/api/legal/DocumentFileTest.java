package io.github.companyaccounts.api.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text as a file to be kept")
class DocumentFileTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    @DisplayName("given names with markup, then they are text; the body stands as it was shown")
    void markup() {
        String html = file("<b>Regulamin</b> & \"spółka\"", "v<1>/../x", "pl").html();

        assertThat(html)
                .contains(
                        "<h1>&lt;b&gt;Regulamin&lt;/b&gt; &amp; &quot;spółka&quot;</h1>",
                        "<article><p>100% {0} %s</p></article>",
                        "Wersja v&lt;1&gt;/../x",
                        "anna&lt;x&gt;")
                .doesNotContain("<b>", "<x>", "v<1>");
    }

    @Test
    @DisplayName("given a version of any name, then the name of the file is of letters, digits and dashes")
    void name() {
        assertThat(file("Terms", "v<1>/../ż\"x", "en").name()).isEqualTo("terms-v-1-x-en.html");
    }

    @Test
    @DisplayName("given a language and a zone, then decision and time are told in them")
    void decision() {
        assertThat(file("Terms", "1", "en").html())
                .contains("<html lang=\"en\">", "Version 1", "Accepted by anna&lt;x&gt; on June 15, 2026")
                .contains("12:30:00");
        assertThat(file("Regulamin", "1", "pl").html())
                .contains("Zaakceptowano: anna&lt;x&gt;, 15 czerwca 2026 12:30:00");
    }

    private static DocumentFile file(String title, String version, String language) {
        LegalDocument document = new LegalDocument(
                Kind.TERMS, version, Locale.forLanguageTag(language), title, null, "<p>100% {0} %s</p>");
        Acceptance row = new Acceptance(
                "id",
                "user",
                "anna<x>",
                Kind.TERMS,
                version,
                document.sha256(),
                language,
                Decision.ACCEPTED,
                Instant.parse("2026-06-15T10:30:00Z"),
                "127.0.0.1",
                title,
                null);
        return new DocumentFile(row, document, WARSAW);
    }
}
