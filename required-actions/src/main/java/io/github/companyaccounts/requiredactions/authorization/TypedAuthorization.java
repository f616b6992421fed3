package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.company.LegalForm;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The form as somebody typed it, and as it comes back to them. */
record TypedAuthorization(AuthorizationForm form) {

    static final String LEGAL_FORM = "legalForm";
    static final String BLOCK_FORMER = "blockFormer";

    static TypedAuthorization empty(AuthorizationCase matter, LocalDate today) {
        return new TypedAuthorization(
                new AuthorizationForm(matter, "", "", "", "", null, "", "", "", today.toString(), false, "", null));
    }

    static TypedAuthorization of(AuthorizationCase matter, MultivaluedMap<String, String> sent, Locale locale) {
        return new TypedAuthorization(new AuthorizationForm(
                matter,
                sent.getFirst("customerNumber"),
                sent.getFirst("taxNumber"),
                sent.getFirst("companyName"),
                sent.getFirst("address"),
                legalForm(sent.getFirst(LEGAL_FORM)),
                sent.getFirst("representative"),
                sent.getFirst("login"),
                sent.getFirst("place"),
                sent.getFirst("date"),
                "on".equals(sent.getFirst(BLOCK_FORMER)),
                sent.getFirst("contactEmail"),
                locale.toLanguageTag()));
    }

    private static LegalForm legalForm(String sent) {
        return Arrays.stream(LegalForm.values())
                .filter(form -> form.external().equals(sent))
                .findFirst()
                .orElse(null);
    }

    AuthorizationCase matter() {
        return form.matter();
    }

    /** By the names of the fields; nothing is {@code null}. */
    Map<String, Object> attributes() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("customerNumber", text(form.customerNumber()));
        typed.put("taxNumber", text(form.taxNumber()));
        typed.put("companyName", text(form.companyName()));
        typed.put("address", text(form.address()));
        typed.put(LEGAL_FORM, form.legalForm() == null ? "" : form.legalForm().external());
        typed.put("representative", text(form.representative()));
        typed.put("login", text(form.login()));
        typed.put("place", text(form.place()));
        typed.put("date", text(form.date()));
        typed.put(BLOCK_FORMER, form.blockFormer() ? "on" : "");
        typed.put("contactEmail", text(form.contactEmail()));
        return typed;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
