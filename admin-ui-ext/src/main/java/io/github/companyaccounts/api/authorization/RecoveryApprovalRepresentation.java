package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.model.authorization.ApprovalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator decides when they approve (D4): what they saw is what they approve. */
@Schema(
        description = "What is decided with an approval: nobody approves what they did not see",
        requiredProperties = {"companyId", "personId"})
public record RecoveryApprovalRepresentation(
        @Schema(description = "Id of the company that the operator saw: refused (`match-changed`) if it is another now")
        String companyId,

        @Schema(description = "Id of the person that the operator saw, likewise")
        String personId,

        @Schema(
                description = "For `main-admin`: whether the former main admin, an employee from then on, is blocked."
                        + " Required there")
        Boolean blockFormer) {

    ApprovalForm toForm() {
        return new ApprovalForm(companyId, personId, blockFormer);
    }
}
