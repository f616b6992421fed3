package io.github.companyaccounts.requiredactions.activation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The activation form as sent (A7)")
class ActivationFormTest {

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
        assertThat(ActivationForm.empty().mistakes(null, null))
                .extracting(mistake -> mistake.getField())
                .containsExactly("password-new", "password-confirm", "terms");
    }

    private static MultivaluedMap<String, String> form(String field, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add(field, value);
        return form;
    }
}
