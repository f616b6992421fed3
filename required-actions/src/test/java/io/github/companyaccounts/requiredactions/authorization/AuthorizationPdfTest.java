package io.github.companyaccounts.requiredactions.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.companyaccounts.requiredactions.authorization.AuthorizationText.Fact;
import io.github.companyaccounts.requiredactions.authorization.AuthorizationText.Vendor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The PDF of an authorization")
class AuthorizationPdfTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    @DisplayName("has one page with all that was typed, in Polish letters")
    void hasPolishLetters() throws IOException {
        try (PDDocument pdf = pdf(text("Zażółć Gęślą Jaźń ŻÓŁTY ŁĄCZNIK sp. z o.o.", "ul. Źródlana 5\n00-950 Łódź"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(words(pdf))
                    .contains(
                            "Zażółć Gęślą Jaźń ŻÓŁTY ŁĄCZNIK sp. z o.o.",
                            "ul. Źródlana 5",
                            "00-950 Łódź",
                            "Upoważnienie",
                            "anna.nowak",
                            "Pieczęć firmy");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Upoważnienie");
        }
    }

    @Test
    @DisplayName("does not fail over letters that its font lacks, and puts letters typed in two parts together")
    void doesNotFailOverLetters() throws IOException {
        try (PDDocument pdf = pdf(text("山田 😀 \u200b\ud83d Z\u0301ro\u0301d\u0142o", "(Tj) \\ <</JS>> ) Tj ET"))) {
            assertThat(words(pdf)).contains("?? ? ? Źródło", "(Tj) \\ <</JS>> ) Tj ET");
        }
    }

    @Test
    @DisplayName("goes on at a second page where much was typed, and loses nothing of a word without blanks")
    void goesOnAtASecondPage() throws IOException {
        String address = "Ulica z bardzo długą nazwą\n".repeat(60) + "Koniec";
        String word = "Ż".repeat(200);
        try (PDDocument pdf = pdf(text(word, address))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(pdf)).contains("Koniec", "Pieczęć firmy");
            assertThat(words(pdf).chars().filter(letter -> letter == 'Ż').count())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("is written at once, whatever length a word has, and parts no letter")
    void isWrittenAtOnce() throws IOException {
        String word = "\ud835\udd38Ż".repeat(20_000);
        try (PDDocument pdf = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> pdf(text(word, "Krótki")))) {
            assertThat(words(pdf).chars().filter(letter -> letter == 'Ż').count())
                    .isEqualTo(20_000);
            assertThat(words(pdf).chars().filter(letter -> letter == '?').count())
                    .isEqualTo(20_000);
        }
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[ \\t]+", " ");
    }

    private static PDDocument pdf(AuthorizationText text) throws IOException {
        return Loader.loadPDF(AuthorizationPdf.of(text, POLISH));
    }

    private static AuthorizationText text(String companyName, String address) {
        return new AuthorizationText(
                "upowaznienie",
                "Łódź, 26 listopada 2026",
                new Vendor("Hurtownia Przykład", "NIP: 5260250995"),
                "Upoważnienie",
                "W imieniu firmy:",
                List.of(new Fact("Nazwa", companyName), new Fact("Adres", address)),
                "upoważniamy do wyłączenia drugiego składnika na koncie:",
                new Fact("Login", "anna.nowak"),
                List.of("Login i hasło się nie zmieniają."),
                "Pieczęć firmy",
                "Podpis",
                "Podpisuje właściciel firmy.",
                "Wyślij na stronie: https://example.com/realms/b2b/recovery/");
    }
}
