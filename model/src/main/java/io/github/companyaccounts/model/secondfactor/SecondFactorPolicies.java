package io.github.companyaccounts.model.secondfactor;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.util.List;
import org.keycloak.models.UserModel;

/** Which companies require a second factor of all their people (D2). */
public interface SecondFactorPolicies {

    SecondFactorPolicy of(Company company);

    /**
     * Requires it, from a day on, or does not any more. Admins only. Who is signed in stays so; asked is at the next sign-in, and
     * a token refreshed before that is refused.
     *
     * @throws io.github.companyaccounts.model.RefusedException NOT_ALLOWED, COMPANY_CLOSED, REQUIRED, MALFORMED, DAY_PASSED
     */
    SecondFactorPolicy change(Company company, SecondFactorPolicyForm form, Actor actor);

    /** Companies somebody belongs to, in whatever state, that require it at this moment; one SQL statement. */
    List<Demand> on(UserModel user);

    /** A company that requires a second factor at this moment. */
    record Demand(String companyId, String companyName) {}
}
