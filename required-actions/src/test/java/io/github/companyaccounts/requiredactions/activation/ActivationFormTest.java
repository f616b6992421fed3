package io.github.companyaccounts.requiredactions.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.activation.Activation;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import io.github.companyaccounts.requiredactions.password.TestRules;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

@DisplayName("The activation form as sent (A7)")
class ActivationFormTest {

    private static final Activation GOOD = new TestRules(password -> List.of());
    private static final Activation TOO_SHORT =
            new TestRules(password -> List.of(new PasswordRule("companyPasswordRule.length", List.of(12))));

    private static final ShownTexts TEXTS = new ShownTexts(Optional.of(terms("1", "<p>Old</p>")), Optional.empty());

    @Test
    @DisplayName("given ticks, then they are read, and only as ticks")
    void ticks() {
        assertThat(ActivationForm.of(form("terms", "on")))
                .extracting(ActivationForm::terms, ActivationForm::marketing)
                .containsExactly(true, false);
        assertThat(ActivationForm.of(form("marketing", "on")))
                .extracting(ActivationForm::terms, ActivationForm::marketing)
                .containsExactly(false, true);
        assertThat(ActivationForm.of(form("terms", "false")).terms()).isFalse();
    }

    @Test
    @DisplayName("given the page for the first time, then nothing is ticked")
    void empty() {
        assertThat(ActivationForm.empty()).isEqualTo(ActivationForm.of(new MultivaluedHashMap<>()));
        assertThat(ActivationForm.empty().terms()).isFalse();
        assertThat(ActivationForm.empty().marketing()).isFalse();
    }

    @Test
    @DisplayName("given no acceptance of the terms, then that is told together with what else is wrong")
    void termsAreRequired() {
        ActivationForm form = sent("short", "other", false, TEXTS.fingerprint());

        assertThat(form.mistakes(TOO_SHORT, null, TEXTS))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "invalidPasswordMinLengthMessage"),
                        tuple("password-confirm", "companyPasswordsDiffer"),
                        tuple("terms", "companyTermsRequired"));
    }

    @Test
    @DisplayName("given a realm without terms, then nothing is to be accepted")
    void withoutTerms() {
        ShownTexts none = new ShownTexts(Optional.empty(), Optional.empty());

        assertThat(sent("long enough", "long enough", false, none.fingerprint()).mistakes(GOOD, null, none))
                .isEmpty();
    }

    @Test
    @DisplayName("given other texts than those that were shown, then nothing is agreed to, and the ticks are gone")
    void otherTexts() {
        ShownTexts newer = new ShownTexts(Optional.of(terms("2", "<p>New</p>")), Optional.empty());
        ShownTexts inEnglish = new ShownTexts(
                Optional.of(new LegalDocument(LegalDocument.Kind.TERMS, "1", Locale.ENGLISH, "T", null, "<p>Old</p>")),
                Optional.empty());
        ActivationForm form = sent("long enough", "long enough", true, TEXTS.fingerprint());

        for (ShownTexts now : List.of(newer, inEnglish)) {
            assertThat(form.mistakes(GOOD, null, now))
                    .extracting(FormMessage::getField, FormMessage::getMessage)
                    .containsExactly(tuple("terms", "companyTextsChanged"));
            assertThat(form.withTicksFor(now).terms()).isFalse();
        }
        assertThat(form.mistakes(GOOD, null, TEXTS)).isEmpty();
        assertThat(form.withTicksFor(TEXTS).terms()).isTrue();
    }

    private static ActivationForm sent(String password, String repeated, boolean terms, String textsShown) {
        return new ActivationForm(new NewPassword(password, repeated), terms, false, textsShown);
    }

    private static LegalDocument terms(String version, String text) {
        return new LegalDocument(LegalDocument.Kind.TERMS, version, Locale.forLanguageTag("pl"), "T", null, text);
    }

    private static MultivaluedMap<String, String> form(String field, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add(field, value);
        return form;
    }
}
