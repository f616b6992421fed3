package io.github.companyaccounts.model.rights;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Members ask for the admin right, and those who may give it by hand decide (B3, B4, B5, B8). At most one request a person and
 * company. It ends when it is answered or withdrawn, when the person gets the right in another way, is blocked, leaves or is
 * deleted, and when the company is closed. Acts on one company's requests and people come one after the other. Refused acts
 * throw {@link io.github.companyaccounts.model.RefusedException}; the caller rolls back.
 */
public interface RightRequests {

    /** Those that wait for an answer, asked first, first; one SQL statement. */
    List<RightRequest> open(Company company, int first, int max);

    /** One SQL statement. */
    long countOpen(Company company);

    /** The person's own, waiting or refused. */
    Optional<RightRequest> of(Company company, UserModel person);

    /** What somebody in the company can do now, to get the admin right. */
    WayToRights wayOf(Company company, UserModel person);

    /**
     * Asks for the admin right, for oneself, and mails those who may give it.
     *
     * @throws io.github.companyaccounts.model.RefusedException ADMIN_ALREADY; RIGHT_REQUEST_OPEN; INVITATION_WAITS;
     *     NOBODY_TO_DECIDE; RIGHT_REFUSED_RECENTLY; TOO_MANY_REQUESTS
     */
    RightRequest ask(Company company, Actor asking);

    /**
     * By whoever asked.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND also for somebody else's and an answered one
     */
    void withdraw(Company company, String id, Actor asking);

    /**
     * Gives the admin right, by the same rules as giving it by hand ({@link io.github.companyaccounts.model.people.People#update}),
     * and tells the person.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED; NOT_FOUND if it does not wait any more
     */
    void approve(Company company, String id, Actor asking);

    /**
     * Tells the person no, and why.
     *
     * @param reason up to 1000 characters
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED; NOT_FOUND if it does not wait any more; REQUIRED,
     *     TOO_LONG, MALFORMED at {@code reason}
     */
    void refuse(Company company, String id, String reason, Actor asking);

    /** A request that waits is over: they have the right by now, or were shut out. */
    void endOf(String companyId, String userId);

    /** All of a company that wait are over: it is closed. */
    void endAllOf(String companyId);

    /** Nothing is left of somebody who left the company. */
    void forget(String companyId, String userId);

    /** Nothing is left of somebody who is gone (B8). */
    void forget(String userId);
}
