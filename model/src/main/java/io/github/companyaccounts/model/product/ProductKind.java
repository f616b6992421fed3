package io.github.companyaccounts.model.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing a company has from the operator. */
public enum ProductKind {
    PRODUCT,
    SERVICE,
    LICENCE;

    /** As APIs write it. */
    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProductKind> parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.external().equals(text))
                .findFirst();
    }
}
