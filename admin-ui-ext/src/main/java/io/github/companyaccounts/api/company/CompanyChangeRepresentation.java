package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.contact.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company changes of itself; all else is the operator's. */
@Schema(description = "What a company can change of itself", requiredProperties = "contact")
public record CompanyChangeRepresentation(
        @Schema(description = "Replaces the contact data as a whole: what is left out is forgotten")
        ContactRepresentation contact) {

    /**
     * @throws RefusedException REQUIRED
     */
    Contact toContact() {
        if (contact == null) {
            throw new RefusedException(Refusal.REQUIRED, "contact");
        }
        return contact.toContact();
    }
}
