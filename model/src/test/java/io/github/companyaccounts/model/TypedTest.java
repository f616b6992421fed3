package io.github.companyaccounts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.RefusedException.Violation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text somebody sent for a field")
class TypedTest {

    private final Violations violations = new Violations();

    private Typed typed(String value) {
        return Typed.at("field", value, violations);
    }

    private List<Violation> found() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, violations::refuse);
        return refused == null ? List.of() : refused.violations();
    }

    private void isRefused(Function<Typed, String> check, String value, Refusal refusal, Object... args) {
        assertThat(check.apply(typed(value))).isNull();
        assertThat(found()).containsExactly(new Violation(refusal, "field", List.of(args)));
    }

    private void isTaken(Function<Typed, String> check, String value, String as) {
        assertThat(check.apply(typed(value))).isEqualTo(as);
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u2003"})
    @DisplayName("counts as absent when blank")
    void blank(String value) {
        isTaken(Typed::personName, value, null);
        isTaken(Typed::email, value, null);
        isTaken(Typed::country, value, null);
        isTaken(it -> it.line(1), value, null);
        isTaken(it -> it.locale(Set.of("pl")), value, null);
        isTaken(it -> it.line(1), null, null);
        isRefused(it -> it.required().line(1), value, Refusal.REQUIRED);
    }

    @Test
    @DisplayName("is trimmed, and there is nothing wrong with it being there when it has to be")
    void trimmed() {
        isTaken(it -> it.required().line(3), " \u2003abc ", "abc");
    }

    @Test
    @DisplayName("may be exactly as long as it may be")
    void longest() {
        isTaken(it -> it.line(3), "abc", "abc");
        isTaken(Typed::personName, "a".repeat(255), "a".repeat(255));
        isRefused(it -> it.line(3), "abcd", Refusal.TOO_LONG, 3);
    }

    @Test
    @DisplayName("is no longer than Keycloak's columns for names and addresses")
    void columns() {
        isRefused(Typed::personName, "a".repeat(256), Refusal.TOO_LONG, 255);
    }

    @Test
    @DisplayName("is told to be too long, and not what else is wrong as well")
    void oneMistakeIsToldOnce() {
        isRefused(it -> it.line(3), "ab\ncd", Refusal.TOO_LONG, 3);
    }

    @Test
    @DisplayName("has one line")
    void oneLine() {
        isRefused(it -> it.line(10), "a\r\nBcc: b", Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "Jan & Co",
                "a\"b",
                "a#b",
                "a;b",
                "50%",
                "a\u0000b",
                "a\nb",
                "a/b",
                "${x}",
                "a|b",
                "José (Pepe)"
            })
    @DisplayName("is no person's name with characters that mean something to a machine")
    void notInNames(String name) {
        isRefused(Typed::personName, name, Refusal.NAME_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Żółć-Kowalska", "O'Brien", "de la Cruz", "李", "Jan Maria II."})
    @DisplayName("is a person's name as people are named")
    void names(String name) {
        isTaken(Typed::personName, name, name);
    }

    @Test
    @DisplayName("is an e-mail address in lower case")
    void email() {
        isTaken(Typed::email, " Jan.Kowalski@Example.COM ", "jan.kowalski@example.com");
        isRefused(Typed::email, "no-address", Refusal.EMAIL_MALFORMED);
    }

    @Test
    @DisplayName("is an e-mail address that a column takes")
    void longEmail() {
        isRefused(Typed::email, "a@" + "b".repeat(252) + ".pl", Refusal.TOO_LONG, 255);
    }

    @Test
    @DisplayName("is a country's code in upper case")
    void country() {
        isTaken(Typed::country, "pl", "PL");
        isRefused(Typed::country, "POL", Refusal.MALFORMED);
    }

    @Test
    @DisplayName("is a language of the realm; left out if the realm has no choice")
    void locale() {
        isTaken(it -> it.locale(Set.of("pl", "en")), "pl", "pl");
        isTaken(it -> it.locale(Set.of()), "de", null);
        isRefused(it -> it.locale(Set.of("pl", "en")), "de", Refusal.LOCALE_UNKNOWN);
    }

    @Test
    @DisplayName("is refused together with everything else that is wrong, in the order it was found")
    void allAtOnce() {
        Typed.at("one", null, violations).required().line(5);
        Typed.at("two", "de", violations).locale(Set.of("pl"));

        assertThat(found())
                .containsExactly(
                        new Violation(Refusal.REQUIRED, "one", List.of()),
                        new Violation(Refusal.LOCALE_UNKNOWN, "two", List.of()));
    }
}
