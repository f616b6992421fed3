package io.github.companyaccounts.api.transaction;

import io.github.companyaccounts.model.transaction.TransactionData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transaction as the operator's systems send it (B6). */
@Schema(
        description = "A transaction to be recorded",
        requiredProperties = {"date", "number", "amount", "currency", "state"})
public record TransactionDataRepresentation(
        @Schema(description = "ISO 8601", examples = "2026-11-20", format = "date")
        String date,

        @Schema(description = "Of the invoice or the order", examples = "FV/2026/11/0042", maxLength = 100)
        String number,

        @Schema(examples = "Faktura za listopad", maxLength = 500)
        String description,

        @Schema(
                description = "Decimal with a point, as a text, so that nothing is rounded on the way",
                examples = "1234.50",
                pattern = "^-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$")
        String amount,

        @Schema(description = "ISO 4217 code", examples = "PLN")
        String currency,

        @Schema(enumeration = {"open", "paid", "overdue", "cancelled", "refunded"})
        String state,

        @Schema(
                description = "Where the document is; https only",
                examples = "https://example.com/invoices/42.pdf",
                maxLength = 1000)
        String documentUrl) {

    TransactionData toTransactionData() {
        return new TransactionData(date, number, description, amount, currency, state, documentUrl);
    }
}
