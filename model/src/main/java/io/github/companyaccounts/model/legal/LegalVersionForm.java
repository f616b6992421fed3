package io.github.companyaccounts.model.legal;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A version to be published, as sent.
 *
 * @param kind as {@link LegalDocument.Kind#external()}
 * @param version required, one line of up to 40 characters
 * @param effectiveFrom ISO 8601: a moment, or a day, which begins in the realm's time zone; at once if absent
 * @param texts by language
 */
public record LegalVersionForm(String kind, String version, String effectiveFrom, Map<String, Text> texts) {

    static final int LONGEST_VERSION = 40;
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SHORT_TEXT = 1000;
    static final int LONGEST_BODY = 100_000;

    /** What a clock that goes wrong, or a form left open, may be late by. */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** Later ones are typing errors. */
    private static final Duration AHEAD = Duration.ofDays(3660);

    public LegalVersionForm {
        texts = texts == null ? Map.of() : texts;
    }

    /**
     * One language's text.
     *
     * @param title required, one line of up to 200 characters, no markup
     * @param body required, HTML of up to 100 000 characters; what may not stand in it is left out
     * @param shortText up to 1000 characters, no markup, or {@code null}
     */
    public record Text(String title, String body, String shortText) {}

    /** What was sent, checked; the texts are sanitised. */
    record Checked(LegalDocument.Kind kind, String version, Instant effectiveFrom, List<LegalDocument> texts) {}

    /**
     * Notes everything that is wrong at its field; usable only if nothing is.
     *
     * @param known languages of the realm
     * @param wanted those of them that a text is needed in; at least one text is needed in any case
     */
    Checked checked(Instant now, ZoneId zone, Set<String> known, Set<String> wanted, Violations violations) {
        LegalDocument.Kind parsed = kind(violations);
        String name = Typed.at("version", version, violations).required().line(LONGEST_VERSION);
        return new Checked(
                parsed, name, moment(now, zone, violations), checkedTexts(parsed, name, known, wanted, violations));
    }

    /**
     * The texts alone, as people will be shown them.
     *
     * @throws io.github.companyaccounts.model.RefusedException with everything that is wrong with them
     */
    List<LegalDocument> preview(Set<String> known, Set<String> wanted) {
        Violations violations = new Violations();
        LegalDocument.Kind any = LegalDocument.Kind.parse(kind).orElse(LegalDocument.Kind.TERMS);
        List<LegalDocument> shown = checkedTexts(any, version, known, wanted, violations);
        violations.refuse();
        return shown;
    }

    private LegalDocument.Kind kind(Violations violations) {
        String text = Typed.at("kind", kind, violations).required().line(LONGEST_VERSION);
        LegalDocument.Kind parsed = LegalDocument.Kind.parse(text).orElse(null);
        if (text != null && parsed == null) {
            violations.add(Refusal.MALFORMED, "kind");
        }
        return parsed;
    }

    private Instant moment(Instant now, ZoneId zone, Violations violations) {
        String text = Typed.at("effectiveFrom", effectiveFrom, violations).line(LONGEST_VERSION);
        if (text == null) {
            return now;
        }
        Instant moment;
        try {
            moment = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            violations.add(Refusal.MALFORMED, "effectiveFrom");
            return now;
        }
        if (moment.isAfter(now.plus(AHEAD))) {
            violations.add(Refusal.MALFORMED, "effectiveFrom");
        } else if (moment.isBefore(now.minus(LATE))) {
            // nobody was shown it then
            violations.add(Refusal.DATE_PASSED, "effectiveFrom");
        }
        return moment.isBefore(now) ? now : moment;
    }

    private List<LegalDocument> checkedTexts(
            LegalDocument.Kind parsed, String name, Set<String> known, Set<String> wanted, Violations violations) {
        Stream<String> missing = wanted.isEmpty() && texts.isEmpty() ? Stream.of("") : wanted.stream();
        missing.filter(language -> texts.get(language) == null)
                .sorted()
                .forEach(language ->
                        violations.add(Refusal.REQUIRED, language.isEmpty() ? "texts" : "texts." + language));
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> document(parsed, name, entry.getKey(), entry.getValue(), known, violations))
                .filter(Objects::nonNull)
                .toList();
    }

    private static LegalDocument document(
            LegalDocument.Kind kind,
            String version,
            String language,
            Text text,
            Set<String> known,
            Violations violations) {
        if (!known.contains(language)) {
            violations.add(Refusal.LOCALE_UNKNOWN, "texts");
            return null;
        }
        String field = "texts." + language;
        String body =
                Typed.at(field + ".body", text.body(), violations).required().lines(LONGEST_BODY);
        String safe = body == null ? null : SafeHtml.of(body);
        if (safe != null && SafeHtml.isEmpty(safe)) {
            violations.add(Refusal.REQUIRED, field + ".body");
        }
        return new LegalDocument(
                kind,
                version,
                Locale.forLanguageTag(language),
                Typed.at(field + ".title", text.title(), violations).required().line(LONGEST_TITLE),
                Typed.at(field + ".shortText", text.shortText(), violations).lines(LONGEST_SHORT_TEXT),
                safe);
    }
}
