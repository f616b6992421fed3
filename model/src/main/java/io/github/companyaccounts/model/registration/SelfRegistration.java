package io.github.companyaccounts.model.registration;

/**
 * A registration that waits for the link of its mail to be used (B1).
 *
 * @param email in its normal spelling; the login the account will have
 */
public record SelfRegistration(String id, String email, String firstName, String lastName) {}
