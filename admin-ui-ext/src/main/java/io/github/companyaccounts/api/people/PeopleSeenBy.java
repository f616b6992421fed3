package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.people.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * People as one of the company's admins sees them: with what this admin may do to each, so that pages need no table of
 * their own.
 *
 * @param whoMay the model's table
 * @param admin who looks
 * @param words in the language of who looks
 */
record PeopleSeenBy(WhoMay whoMay, Actor admin, MailFailureText words) {

    PersonRepresentation represent(Person person) {
        return represent(person, null);
    }

    /**
     * @param lockedUntil {@code null} if the account is not locked
     */
    PersonRepresentation represent(Person person, Instant lockedUntil) {
        return PersonRepresentation.of(person, lockedUntil, acts(person), words);
    }

    private List<String> acts(Person person) {
        Subject subject = new Subject(person.id(), person.role(), person.ownAccount());
        return Arrays.stream(Act.values())
                .filter(act -> act != Act.LOOK && act != Act.CREATE)
                .filter(act -> whoMay.refusal(admin, act, subject).isEmpty())
                .map(Act::external)
                .toList();
    }
}
