package io.github.companyaccounts.api.operator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something is closed (A4).
 *
 * @param reason shown to the people concerned when they try to sign in
 */
@Schema(
        description = "Why something is closed",
        requiredProperties = {"reason"})
public record ClosingRepresentation(
        @Schema(
                description = "One line; the people concerned are told it when they try to sign in",
                maxLength = 1000,
                examples = "Contract terminated")
        String reason) {}
