package io.github.companyaccounts.model.acting;

import io.github.companyaccounts.model.people.Membership;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rule which company a person acts for in one app (B7). Nothing else decides it.
 *
 * <p>A company that the app named counts, and none instead of it; then the one chosen in this app; without a choice the only
 * one that the person can act for. At the sign-in, before that, the one that was last chosen in the same browser: it becomes
 * this app's choice. A company counts only while it can be acted for: the person is a member and not blocked, the company
 * open. What an app was told is never replaced by another company behind its back: a token tells of none then, and the next
 * sign-in decides anew.
 *
 * @param memberships all that the person has, whether active or not
 */
public record ActedFor(List<Membership> memberships) {

    /**
     * What a token tells.
     *
     * @param named customer numbers in the token's scope; they count if it is one
     * @param chosen id of the company chosen in this app, empty if it was told of none, {@code null} if nothing was decided
     */
    public Optional<Membership> inToken(Set<String> named, String chosen) {
        if (named.size() == 1) {
            return possible(numbered(named));
        }
        return chosen == null ? theOnlyOne() : possible(withId(chosen));
    }

    /**
     * What a sign-in leads to.
     *
     * @param named customer numbers in the request's scope; they count if it is one
     * @param chosen id of the company chosen in this app before, or {@code null}
     * @param last id of the company last chosen in this browser, in whichever app, or {@code null}
     */
    public Outcome atSignIn(Set<String> named, String chosen, String last) {
        if (named.size() == 1) {
            return possible(numbered(named)).map(Outcome::actsFor).orElse(Outcome.NOT_THE_NAMED_ONE);
        }
        return possible(withId(chosen))
                .or(() -> possible(withId(last)))
                .or(this::theOnlyOne)
                .map(Outcome::actsFor)
                .orElse(isPossible() ? Outcome.TO_BE_ASKED : Outcome.BELONGS_TO_NONE);
    }

    /**
     * Whose demands on a sign-in count: those of the company acted for; none yet while the person is still to be asked for which
     * one; and where it ends without one, those of every company that can be acted for.
     *
     * @param outcome of the sign-in as far as it has come
     * @param toBeAsked whether a page can still ask for the company
     */
    public List<Membership> counting(Outcome outcome, boolean toBeAsked) {
        return switch (outcome.kind()) {
            case ACTS_FOR -> List.of(outcome.membership());
            case TO_BE_ASKED -> toBeAsked ? List.of() : allPossible();
            case NOT_THE_NAMED_ONE, BELONGS_TO_NONE -> allPossible();
        };
    }

    /** All companies that can be acted for. */
    public List<Membership> allPossible() {
        return memberships.stream().filter(Membership::active).toList();
    }

    /** The company that a person pressed, if it can be acted for. */
    public Optional<Membership> pressed(String customerNumber) {
        return possible(numbered(Set.of(customerNumber)));
    }

    /** Whether there is any company to act for. */
    public boolean isPossible() {
        return memberships.stream().anyMatch(Membership::active);
    }

    /** Whether there is more than one company to act for. */
    public boolean isChoice() {
        return memberships.stream().filter(Membership::active).count() > 1;
    }

    private Optional<Membership> theOnlyOne() {
        return isChoice() ? Optional.empty() : possible(any -> true);
    }

    private Optional<Membership> possible(Predicate<Membership> meant) {
        return memberships.stream().filter(Membership::active).filter(meant).findFirst();
    }

    private static Predicate<Membership> numbered(Set<String> numbers) {
        return membership -> numbers.contains(membership.customerNumber().value());
    }

    private static Predicate<Membership> withId(String companyId) {
        return membership -> membership.companyId().equals(companyId);
    }

    /**
     * How it goes on.
     *
     * @param kind what is decided
     * @param membership the one acted for, else {@code null}
     */
    public record Outcome(Kind kind, Membership membership) {

        static final Outcome TO_BE_ASKED = new Outcome(Kind.TO_BE_ASKED, null);
        static final Outcome NOT_THE_NAMED_ONE = new Outcome(Kind.NOT_THE_NAMED_ONE, null);
        static final Outcome BELONGS_TO_NONE = new Outcome(Kind.BELONGS_TO_NONE, null);

        static Outcome actsFor(Membership membership) {
            return new Outcome(Kind.ACTS_FOR, membership);
        }
    }

    /** What can be decided at a sign-in. */
    public enum Kind {
        ACTS_FOR,

        /** Several are possible, none was chosen: the person has to be asked. */
        TO_BE_ASKED,

        /** The app named a company that the person cannot act for: it is told of none. */
        NOT_THE_NAMED_ONE,

        BELONGS_TO_NONE
    }
}
