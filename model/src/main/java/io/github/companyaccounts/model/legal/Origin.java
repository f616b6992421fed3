package io.github.companyaccounts.model.legal;

/**
 * Where a request came from.
 *
 * @param address the client's address as Keycloak knows it behind its configured proxy
 */
public record Origin(String address) {}
