package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.util.Set;

/**
 * Whom the operator names as main admin.
 *
 * @param locale {@code null} for the realm's default
 */
public record MainAdminData(String firstName, String lastName, String email, String locale) {

    /**
     * The same trimmed; notes everything that is wrong at its field.
     *
     * @param locales those the realm has; empty if it has no choice of language
     */
    public MainAdminData checked(Set<String> locales, Violations violations) {
        return new MainAdminData(
                Typed.at("mainAdmin.firstName", firstName, violations)
                        .required()
                        .personName(),
                Typed.at("mainAdmin.lastName", lastName, violations).required().personName(),
                Typed.at("mainAdmin.email", email, violations).required().email(),
                Typed.at("mainAdmin.locale", locale, violations).locale(locales));
    }
}
