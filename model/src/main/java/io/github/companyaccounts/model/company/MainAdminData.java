package io.github.companyaccounts.model.company;

/**
 * Whom the operator names as main admin.
 *
 * @param locale {@code null} for the realm's default
 */
public record MainAdminData(String firstName, String lastName, String email, String locale) {}
