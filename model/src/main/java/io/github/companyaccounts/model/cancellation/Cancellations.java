package io.github.companyaccounts.model.cancellation;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.util.List;

/**
 * Requests to cancel, for the operator's systems (E4). Each is got once: by reading on after the number of the last one seen,
 * or by saying of each that it is done.
 */
public interface Cancellations {

    /**
     * A request and whose it is.
     *
     * @param customerNumber of the company
     */
    record Entry(Cancellation cancellation, String customerNumber, String companyName) {}

    /** One page of the whole realm, in one SQL statement. */
    List<Entry> list(CancellationQuery query);

    /**
     * The operator's systems have it. Repeating it changes nothing.
     *
     * @return the company that asked
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, COMPANY_CLOSED
     */
    Company done(String id, Actor operator);
}
