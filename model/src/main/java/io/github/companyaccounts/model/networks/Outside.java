package io.github.companyaccounts.model.networks;

import java.util.Map;

/**
 * Somebody comes from outside of a company's trusted networks.
 *
 * @param companyId whose rule it is
 * @param companyName as people know it
 * @param address where they come from
 */
public record Outside(String companyId, String companyName, ClientAddress address) {

    /** For the templates of pages. */
    public Map<String, String> facts() {
        return Map.of("outsideCompany", companyName, "outsideAddress", address.value());
    }
}
