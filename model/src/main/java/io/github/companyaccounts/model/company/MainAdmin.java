package io.github.companyaccounts.model.company;

import java.util.Locale;
import java.util.Optional;

/**
 * Who is, or was asked to be, a company's main admin.
 *
 * @param userId {@code null} when vacant
 * @param login {@code null} when vacant
 * @param offered whether the role is only offered to this person, who need not belong to the company yet
 * @param closedReason what the operator gave as reason for closing this account alone, or {@code null}
 */
public record MainAdmin(String userId, String login, State state, boolean offered, String closedReason) {

    /** Nobody is, and nobody is asked to be. */
    static final MainAdmin NOBODY = new MainAdmin(null, null, State.VACANT, false, null);

    /** Who holds the place, and would lose it to a successor; not somebody to whom it is only offered. */
    public Optional<String> holder() {
        return offered ? Optional.empty() : Optional.ofNullable(userId);
    }

    /** State of the place. */
    public enum State {
        /** Not activated yet, or asked to accept the role with an account of their own. */
        INVITED,
        ACTIVE,
        CLOSED,
        VACANT;

        public String external() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
