package io.github.companyaccounts.model.networks;

/**
 * One of a company's networks (D3).
 *
 * @param label what the company calls it, or {@code null}
 */
public record TrustedNetwork(NetworkRange range, String label) {}
