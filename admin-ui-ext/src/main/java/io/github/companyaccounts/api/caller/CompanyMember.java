package io.github.companyaccounts.api.caller;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;

/**
 * A caller in the company they ask about.
 *
 * @param caller who calls
 * @param company the company, open
 * @param membership theirs, not blocked, read just now
 */
public record CompanyMember(Caller caller, Company company, Membership membership) {

    /**
     * @throws RefusedException NOT_FOUND for a number nobody has, another company's, and a membership that is blocked: the
     *     answer is the same (invariant 4). COMPANY_CLOSED and OUTSIDE_NETWORKS, told to its members only
     */
    public static CompanyMember of(Caller caller, String customerNumber, CompanyAccountsProvider model) {
        return CustomerNumber.parse(customerNumber, model.settings())
                .flatMap(number -> model.companies().find(number))
                .flatMap(company -> model.memberships()
                        .in(caller.user(), company.id())
                        .map(membership -> new CompanyMember(caller, company, membership)))
                .filter(CompanyMember::isNotShutOut)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private boolean isNotShutOut() {
        if (!company.isOpen()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        if (!membership.active()) {
            return false;
        }
        CallerIdentification.requireInside(caller.held().actingFor(company.id(), caller.from()));
        return true;
    }

    /**
     * Only admins look at the company's people, its permissions and its log.
     *
     * @throws RefusedException NOT_ALLOWED for employees and guests
     */
    public CompanyMember requireMayLook(CompanyAccountsProvider model) {
        WhoMay.of(model.settings()).check(actor(), Act.LOOK, Subject.newEmployee());
        return this;
    }

    /**
     * For what a request's body is read for: who may not is told so before anything about the body.
     *
     * @throws RefusedException NOT_ALLOWED
     */
    public void require(CompanyAct act, CompanyAccountsProvider model) {
        WhoMay.of(model.settings()).check(actor(), act);
    }

    /** For the model's rules and the activity log. */
    public Actor actor() {
        return Actor.person(caller.user().getId(), caller.user().getUsername(), membership.role());
    }
}
