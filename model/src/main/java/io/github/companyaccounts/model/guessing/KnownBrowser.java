package io.github.companyaccounts.model.guessing;

/**
 * A browser in which somebody signed in before, as one account knows it. It proves nothing but that: the password is asked
 * for as ever.
 *
 * @param id made up for this browser and this account
 * @param userId the account's owner
 */
public record KnownBrowser(String id, String userId) {}
