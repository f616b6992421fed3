package io.github.companyaccounts.authenticators.signin;

import org.keycloak.events.Errors;

/** What became of a login and a password. The first three get the same answer. */
enum Verdict {
    /** Nobody has this login. */
    UNKNOWN(Errors.USER_NOT_FOUND),
    /** Too many wrong passwords, of the account or from the address: even the right one is no answer for a while. */
    LOCKED(Errors.USER_TEMPORARILY_DISABLED),
    /** Also an account that has no password, since it is not activated. */
    WRONG(Errors.INVALID_USER_CREDENTIALS),
    /** The password is right, and the account is blocked: its owner is told. */
    BLOCKED(Errors.USER_DISABLED),
    /** The password is right, and the operator closed the company or the main admin's account: its owner is told why. */
    CLOSED(Errors.USER_DISABLED),
    /** The password is right, and the person comes from outside of their company's trusted networks (D3): they are told. */
    OUTSIDE(Errors.NOT_ALLOWED),
    RIGHT(null);

    private final String event;

    Verdict(String event) {
        this.event = event;
    }

    /** The error that Keycloak's event log gets; {@code null} for a right password. */
    String event() {
        return event;
    }

    /** Such a one is no guess. */
    boolean isRightPassword() {
        return this == RIGHT || this == OUTSIDE || isTold();
    }

    /** Whether a person is told more than that login or password is wrong. */
    boolean isTold() {
        return this == BLOCKED || this == CLOSED;
    }
}
