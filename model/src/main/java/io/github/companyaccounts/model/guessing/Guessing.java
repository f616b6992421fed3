package io.github.companyaccounts.model.guessing;

import io.github.companyaccounts.model.legal.Origin;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * How often passwords may be guessed. By account: Keycloak's own brute-force protection, which locks it for a while. By client
 * address: whatever the account, wrong passwords in an hour. By browser: one that the account's owner has used before is held
 * to neither, but to a limit of its own, so that a stolen one is no free ticket; beyond that it is a stranger's like any other.
 *
 * <p>A right password counts nothing. All counts are in the database, for all nodes. They are written after the request's
 * transaction: guesses that arrive at the very same moment may all be looked at before the first of them counts.
 */
public interface Guessing {

    /**
     * The browser, if the account's owner has signed in with it before.
     *
     * @return empty also for a browser whose own wrong passwords are used up
     */
    Optional<KnownBrowser> knownBrowser(BrowserProofs sent, UserModel user);

    /** What the browser is to keep from now on, once the whole sign-in is done: second factor and all. */
    BrowserProofs signedIn(BrowserProofs sent, UserModel user);

    /** Whether so many wrong passwords came from this address that no other one is looked at for now. */
    boolean isUsedUp(Origin origin);

    /** Whether this browser, though known, has guessed as often as it may. */
    boolean isUsedUp(KnownBrowser browser);

    /** Counts a wrong password of a stranger's, when this request is over. */
    void countWrong(Origin origin);

    /** Counts a wrong password, or a wrong second factor, typed in a known browser, when this request is over. */
    void countWrong(KnownBrowser browser);

    /** Until when Keycloak's protection locks the account; empty if it does not. */
    Optional<Instant> lockedUntil(String userId);

    /** Lifts the lock; who guesses begins anew. */
    void endLock(String userId);
}
