package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.model.company.MainAdminData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the operator names as main admin (A1).
 *
 * @param locale {@code null} for the realm's default
 */
@Schema(
        description = "Whom the operator names as main admin",
        requiredProperties = {"firstName", "lastName", "email"})
public record NamedMainAdminRepresentation(
        @Schema(examples = "Anna") String firstName,
        @Schema(examples = "Nowak") String lastName,

        @Schema(
                description = "If it belongs to a person's own account, that person is asked to accept the role",
                examples = "anna.nowak@example.com")
        String email,

        @Schema(
                description = "Language of the person's mails and pages; the realm's default if left out",
                examples = "pl")
        String locale) {

    MainAdminData toMainAdminData() {
        return new MainAdminData(firstName, lastName, email, locale);
    }
}
