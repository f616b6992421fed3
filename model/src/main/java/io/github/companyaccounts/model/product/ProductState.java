package io.github.companyaccounts.model.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the company can use a product. */
public enum ProductState {
    /** Ordered, not delivered yet. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** Over: kept for the record. */
    ENDED;

    /** As APIs write it. */
    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProductState> parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.external().equals(text))
                .findFirst();
    }
}
