package io.github.companyaccounts.model.transaction;

import io.github.companyaccounts.model.recorded.Ref;
import java.time.LocalDate;

/**
 * A transaction of a company, as recorded (B6).
 *
 * @param ref the operator's key
 */
public record Transaction(Ref ref, Values values) {

    /**
     * What is recorded.
     *
     * @param amount decimal, as the operator sent it
     * @param currency ISO 4217 code
     * @param documentUrl https, or {@code null}
     */
    public record Values(
            LocalDate date,
            String number,
            String description,
            String amount,
            String currency,
            TransactionState state,
            String documentUrl) {}
}
