package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.permission.Permission;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A product or service as the operator's systems sent it. All values as sent: the rule trims and checks them.
 *
 * @param kind as APIs write {@link ProductKind}
 * @param state as APIs write {@link ProductState}
 * @param paidUntil the last day paid for, ISO 8601; {@code null} if there is no such day
 * @param permissions names of those that come with it; a name that is none now may become one later
 * @param cancellable whether the company may ask to cancel it; {@code null} is no
 */
public record ProductData(
        String name,
        String kind,
        String licenceNumber,
        String state,
        String paidUntil,
        List<String> permissions,
        Boolean cancellable) {

    static final int MOST_PERMISSIONS = 50;

    /** Checked; notes everything that is wrong at its field, and is usable only if nothing is. */
    Product.Values checked(Violations violations) {
        return new Product.Values(
                Typed.at("name", name, violations).required().line(200),
                kind(violations),
                Typed.at("licenceNumber", licenceNumber, violations).line(100),
                state(violations),
                paidUntil(violations),
                permissions(violations),
                Boolean.TRUE.equals(cancellable));
    }

    private ProductKind kind(Violations violations) {
        String text = Typed.at("kind", kind, violations).required().line(20);
        ProductKind known = ProductKind.parse(text).orElse(null);
        if (text != null && known == null) {
            violations.add(Refusal.MALFORMED, "kind");
        }
        return known;
    }

    private ProductState state(Violations violations) {
        String text = Typed.at("state", state, violations).required().line(20);
        ProductState known = ProductState.parse(text).orElse(null);
        if (text != null && known == null) {
            violations.add(Refusal.MALFORMED, "state");
        }
        return known;
    }

    private LocalDate paidUntil(Violations violations) {
        String text = Typed.at("paidUntil", paidUntil, violations).line(10);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(Refusal.MALFORMED, "paidUntil");
            return null;
        }
    }

    private Set<Permission> permissions(Violations violations) {
        Set<Permission> named = new TreeSet<>();
        List<String> sent = permissions == null ? List.of() : permissions;
        if (sent.size() > MOST_PERMISSIONS) {
            violations.add(Refusal.TOO_MANY_AT_ONCE, "permissions", MOST_PERMISSIONS);
            return named;
        }
        for (int i = 0; i < sent.size(); i++) {
            String name = Typed.at("permissions[" + i + "]", sent.get(i), violations)
                    .required()
                    .line(Permission.LONGEST);
            if (name != null) {
                named.add(new Permission(name));
            }
        }
        return named;
    }
}
