package io.github.companyaccounts.api.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why somebody does not get the admin right (B3).
 *
 * @param reason told to the person who asked
 */
@Schema(
        description = "Why somebody does not get the admin right",
        requiredProperties = {"reason"})
public record RefusalReasonRepresentation(
        @Schema(
                description = "Told to the person who asked, by mail and on the page",
                maxLength = 1000,
                examples = "Anna manages the accounts of your branch")
        String reason) {}
