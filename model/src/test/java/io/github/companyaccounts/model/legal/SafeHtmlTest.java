package io.github.companyaccounts.model.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text of the operator's, made safe to show")
class SafeHtmlTest {

    @Test
    @DisplayName("given headings, lists, emphasis and a table, then they stay")
    void structure() {
        String text = "<h2>1. Konto</h2><p>Za <strong>zgodą</strong></p><ol><li>a</li></ol>"
                + "<table><tbody><tr><td>b</td></tr></tbody></table>";

        assertThat(SafeHtml.of(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("given a link to a page, then it stays, without a reward for those who plant links")
    void link() {
        assertThat(SafeHtml.of("<a href=\"https://example.com/rodo\">RODO</a>"))
                .isEqualTo("<a href=\"https://example.com/rodo\" rel=\"nofollow\">RODO</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=\"https://elsewhere.example/x.png\">",
                "<iframe src=\"https://elsewhere.example\"></iframe>",
                "<a href=\"javascript:alert(1)\"></a>",
                "<p onclick=\"alert(1)\"></p>",
                "<p style=\"background:url(https://elsewhere.example)\"></p>",
                "<style>@import 'https://elsewhere.example'</style>",
                "<form action=\"https://elsewhere.example\"><input name=\"p\"></form>"
            })
    @DisplayName("given what runs, loads from elsewhere or asks for input, then nothing of it stays")
    void danger(String fragment) {
        assertThat(SafeHtml.of(fragment)).doesNotContain("alert", "elsewhere", "script", "style", "input", "onclick");
    }
}
