package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyData;
import io.github.companyaccounts.model.company.LegalForm;
import io.github.companyaccounts.model.contact.Contact;
import io.github.companyaccounts.model.permission.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company as its members see it: without what is the operator's own, such as the contract's reference.
 *
 * @param role the caller's
 * @param permissions the caller's, in this company
 * @param logoUrl {@code null} if there is none
 */
@Schema(
        description = "A company as its members see it",
        requiredProperties = {"customerNumber", "name", "role", "permissions", "seesTransactions", "mayAppointAdmins"})
public record OwnCompanyRepresentation(
        @Schema(examples = "123456") String customerNumber,
        @Schema(examples = "Przykład Sp. z o.o.") String name,
        @Schema(examples = "5260250995") String taxId,
        @Schema(examples = "PL5260250995") String vatId,

        @Schema(enumeration = {"sole-trader", "registered-company"})
        String legalForm,

        @Schema(description = "What the operator has on record")
        String phone,

        @Schema(description = "What the operator has on record")
        String email,

        SeatRepresentation seat,

        @Schema(description = "What the company itself says; left out if it said nothing")
        ContactRepresentation contact,

        @Schema(
                description =
                        "Where the company's logo is: needs no token, cannot be guessed. Left out if there is none",
                examples =
                        "https://id.example.com/realms/b2b/company-logo/0f8d2c5e7a91b3c44d5e6f708192a3b4-9c56cc51b374c3ba.png")
        String logoUrl,

        @Schema(
                description = "What the caller is in the company",
                enumeration = {"main-admin", "admin", "employee", "guest"})
        String role,

        @Schema(description = "What the caller holds in the company", examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "Whether the caller may look at the company's transactions")
        boolean seesTransactions,

        @Schema(description = "Whether the caller may give somebody the admin right")
        boolean mayAppointAdmins,

        @Schema(description = "Waiting for an answer; for the main admin and the person who is asked")
        HandoverRepresentation handover) {

    static OwnCompanyRepresentation of(
            CompanyMember member,
            Collection<Permission> permissions,
            Contact contact,
            String logoUrl,
            boolean seesTransactions,
            boolean mayAppointAdmins,
            HandoverRepresentation handover) {
        Company company = member.company();
        CompanyData data = company.data();
        return new OwnCompanyRepresentation(
                company.customerNumber().value(),
                data.name(),
                data.taxId(),
                data.vatId(),
                Optional.ofNullable(data.legalForm()).map(LegalForm::external).orElse(null),
                data.phone(),
                data.email(),
                SeatRepresentation.of(data.seat()),
                ContactRepresentation.of(contact),
                logoUrl,
                member.membership().role().external(),
                permissions.stream().sorted().map(Permission::name).toList(),
                seesTransactions,
                mayAppointAdmins,
                handover);
    }
}
