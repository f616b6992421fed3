package io.github.companyaccounts.model.invitation;

/**
 * Somebody who accepts an invitation and has no account yet (E2). All values as typed: the rule trims and checks them.
 *
 * @param termsAccepted must be true where the realm has terms
 * @param marketing the decision on commercial information; both yes and no are written down
 */
public record Newcomer(String firstName, String lastName, String password, boolean termsAccepted, boolean marketing) {}
