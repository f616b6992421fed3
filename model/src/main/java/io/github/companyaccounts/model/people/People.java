package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.session.SignIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.UserModel;

/**
 * The people of one company and what may be done to them (A11, A12, C2–C6). Every act asks
 * {@link io.github.companyaccounts.model.access.WhoMay} first, writes its line in the activity log and orders its mail
 * in the same transaction (invariant 9); ids of other companies are {@code NOT_FOUND}.
 */
public interface People {

    /** One page, in at most four SQL statements however long it is. Includes the main admin. */
    List<Person> list(Company company, PeopleQuery query);

    long count(Company company, PeopleQuery query);

    /**
     * @throws io.github.companyaccounts.model.RefusedException NOT_FOUND
     */
    Person get(Company company, String id);

    /**
     * Creates a company's own account, not activated.
     *
     * @param notify whether the activation mail is sent now ("create and notify") or later
     */
    Person create(Company company, NewPerson person, boolean notify, Actor actor);

    /**
     * Changes data and permissions. A new e-mail of an activated account counts once it was confirmed from the new
     * address (mail {@code confirm-email}); of an account not activated at once, and a new activation mail goes out if
     * one had been sent before.
     */
    Person update(Company company, String id, PersonChange change, Actor actor);

    /** Deletes a company's own account; ends the membership of a person's own account. Sessions end. */
    void delete(Company company, String id, Actor actor);

    /** A company's own account is disabled; a guest is shut out of this company only. Sessions end, links die. */
    void block(Company company, String id, Actor actor);

    void unblock(Company company, String id, Actor actor);

    /**
     * Until when the account is locked because its password was guessed too often.
     *
     * @return empty too for a person's own account: where it is guessed is its owner's matter
     */
    Optional<Instant> lockedUntil(Person person);

    /** Lifts that lock; nothing happens if there is none. */
    void endLock(Company company, String id, Actor actor);

    /** Sends a new activation link; the older one dies. */
    void mailActivation(Company company, String id, Actor actor);

    /** Sends a link with which the person sets a new password. */
    void mailPassword(Company company, String id, Actor actor);

    /** Removes every second factor: one-time codes, recovery codes, security keys. Sessions end. */
    void removeSecondFactor(Company company, String id, Actor actor);

    /** Those who hold the admin right, the main admin among them, and can use it: activated, not blocked, not closed. */
    List<UserModel> adminsAtWork(Company company);

    /** Those of the companies that have one such admin and no second (D6); one SQL statement, none for no company. */
    Set<String> withoutSecondAdmin(Collection<String> companyIds);

    /** Ends all sessions, online and offline. */
    void endSessions(Company company, String id, Actor actor);

    /**
     * Where the account is signed in, for whoever may end that. Where a guest signs in is their own matter: the list is
     * empty.
     */
    List<SignIn> sessions(Company company, String id, Actor actor);

    /**
     * Ends one session.
     *
     * @param sessionId one of the account's; another account's is {@code NOT_FOUND} as well
     */
    void endSession(Company company, String id, String sessionId, Actor actor);

    /**
     * The link of a {@code confirm-email} mail was confirmed: the new address counts, the old one is told, older links
     * die, the hold begins.
     *
     * @return whether the link still worked
     */
    boolean confirmEmail(io.github.companyaccounts.model.link.MailLink link);
}
