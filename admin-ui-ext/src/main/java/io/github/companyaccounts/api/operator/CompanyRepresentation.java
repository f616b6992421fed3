package io.github.companyaccounts.api.operator;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.companyaccounts.api.company.SeatRepresentation;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyData;
import io.github.companyaccounts.model.company.LegalForm;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company as the operator sees it.
 *
 * @param id of the Organization
 * @param closedAt {@code null} while open
 * @param people how many members
 */
@Schema(
        description = "A company as the operator sees it",
        requiredProperties = {"customerNumber", "id", "name", "status", "registeredAt", "mainAdmin", "people"})
public record CompanyRepresentation(
        @Schema(examples = "123456") String customerNumber,
        @Schema(description = "Of Keycloak's Organization") String id,
        @Schema(examples = "Przykład Sp. z o.o.") String name,
        @Schema(examples = "5260250995") String taxId,
        @Schema(examples = "PL5260250995") String vatId,

        @Schema(enumeration = {"sole-trader", "registered-company"})
        String legalForm,

        @Schema(examples = "+48 22 100 20 30") String phone,
        @Schema(examples = "biuro@example.com") String email,
        SeatRepresentation seat,

        @Schema(description = "The contract or authorization that the registration rests on", examples = "2026/11/0042")
        String contractRef,

        @Schema(enumeration = {"open", "closed"}) String status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant registeredAt,

        @Schema(description = "Left out while open") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant closedAt,

        @Schema(
                description = "As given by the operator; people of the company are told it when they try to sign in",
                examples = "Contract terminated")
        String closedReason,

        @Schema(description = "There while the company is being deleted for good")
        DeletionRepresentation deleting,

        MainAdminRepresentation mainAdmin,

        @Schema(description = "How many members, the main admin included")
        long people) {

    public static CompanyRepresentation of(Company company) {
        CompanyData data = company.data();
        return new CompanyRepresentation(
                company.customerNumber().value(),
                company.id(),
                data.name(),
                data.taxId(),
                data.vatId(),
                Optional.ofNullable(data.legalForm()).map(LegalForm::external).orElse(null),
                data.phone(),
                data.email(),
                SeatRepresentation.of(data.seat()),
                data.contractRef(),
                company.isOpen() ? "open" : "closed",
                company.registeredAt(),
                company.closedAt(),
                company.closedReason(),
                DeletionRepresentation.of(company),
                MainAdminRepresentation.of(company.mainAdmin()),
                company.people());
    }
}
