package io.github.companyaccounts.authenticators.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.registration.RegistrationTexts;
import io.github.companyaccounts.model.registration.SelfRegistrationForm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

@DisplayName("The form of a registration as it was sent (B1)")
class SentFormTest {

    private static final LegalDocument TERMS =
            new LegalDocument(Kind.TERMS, "1", Locale.ENGLISH, "Terms", null, "<p>Text</p>");
    private static final RegistrationTexts TEXTS =
            new RegistrationTexts(Optional.of(TERMS), Optional.empty(), Optional.empty());

    private static SentForm sent(Map<String, String> changes) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("email", "jan@example.com");
        form.putSingle("firstName", "Jan");
        form.putSingle("lastName", "Kowalski");
        form.putSingle("password-new", "Zielony-Rower");
        form.putSingle("password-confirm", "Zielony-Rower");
        form.putSingle("terms", "on");
        form.putSingle("marketing", "on");
        form.putSingle("textsShown", TEXTS.fingerprint());
        changes.forEach(form::putSingle);
        return SentForm.of(form);
    }

    private static List<FormMessage> mistakes(SentForm form) {
        return form.mistakes(form.typed().mistakes(TEXTS), List.of(), TEXTS);
    }

    @Test
    @DisplayName("is read as it was typed and ticked; what is not sent is empty")
    void read() {
        assertThat(sent(Map.of()).typed())
                .isEqualTo(new SelfRegistrationForm("jan@example.com", "Jan", "Kowalski", true, false, true));
        assertThat(mistakes(sent(Map.of()))).isEmpty();
        assertThat(SentForm.of(new MultivaluedHashMap<>())).isEqualTo(SentForm.empty());
    }

    @Test
    @DisplayName("shows every mistake at its field, those of the password too")
    void everyMistake() {
        SentForm form = sent(Map.of("email", "jan", "firstName", "", "password-confirm", "other", "terms", "no"));

        List<FormMessage> found = form.mistakes(
                form.typed().mistakes(TEXTS),
                List.of(
                        new PasswordRule("companyPasswordRule.length", List.of("12")),
                        new PasswordRule("own", List.of())),
                TEXTS);

        assertThat(found)
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactlyInAnyOrder(
                        tuple("firstName", "companyName.required.firstName"),
                        tuple("email", "companyRegistration.email-malformed.email"),
                        tuple("terms", "companyRegistration.required.terms"),
                        tuple("password-new", "invalidPasswordMinLengthMessage"),
                        tuple("password-new", "own"),
                        tuple("password-confirm", "companyPasswordsDiffer"));
    }

    @Test
    @DisplayName("asks for a password, and for its repetition, once each")
    void noPassword() {
        SentForm form = sent(Map.of("password-new", " ", "password-confirm", ""));

        assertThat(form.mistakes(List.of(), List.of(new PasswordRule("x", List.of())), TEXTS))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "companyPasswordMissing"),
                        tuple("password-confirm", "companyPasswordConfirmMissing"));
    }

    @Test
    @DisplayName("accepts no other texts than were shown, and loses the ticks with them")
    void otherTexts() {
        SentForm form = sent(Map.of("textsShown", "others", "terms", "no"));

        assertThat(mistakes(form))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(tuple("terms", "companyTextsChanged"));
        assertThat(sent(Map.of("textsShown", "others")).shownAgain(TEXTS))
                .isEqualTo(new SelfRegistrationForm("jan@example.com", "Jan", "Kowalski", false, false, false));
        assertThat(sent(Map.of()).shownAgain(TEXTS)).isEqualTo(sent(Map.of()).typed());
    }

    @Test
    @DisplayName("says at the field what was refused at the last moment")
    void refusedLast() {
        RefusedException refused = new RefusedException(List.of(
                new Violation(Refusal.MALFORMED, "password-new", List.of("key")),
                new Violation(Refusal.REQUIRED, "personalData", List.of())));

        assertThat(SentForm.refused(refused))
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(
                        tuple("password-new", "invalidPasswordGenericMessage"),
                        tuple("personalData", "companyRegistration.required.personalData"));
    }
}
