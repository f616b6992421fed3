package io.github.companyaccounts.model.transaction;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.Ref;
import java.util.List;

/** The history of companies' transactions (B6). Recorded by the operator's systems; companies only read. */
public interface Transactions {

    /** Transactions of one company at most. */
    int MOST = 100_000;

    /** Records or replaces. */
    Recorded<Transaction> record(Company company, Ref ref, TransactionData data, Actor operator);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    void remove(Company company, Ref ref, Actor operator);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND, NOT_ALLOWED
     */
    Transaction get(Company company, Ref ref, Actor actor);

    /**
     * One page, latest first; search in number and description. One SQL statement, and one more to know what a member
     * without the admin right holds.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED
     */
    List<Transaction> list(Company company, RecordedQuery query, Actor actor);

    /**
     * @param search {@code null} for all
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED
     */
    long count(Company company, String search, Actor actor);

    /** Whether the list would be refused: for pages, which need not offer it then. */
    boolean mayLook(Company company, Actor actor);
}
