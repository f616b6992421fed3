package io.github.companyaccounts.api.authorization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an authorization is refused (D4). */
@Schema(
        description = "Why an authorization is refused",
        requiredProperties = {"reason"})
public record RecoveryRefusalRepresentation(
        @Schema(
                description = "One line; mailed to whoever sent the authorization",
                maxLength = 1000,
                examples = "The signature is missing")
        String reason) {}
