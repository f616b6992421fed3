package io.github.companyaccounts.api.company;

import io.github.companyaccounts.model.contact.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to reach at a company, as the company itself says. */
@Schema(description = "Whom to reach at the company, as the company itself says; any part may be left out")
public record ContactRepresentation(
        @Schema(examples = "Anna Nowak, zakupy", maxLength = 200)
        String person,

        @Schema(examples = "+48 22 100 20 30", maxLength = 60)
        String phone,

        @Schema(examples = "zakupy@example.com", maxLength = 255)
        String email) {

    public static ContactRepresentation of(Contact contact) {
        return contact.equals(Contact.NONE)
                ? null
                : new ContactRepresentation(contact.person(), contact.phone(), contact.email());
    }

    Contact toContact() {
        return new Contact(person, phone, email);
    }
}
