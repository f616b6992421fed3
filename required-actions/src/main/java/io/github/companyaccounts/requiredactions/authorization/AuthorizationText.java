package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.company.LegalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/**
 * What a company prints and signs (D5): the same words on the page and in the PDF.
 *
 * @param fileName of the PDF, without its ending
 * @param vendor to whom it is addressed
 * @param onBehalf introduces the company
 * @param company what was typed of it
 * @param request what is asked for; introduces the login
 * @param consequences what else happens, and what does not
 * @param signers who has to sign
 * @param sending what to do with it then
 */
public record AuthorizationText(
        String fileName,
        String placeAndDate,
        Vendor vendor,
        String title,
        String onBehalf,
        List<Fact> company,
        String request,
        Fact login,
        List<String> consequences,
        String seal,
        String signature,
        String signers,
        String sending) {

    /**
     * The operator of the realm.
     *
     * @param taxNumber with the words before it, or {@code null}
     */
    public record Vendor(String name, String taxNumber) {}

    /**
     * @param value as typed: several lines for an address
     */
    public record Fact(String label, String value) {

        private Map<String, Object> attributes() {
            return Map.of("label", label, "value", value);
        }
    }

    /** For the page, by their names. */
    Map<String, Object> attributes() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("placeAndDate", placeAndDate);
        attributes.put("vendorName", vendor.name());
        attributes.put("vendorTaxNumber", vendor.taxNumber());
        attributes.put("title", title);
        attributes.put("onBehalf", onBehalf);
        attributes.put("company", company.stream().map(Fact::attributes).toList());
        attributes.put("request", request);
        attributes.put("login", login.attributes());
        attributes.put("consequences", consequences);
        attributes.put("seal", seal);
        attributes.put("signature", signature);
        attributes.put("signers", signers);
        attributes.put("sending", sending);
        return attributes;
    }

    /**
     * @param form checked
     * @param locale one for which the realm's login theme has messages
     * @param sendingAddress where the signed form is sent in
     */
    static AuthorizationText of(
            KeycloakSession session,
            RealmSettings settings,
            AuthorizationForm form,
            Locale locale,
            String sendingAddress) {
        return new Words(messages(session, locale), locale).text(form, settings, sendingAddress);
    }

    private static Properties messages(KeycloakSession session, Locale locale) {
        try {
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The theme's messages about authorizations, in one language. */
    record Words(Properties messages, Locale locale) {

        private static final String PREFIX = "companyAuthorization.";

        AuthorizationText text(AuthorizationForm form, RealmSettings settings, String sendingAddress) {
            String matter = form.matter().external();
            String vendor = settings.vendorName();
            return new AuthorizationText(
                    say("fileName"),
                    say("placeAndDate", form.place(), date(form.date())),
                    new Vendor(
                            vendor,
                            settings.vendorTaxNumber()
                                    .map(number -> say("vendorTaxNumber", number))
                                    .orElse(null)),
                    say("title." + matter),
                    say("onBehalf"),
                    company(form),
                    say("request." + matter, vendor),
                    new Fact(say("login"), form.login()),
                    consequences(form),
                    say("seal"),
                    say(form.legalForm() == LegalForm.SOLE_TRADER ? "signature" : "signatures"),
                    say("signers." + form.legalForm().external()),
                    say("sending", sendingAddress));
        }

        private List<Fact> company(AuthorizationForm form) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(say("companyName"), form.companyName()));
            if (form.customerNumber() != null) {
                facts.add(new Fact(say("customerNumber"), form.customerNumber()));
            }
            if (form.taxNumber() != null) {
                facts.add(new Fact(say("taxNumber"), form.taxNumber()));
            }
            facts.add(new Fact(say("address"), form.address()));
            facts.add(new Fact(
                    say("legalForm"), say("legalForm." + form.legalForm().external())));
            facts.add(new Fact(say("representative"), form.representative()));
            return facts;
        }

        private List<String> consequences(AuthorizationForm form) {
            List<String> sentences = new ArrayList<>();
            sentences.add(say("consequence." + form.matter().external()));
            if (form.matter() == AuthorizationCase.MAIN_ADMIN) {
                sentences.add(say(form.blockFormer() ? "former.block" : "former.keep"));
            }
            sentences.add(say("unchanged"));
            return sentences;
        }

        private String date(String iso) {
            return LocalDate.parse(iso)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        }

        private String say(String key, Object... args) {
            return new MessageFormat(messages.getProperty(PREFIX + key, key), locale).format(args);
        }
    }
}
