package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * What the operator knows of a company. All values as sent: the rule trims and checks them.
 *
 * @param name required, up to 200 characters
 * @param contractRef the contract or authorization the registration rests on
 */
public record CompanyData(
        String name,
        String taxId,
        String vatId,
        LegalForm legalForm,
        String phone,
        String email,
        Seat seat,
        String contractRef) {

    /** The same trimmed, blank as {@code null}; notes everything that is wrong at its field. */
    public CompanyData checked(Violations violations) {
        return new CompanyData(
                Typed.at("name", name, violations).required().line(200),
                Typed.at("taxId", taxId, violations).line(40),
                Typed.at("vatId", vatId, violations).line(40),
                legalForm,
                Typed.at("phone", phone, violations).line(60),
                Typed.at("email", email, violations).email(),
                (seat == null ? Seat.UNKNOWN : seat).checked(violations),
                Typed.at("contractRef", contractRef, violations).line(255));
    }
}
