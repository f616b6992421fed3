package io.github.companyaccounts.model.authorization;

/**
 * What an operator decides when they approve.
 *
 * @param companyId which company they saw: approved only if it still is the one; {@code null} for whichever it is
 * @param personId which account they saw, likewise
 * @param blockFormer for {@link AuthorizationCase#MAIN_ADMIN}: whether the former main admin is blocked; {@code null} for what the
 *     form says
 */
public record ApprovalForm(String companyId, String personId, Boolean blockFormer) {}
