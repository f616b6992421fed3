package io.github.companyaccounts.model.joining;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.company.TaxNumber;
import io.github.companyaccounts.model.product.LicenceNumber;

/**
 * What somebody typed who wants to join a company (B2).
 *
 * @param taxNumber Polish NIP or EU VAT number, however it is grouped
 * @param licenceNumber of a product that the company has
 * @param statementAccepted whether the statement was accepted; not asked where the realm has none
 */
public record JoinForm(String taxNumber, String licenceNumber, boolean statementAccepted) {

    /**
     * @param licenceNumber {@code null} if it is none: no company has such a one, which is not told apart from a wrong one
     */
    record Checked(TaxNumber taxNumber, LicenceNumber licenceNumber) {}

    /** Notes everything that is wrong at its field; usable only if nothing is. */
    Checked checked(boolean statementNeeded, Violations violations) {
        String tax = Typed.at("taxNumber", taxNumber, violations).required().line(40);
        TaxNumber parsed = TaxNumber.parse(tax).orElse(null);
        if (tax != null && parsed == null) {
            violations.add(Refusal.TAX_NUMBER_MALFORMED, "taxNumber");
        }
        String licence =
                Typed.at("licenceNumber", licenceNumber, violations).required().line(100);
        if (statementNeeded && !statementAccepted) {
            violations.add(Refusal.STATEMENT_REQUIRED, "statementAccepted");
        }
        return new Checked(parsed, LicenceNumber.parse(licence).orElse(null));
    }
}
