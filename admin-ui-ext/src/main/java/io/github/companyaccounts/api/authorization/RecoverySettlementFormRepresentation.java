package io.github.companyaccounts.api.authorization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator notes of an objection they looked into (D4). */
@Schema(
        description = "What came of an objection",
        requiredProperties = {"note"})
public record RecoverySettlementFormRepresentation(
        @Schema(description = "With whom one spoke, what was done about it; for operators alone", maxLength = 1000)
        String note) {}
