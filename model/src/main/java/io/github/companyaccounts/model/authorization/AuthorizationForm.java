package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.company.LegalForm;
import io.github.companyaccounts.model.company.TaxNumber;
import io.github.companyaccounts.model.login.CustomerNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a company writes into the form of an authorization (D5). All values as typed; only their form is checked: whether there
 * is such a company or login is the operator's to see, and nobody's to learn from an answer (invariant 10).
 *
 * @param matter what is asked for; required
 * @param customerNumber this or the tax number is required
 * @param taxNumber a Polish NIP or the VAT number of a member state of the European Union
 * @param companyName required, up to 200 characters
 * @param address of the company; required, several lines, up to 500 characters
 * @param legalForm decides who has to sign; required
 * @param representative who signs: one or several names; required, up to 200 characters
 * @param login of the person it is about; required, up to 255 characters
 * @param place where it is signed; required, up to 100 characters
 * @param date when it is signed: ISO 8601; required
 * @param blockFormer for {@link AuthorizationCase#MAIN_ADMIN}: whether the former main admin, an employee from then on, is to be
 *     blocked; else {@code false}
 * @param contactEmail where the code, the number and what was decided are mailed to; required to send the form in, not to
 *     print it
 * @param locale language of the form and of its mails; one of the realm's
 */
public record AuthorizationForm(
        AuthorizationCase matter,
        String customerNumber,
        String taxNumber,
        String companyName,
        String address,
        LegalForm legalForm,
        String representative,
        String login,
        String place,
        String date,
        boolean blockFormer,
        String contactEmail,
        String locale) {

    private static final int LONGEST_LOGIN = 255;

    private static final int LONGEST_NUMBER = 60;

    /**
     * The same trimmed, blank as {@code null}, with the date as ISO 8601: good to be printed.
     *
     * @param locales those the realm has
     * @throws io.github.companyaccounts.model.RefusedException everything that is wrong, each at its field: REQUIRED, TOO_LONG,
     *     MALFORMED, CUSTOMER_NUMBER_MALFORMED, TAX_NUMBER_MALFORMED, NAME_MALFORMED, EMAIL_MALFORMED
     */
    public AuthorizationForm checked(RealmSettings settings, Set<String> locales) {
        Violations violations = new Violations();
        AuthorizationForm form = checked(settings, locales, violations);
        violations.refuse();
        return form;
    }

    /** The same, good to be sent in: with an address to answer to. */
    public AuthorizationForm checkedToSend(RealmSettings settings, Set<String> locales) {
        Violations violations = new Violations();
        AuthorizationForm form = checked(settings, locales, violations);
        Typed.at("contactEmail", contactEmail, violations).required();
        violations.refuse();
        return form;
    }

    private AuthorizationForm checked(RealmSettings settings, Set<String> locales, Violations violations) {
        if (matter == null) {
            violations.add(Refusal.REQUIRED, "matter");
        }
        if (legalForm == null) {
            violations.add(Refusal.REQUIRED, "legalForm");
        }
        return new AuthorizationForm(
                matter,
                checkedCustomerNumber(settings, violations),
                checkedTaxNumber(violations),
                Typed.at("companyName", companyName, violations).required().line(200),
                Typed.at("address", address, violations).required().lines(500),
                legalForm,
                Typed.at("representative", representative, violations)
                        .required()
                        .line(200),
                Typed.at("login", login, violations).required().line(LONGEST_LOGIN),
                Typed.at("place", place, violations).required().line(100),
                checkedDate(violations),
                matter == AuthorizationCase.MAIN_ADMIN && blockFormer,
                Typed.at("contactEmail", contactEmail, violations).email(),
                // a language the realm does not have is nobody's mistake: the page chose it
                locales.contains(locale) ? locale : null);
    }

    private String checkedCustomerNumber(RealmSettings settings, Violations violations) {
        String typed = Typed.at("customerNumber", customerNumber, violations).line(LONGEST_NUMBER);
        if (isBlank(customerNumber) && isBlank(taxNumber)) {
            violations.add(Refusal.REQUIRED, "customerNumber");
        }
        if (typed == null) {
            return null;
        }
        Optional<CustomerNumber> number = CustomerNumber.parse(typed, settings);
        if (number.isEmpty()) {
            violations.add(Refusal.CUSTOMER_NUMBER_MALFORMED, "customerNumber");
        }
        return number.map(CustomerNumber::value).orElse(null);
    }

    private String checkedTaxNumber(Violations violations) {
        String typed = Typed.at("taxNumber", taxNumber, violations).line(40);
        if (typed != null && TaxNumber.parse(typed).isEmpty()) {
            violations.add(Refusal.TAX_NUMBER_MALFORMED, "taxNumber");
        }
        return typed;
    }

    private String checkedDate(Violations violations) {
        String typed = Typed.at("date", date, violations).required().line(10);
        if (typed == null) {
            return null;
        }
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            violations.add(Refusal.MALFORMED, "date");
            return null;
        }
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }
}
