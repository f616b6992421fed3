package io.github.companyaccounts.model.permission;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * What the operator says of a role that companies may give to their people, as sent.
 *
 * @param pl what it lets people do, in Polish
 * @param en the same in English
 * @param companies {@code all} or {@code by-product}
 */
public record MarkData(String pl, String en, String companies) {

    /** Characters of a description: the length of Keycloak's column for attributes of roles. */
    public static final int LONGEST_DESCRIPTION = 255;

    /** Notes what is wrong at {@code descriptions.pl}, {@code descriptions.en} and {@code companies}. */
    Checked checked(Violations violations) {
        return new Checked(
                description("descriptions.pl", pl, violations),
                description("descriptions.en", en, violations),
                usableBy(violations));
    }

    private static String description(String field, String sent, Violations violations) {
        return Typed.at(field, sent, violations).required().line(LONGEST_DESCRIPTION);
    }

    private UsableBy usableBy(Violations violations) {
        if (companies == null || companies.isBlank()) {
            violations.add(Refusal.REQUIRED, "companies");
            return null;
        }
        return UsableBy.parse(companies.strip()).orElseGet(() -> {
            violations.add(Refusal.MALFORMED, "companies");
            return null;
        });
    }

    record Checked(String pl, String en, UsableBy companies) {}
}
