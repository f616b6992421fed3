package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.model.company.MainAdmin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is, or was asked to be, a company's main admin.
 *
 * @param id of the account; {@code null} when vacant
 * @param login {@code null} when vacant
 * @param offered whether the person was only asked to accept the role, and need not belong to the company
 */
@Schema(
        description = "Who is, or was asked to be, a company's main admin",
        requiredProperties = {"state", "offered"})
public record MainAdminRepresentation(
        @Schema(description = "Of the account; left out when vacant")
        String id,

        @Schema(examples = "123456_admin") String login,

        @Schema(
                description = "`invited` is not activated yet, or has not accepted the role yet",
                enumeration = {"invited", "active", "closed", "vacant"})
        String state,

        @Schema(
                description = "Whether the role is only offered to a person with an account of their own, who has not"
                        + " answered yet and need not belong to the company; `state` is `invited` then")
        boolean offered,

        @Schema(description = "As given by the operator who closed this account alone", examples = "Left the company")
        String closedReason) {

    static MainAdminRepresentation of(MainAdmin mainAdmin) {
        return new MainAdminRepresentation(
                mainAdmin.userId(),
                mainAdmin.login(),
                mainAdmin.state().external(),
                mainAdmin.offered(),
                mainAdmin.closedReason());
    }
}
