package io.github.companyaccounts.api.transaction;

import io.github.companyaccounts.model.transaction.Transaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transaction as recorded (B6).
 *
 * @param ref the operator's key
 */
@Schema(
        description = "A transaction as the operator's systems recorded it",
        requiredProperties = {"ref", "date", "number", "amount", "currency", "state"})
public record TransactionRepresentation(
        @Schema(description = "The operator's own key", examples = "2026-11-0042")
        String ref,

        @Schema(description = "ISO 8601", examples = "2026-11-20", format = "date")
        String date,

        @Schema(description = "Of the invoice or the order", examples = "FV/2026/11/0042")
        String number,

        @Schema(examples = "Faktura za listopad") String description,

        @Schema(description = "Decimal with a point, as a text", examples = "1234.50")
        String amount,

        @Schema(description = "ISO 4217 code", examples = "PLN")
        String currency,

        @Schema(enumeration = {"open", "paid", "overdue", "cancelled", "refunded"})
        String state,

        @Schema(
                description = "Where the document is: an https address",
                examples = "https://example.com/invoices/42.pdf")
        String documentUrl) {

    static TransactionRepresentation of(Transaction transaction) {
        Transaction.Values values = transaction.values();
        return new TransactionRepresentation(
                transaction.ref().value(),
                values.date().toString(),
                values.number(),
                values.description(),
                values.amount(),
                values.currency(),
                values.state().external(),
                values.documentUrl());
    }
}
