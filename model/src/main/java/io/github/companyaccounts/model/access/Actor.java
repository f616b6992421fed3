package io.github.companyaccounts.model.access;

import io.github.companyaccounts.model.people.Role;

/**
 * Who acts. Made by the resource that has checked the caller, from what the server knows of them.
 *
 * @param kind whose staff
 * @param userId Keycloak's id; {@code null} for the system
 * @param login how the activity log names them
 * @param role the role in the company acted on, for a {@link Kind#PERSON}; {@code null} otherwise
 * @param authorized an operator who carries out a signed authorization (D4)
 */
public record Actor(Kind kind, String userId, String login, Role role, boolean authorized) {

    /** On which side the actor stands. */
    public enum Kind {
        PERSON,
        OPERATOR,
        SYSTEM
    }

    public static Actor person(String userId, String login, Role role) {
        return new Actor(Kind.PERSON, userId, login, role, false);
    }

    public static Actor operator(String userId, String login) {
        return new Actor(Kind.OPERATOR, userId, login, null, false);
    }

    /** For {@link io.github.companyaccounts.model.authorization} alone, while it carries out what was approved. */
    public static Actor onAuthorization(String userId, String login) {
        return new Actor(Kind.OPERATOR, userId, login, null, true);
    }

    /** The server itself: events of the stock consoles, clean-up. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, null, null, false);
    }
}
