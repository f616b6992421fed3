package io.github.companyaccounts.model.delivery;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.Ref;
import java.util.List;

/** Where companies have goods delivered, besides their seat (C9). Recorded by the operator's systems, read by members. */
public interface DeliveryAddresses {

    /** Addresses of one company at most. */
    int MOST = 1000;

    /**
     * One of the list.
     *
     * @param ref the operator's key
     */
    record Entry(Ref ref, DeliveryAddress address) {}

    /** Records or replaces. */
    Recorded<Entry> record(Company company, Ref ref, DeliveryAddress address, Actor operator);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    void remove(Company company, Ref ref, Actor operator);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    Entry get(Company company, Ref ref);

    /** One page by name; search in name and address. One SQL statement. */
    List<Entry> list(Company company, RecordedQuery query);

    /**
     * @param search {@code null} for all
     */
    long count(Company company, String search);
}
