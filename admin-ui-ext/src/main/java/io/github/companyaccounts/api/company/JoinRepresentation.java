package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.joining.JoinForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What leads somebody into a company that is registered already (B2).
 *
 * @param taxNumber a Polish NIP or an EU VAT number
 * @param licenceNumber of a product the company has
 * @param statementAccepted whether the caller has read the statement in force and accepts it
 */
@Schema(
        description = "What leads the caller into a company",
        requiredProperties = {"taxNumber", "licenceNumber"})
public record JoinRepresentation(
        @Schema(
                description = "Polish NIP or EU VAT number of the company; blanks and dashes do not matter, a NIP may"
                        + " have PL in front",
                examples = "526-025-09-95")
        String taxNumber,

        @Schema(description = "Licence number of a product the company has", examples = "ABCD-1234")
        String licenceNumber,

        @Schema(
                description =
                        "Whether the caller has read the statement in force and accepts it; needed where the realm"
                                + " has one")
        Boolean statementAccepted) {

    JoinForm form() {
        return new JoinForm(taxNumber, licenceNumber, Boolean.TRUE.equals(statementAccepted));
    }
}
