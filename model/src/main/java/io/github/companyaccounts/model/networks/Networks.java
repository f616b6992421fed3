package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.RealmSettings;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** From where people of companies are let in (D3). */
public interface Networks {

    /** A company's rule. */
    TrustedNetworks of(Company company);

    /**
     * Replaces it as a whole. Admins only.
     *
     * @param from where the admin comes from
     * @throws RefusedException as {@link TrustedNetworksForm#checked}; NETWORKS_LOCK_OUT if the rule would leave the admin
     *     out, until they confirm it; CONFLICT if somebody changed it since they looked at it
     */
    TrustedNetworks change(Company company, TrustedNetworksForm form, ClientAddress from, Actor actor);

    /**
     * Switches it off and keeps its networks listed; nothing happens if it is off. The operator's way out for a company whose
     * admins are all left out (D4).
     *
     * @param reason told to the company's admins
     * @throws RefusedException REQUIRED, TOO_LONG, MALFORMED at {@code reason}; COMPANY_CLOSED
     */
    void lift(Company company, String reason, Actor operator);

    /**
     * Lifts the rule for one of the company's admins, whom it keeps out, until they put it right (D4): at their next sign-in in a
     * browser, from wherever, they have to switch it off or add the network they come from, before anything else. Until then
     * nothing else opens to them from outside. Ends when any admin changes the rule or the operator switches it off, when the
     * person is no admin any more, is blocked or leaves, and after {@link RealmSettings#networksLift}. Done again, the time
     * begins anew; nothing happens while the rule is off.
     *
     * @throws RefusedException COMPANY_CLOSED; NOT_FOUND for somebody who is no member; BLOCKED; NOT_AN_ADMIN for a member who
     *     could not change the rule: an admin has to
     */
    void liftFor(UserModel user, Company company, Actor operator);

    /**
     * The rule that was lifted for them counts again, at once, if they have not put it right yet (D4).
     *
     * @return whether it still was lifted
     */
    boolean putBack(String userId, Company company, Actor actor);

    /** Whether it is lifted for them still; holds the company, so that it stays so until the transaction ends. */
    boolean holdLift(String userId, Company company);

    /** Nothing is lifted for them in this company any more. */
    void endLiftFor(String userId, String companyId);

    /** The rules somebody is held to; one SQL statement in a request, whatever the number of companies. */
    HeldTo heldTo(UserModel user);

    /** Where the request under way comes from, as Keycloak knows it. */
    ClientAddress here();

    /**
     * Tells the person by mail that a sign-in of theirs from outside was refused; not more often than mails go out in an
     * hour. Committed by itself, whatever becomes of the request. Nobody is told of the vendor's staff who looked in their
     * stead: they know no password of theirs.
     *
     * @param signIn what was refused to go on; {@code null} where there was none yet
     */
    void tell(UserModel user, UserSessionModel signIn, Outside outside);
}
