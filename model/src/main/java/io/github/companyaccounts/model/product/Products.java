package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.cancellation.Cancellation;
import io.github.companyaccounts.model.cancellation.CancellationForm;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.PeopleQuery;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.Ref;
import java.util.List;

/**
 * Products and services that companies have from the operator (B6, E4). Recorded by the operator's systems; members read,
 * admins say who uses them; admins, and members with the permission for it, ask to cancel them.
 */
public interface Products {

    /** Products of one company at most. */
    int MOST = 1000;

    /** People whose use is set at once at most. */
    int MOST_PEOPLE = 100;

    /**
     * Records or replaces. A cancellation that is done is over when the product is then paid for longer than it was: the
     * company renewed it.
     */
    Recorded<Product> record(Company company, Ref ref, ProductData data, Actor operator);

    /**
     * Requests to cancel it stay with the operator.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    void remove(Company company, Ref ref, Actor operator);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    Product get(Company company, Ref ref, Actor actor);

    /**
     * One page by name; search in name and key, and in licence numbers by those who see all of them. Licence numbers that the
     * actor may not see are left out. At most three SQL statements.
     */
    List<Product> list(Company company, RecordedQuery query, Actor actor);

    /**
     * @param search {@code null} for all
     */
    long count(Company company, String search, Actor actor);

    /** Who may use it, one page of the company's people; for those who may look at people. */
    List<ProductUse> people(Company company, Ref ref, PeopleQuery query, Actor actor);

    /**
     * Sets who may use it, by the rules of permissions: all of it or, if one of it is refused, nothing.
     *
     * @throws io.github.companyaccounts.model.RefusedException with fields {@code people[i]…}
     */
    void setPeople(Company company, Ref ref, List<ProductUseChange> changes, Actor actor);

    /**
     * Asks the operator to cancel it, once (E4).
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED, PRODUCT_NOT_CANCELLABLE, CANCELLATION_ASKED
     */
    Cancellation cancel(Company company, Ref ref, CancellationForm form, Actor actor);

    /** Whether the actor may ask that products of the company be cancelled: for pages, which need not offer it otherwise. */
    boolean mayCancel(Company company, Actor actor);
}
