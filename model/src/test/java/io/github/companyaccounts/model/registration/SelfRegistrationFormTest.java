package io.github.companyaccounts.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What somebody types who registers (B1)")
class SelfRegistrationFormTest {

    private static final LegalDocument TERMS = document(Kind.TERMS);
    private static final LegalDocument PERSONAL_DATA = document(Kind.PERSONAL_DATA);
    private static final LegalDocument MARKETING = document(Kind.MARKETING);

    private static final RegistrationTexts ALL =
            new RegistrationTexts(Optional.of(TERMS), Optional.of(PERSONAL_DATA), Optional.of(MARKETING));
    private static final RegistrationTexts NONE =
            new RegistrationTexts(Optional.empty(), Optional.empty(), Optional.empty());

    private static LegalDocument document(Kind kind) {
        return new LegalDocument(kind, "2026|01", Locale.ENGLISH, "Title", null, "<p>" + kind + "</p>");
    }

    private static SelfRegistrationForm form(String email, String first, String last, boolean ticked) {
        return new SelfRegistrationForm(email, first, last, ticked, ticked, ticked);
    }

    @Test
    @DisplayName("is all right with own data, an address and both required texts accepted")
    void allRight() {
        Violations violations = new Violations();

        SelfRegistrationForm.Checked checked = new SelfRegistrationForm(
                        "  Jan.Kowalski+B2B@Example.COM ", " Jan ", "Kowalski", true, true, false)
                .checked(ALL, violations);

        assertThat(violations.found()).isEmpty();
        assertThat(checked)
                .isEqualTo(new SelfRegistrationForm.Checked("jan.kowalski+b2b@example.com", "Jan", "Kowalski"));
    }

    @Test
    @DisplayName("is refused with everything that is missing at once, each at its field")
    void everythingMissing() {
        assertThat(form(" ", "", null, false).mistakes(ALL))
                .extracting(Violation::field, Violation::refusal)
                .containsExactlyInAnyOrder(
                        tuple("firstName", Refusal.REQUIRED),
                        tuple("lastName", Refusal.REQUIRED),
                        tuple("email", Refusal.REQUIRED),
                        tuple("terms", Refusal.REQUIRED),
                        tuple("personalData", Refusal.REQUIRED));
    }

    @Test
    @DisplayName("wants terms and personal data each accepted by itself, and commercial information never")
    void eachConsentByItself() {
        assertThat(new SelfRegistrationForm("a@example.com", "A", "B", true, false, true).mistakes(ALL))
                .extracting(Violation::field)
                .containsExactly("personalData");
        assertThat(new SelfRegistrationForm("a@example.com", "A", "B", false, true, true).mistakes(ALL))
                .extracting(Violation::field)
                .containsExactly("terms");
    }

    @Test
    @DisplayName("needs no text accepted that the realm does not have")
    void noTexts() {
        assertThat(form("a@example.com", "A", "B", false).mistakes(NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jan", "jan@", "@example.com", "jan kowalski@example.com", "a@b@c.example", "jan@faß.example"})
    @DisplayName("is refused with an address that mail does not get to")
    void noAddress(String email) {
        assertThat(form(email, "A", "B", true).mistakes(ALL))
                .extracting(Violation::field, Violation::refusal)
                .containsExactly(tuple("email", Refusal.EMAIL_MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({"<b>Jan</b>", "'Jan\u0000'", "'Jan\nBcc: a@example.com'", "Jan \uD83D\uDE00"})
    @DisplayName("is refused with markup, control characters or pictures in a name")
    void noName(String name) {
        assertThat(form("a@example.com", name, "B", true).mistakes(ALL))
                .extracting(Violation::field, Violation::refusal)
                .containsExactly(tuple("firstName", Refusal.NAME_MALFORMED));
        assertThat(form("a@example.com", "A", name, true).mistakes(ALL))
                .extracting(Violation::field, Violation::refusal)
                .containsExactly(tuple("lastName", Refusal.NAME_MALFORMED));
    }

    @Test
    @DisplayName("is refused with more than an account can hold")
    void tooLong() {
        String long256 = "x".repeat(256);

        assertThat(form(long256 + "@example.com", long256, long256, true).mistakes(ALL))
                .extracting(Violation::field, Violation::refusal)
                .containsExactlyInAnyOrder(
                        tuple("email", Refusal.TOO_LONG),
                        tuple("firstName", Refusal.TOO_LONG),
                        tuple("lastName", Refusal.TOO_LONG));
    }

    @Test
    @DisplayName("is kept as decisions on the very texts that were shown, a no to commercial information too")
    void decisions() {
        Decided yes = ALL.decidedBy(form("a@example.com", "A", "B", true));
        Decided no = ALL.decidedBy(new SelfRegistrationForm("a@example.com", "A", "B", true, true, false));

        assertThat(yes.texts())
                .containsOnlyKeys(Kind.TERMS, Kind.PERSONAL_DATA, Kind.MARKETING)
                .containsEntry(Kind.MARKETING, new Decided.Text(Decision.ACCEPTED, MARKETING.sha256(), "2026|01"));
        assertThat(no.texts())
                .containsEntry(Kind.TERMS, new Decided.Text(Decision.ACCEPTED, TERMS.sha256(), "2026|01"))
                .containsEntry(
                        Kind.PERSONAL_DATA, new Decided.Text(Decision.ACCEPTED, PERSONAL_DATA.sha256(), "2026|01"))
                .containsEntry(Kind.MARKETING, new Decided.Text(Decision.DECLINED, MARKETING.sha256(), "2026|01"));
        assertThat(Decided.read(no.write())).isEqualTo(no);
        assertThat(Decided.read(NONE.decidedBy(form("a@example.com", "A", "B", false))
                                .write())
                        .texts())
                .isEmpty();
    }

    @Test
    @DisplayName("belongs to the texts that were shown: another version of any of them is told")
    void fingerprint() {
        LegalDocument newer = new LegalDocument(Kind.PERSONAL_DATA, "2", Locale.ENGLISH, "Title", null, "<p>x</p>");
        RegistrationTexts others =
                new RegistrationTexts(Optional.of(TERMS), Optional.of(newer), Optional.of(MARKETING));
        RegistrationTexts withoutMarketing =
                new RegistrationTexts(Optional.of(TERMS), Optional.of(PERSONAL_DATA), Optional.empty());

        assertThat(List.of(others.fingerprint(), withoutMarketing.fingerprint(), NONE.fingerprint()))
                .doesNotContain(ALL.fingerprint())
                .doesNotHaveDuplicates();
        assertThat(ALL.all()).containsExactly(TERMS, PERSONAL_DATA, MARKETING);
    }
}
