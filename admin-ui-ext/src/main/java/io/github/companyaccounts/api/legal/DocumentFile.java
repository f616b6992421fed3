package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A text that somebody decided about, as a file to be kept: an HTML page of its own, in the language of the text.
 *
 * @param zone of the time told in it
 */
record DocumentFile(Acceptance row, LegalDocument document, ZoneId zone) {

    private static final String WORDS = "io.github.companyaccounts.api.legal.document-file";

    /** Of letters, digits and dashes only. */
    String name() {
        String version = row.version().replaceAll("[^A-Za-z0-9-]+", "-");
        return row.kind().external() + "-" + version + "-" + row.locale() + ".html";
    }

    String html() {
        Locale locale = CallerLanguage.choose(Stream.of(document.locale().getLanguage()), null);
        ResourceBundle words = CallerLanguage.bundle(WORDS, locale);
        String decided = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(row.at());
        String decision = words.getString(row.decision().name().toLowerCase(Locale.ROOT));
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                <hr>
                %s
                <article>%s</article>
                <hr>
                <p><small>SHA-256: %s</small></p>
                </body>
                </html>
                """.formatted(
                        escaped(document.locale().toLanguageTag()),
                        escaped(document.title()),
                        escaped(document.title()),
                        escaped(MessageFormat.format(words.getString("version"), row.version())),
                        escaped(MessageFormat.format(decision, row.login(), decided)),
                        document.shortText() == null ? "" : "<p>" + escaped(document.shortText()) + "</p>",
                        document.text(),
                        row.sha256());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
