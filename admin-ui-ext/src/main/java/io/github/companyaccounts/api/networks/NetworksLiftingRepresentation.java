package io.github.companyaccounts.api.networks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the operator switches a company's network rule off (D4).
 *
 * @param reason for the company's log and its admins
 */
@Schema(
        description = "Why a company's network rule is switched off",
        requiredProperties = {"reason"})
public record NetworksLiftingRepresentation(
        @Schema(
                description = "One line; it stands in the activity log and in the mail to the company's admins",
                maxLength = 1000,
                examples = "Signed authorization of 26 November 2026")
        String reason) {}
