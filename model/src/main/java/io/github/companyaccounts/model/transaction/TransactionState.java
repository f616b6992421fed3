package io.github.companyaccounts.model.transaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a transaction is. */
public enum TransactionState {
    /** To be paid. */
    OPEN,
    PAID,
    OVERDUE,
    CANCELLED,
    REFUNDED;

    /** As APIs write it. */
    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TransactionState> parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.external().equals(text))
                .findFirst();
    }
}
