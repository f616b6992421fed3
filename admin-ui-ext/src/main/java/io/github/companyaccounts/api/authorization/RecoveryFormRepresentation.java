package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.model.authorization.AuthorizationForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the company wrote and signed (D5).
 *
 * @param date ISO 8601
 */
@Schema(
        description = "What the company wrote and signed",
        requiredProperties = {
            "companyName",
            "address",
            "legalForm",
            "representative",
            "login",
            "place",
            "date",
            "blockFormer",
            "contactEmail"
        })
public record RecoveryFormRepresentation(
        @Schema(examples = "123456") String customerNumber,
        @Schema(examples = "526-025-09-95") String taxNumber,
        String companyName,
        @Schema(description = "Several lines") String address,

        @Schema(enumeration = {"sole-trader", "registered-company"})
        String legalForm,

        @Schema(description = "Who signed") String representative,
        @Schema(description = "Of the person it is about") String login,
        String place,
        @Schema(format = "date") String date,

        @Schema(description = "For `main-admin`: whether the company wants the former main admin blocked")
        boolean blockFormer,

        @Schema(description = "Where the company is answered; proves nothing about who it is")
        String contactEmail) {

    static RecoveryFormRepresentation of(AuthorizationForm form) {
        return new RecoveryFormRepresentation(
                form.customerNumber(),
                form.taxNumber(),
                form.companyName(),
                form.address(),
                form.legalForm().external(),
                form.representative(),
                form.login(),
                form.place(),
                form.date(),
                form.blockFormer(),
                form.contactEmail());
    }
}
