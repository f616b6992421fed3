package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.Person;
import java.time.Duration;
import java.util.List;

/**
 * What approving a case would come to at this moment.
 *
 * @param company whose customer number, or else tax number, is in the form; {@code null} if there is none, or several have the
 *     tax number
 * @param person the company's member whose login is in the form, or {@code null}
 * @param contactNeeded approving wants a contact first, in which the company was reached
 * @param secondOperatorNeeded the realm wants two operators for it
 * @param delay from the last approval to the effect; zero for at once
 * @param formerLogin of whoever loses the main admin's place; {@code null} if nobody does
 * @param hindrances why it cannot be approved as things are; empty if it can
 */
public record AuthorizationOutlook(
        Company company,
        Person person,
        boolean contactNeeded,
        boolean secondOperatorNeeded,
        Duration delay,
        String formerLogin,
        List<Refusal> hindrances) {}
