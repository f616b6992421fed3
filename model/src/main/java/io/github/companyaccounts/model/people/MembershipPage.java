package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.login.CustomerNumber;
import java.util.List;

/**
 * A page of the companies that somebody can act for (B7).
 *
 * @param total how many there are in all that match the search
 */
public record MembershipPage(List<Entry> entries, long total) {

    /**
     * One company.
     *
     * @param last whether it is the one chosen last
     */
    public record Entry(CustomerNumber customerNumber, String companyName, boolean last) {}
}
