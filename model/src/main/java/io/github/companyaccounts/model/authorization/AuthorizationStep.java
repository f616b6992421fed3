package io.github.companyaccounts.model.authorization;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to an authorization: in which states, and what it is then. The only place where it is written. */
public enum AuthorizationStep {
    CONFIRM(AuthorizationState.CONFIRMED),
    FILE(AuthorizationState.WAITING),
    NOTE_CONTACT(null),
    /** By the first of two operators. */
    APPROVE_FIRST(AuthorizationState.HALF_APPROVED),
    /** By the second of two. */
    APPROVE_SECOND(AuthorizationState.APPROVED),
    /** By the only one, where one is enough. */
    APPROVE_ALONE(AuthorizationState.APPROVED),
    TAKE_EFFECT(AuthorizationState.DONE),
    FAIL(AuthorizationState.FAILED),
    OBJECT(AuthorizationState.OBJECTED),
    /** When it has taken effect: operators are told. */
    OBJECT_AFTER(null),
    /** Operators have looked into an objection to what was done. */
    SETTLE(null),
    REFUSE(AuthorizationState.REFUSED),
    WITHDRAW(AuthorizationState.WITHDRAWN);

    private final AuthorizationState after;

    AuthorizationStep(AuthorizationState after) {
        this.after = after;
    }

    /**
     * What it is then.
     *
     * @param before a state in which the step is possible
     */
    public AuthorizationState after(AuthorizationState before) {
        return after == null ? before : after;
    }

    public boolean isPossibleIn(AuthorizationState state) {
        return before().contains(state);
    }

    private Set<AuthorizationState> before() {
        return switch (this) {
            case CONFIRM -> EnumSet.of(AuthorizationState.DRAFT);
            case FILE -> EnumSet.of(AuthorizationState.CONFIRMED);
            case APPROVE_FIRST -> EnumSet.of(AuthorizationState.WAITING, AuthorizationState.OBJECTED);
            case APPROVE_SECOND -> EnumSet.of(AuthorizationState.HALF_APPROVED);
            // half approved: the realm's setting was another then
            case NOTE_CONTACT, APPROVE_ALONE ->
                EnumSet.of(AuthorizationState.WAITING, AuthorizationState.HALF_APPROVED, AuthorizationState.OBJECTED);
            case TAKE_EFFECT, FAIL, OBJECT -> EnumSet.of(AuthorizationState.APPROVED);
            case OBJECT_AFTER, SETTLE -> EnumSet.of(AuthorizationState.DONE);
            case REFUSE, WITHDRAW -> AuthorizationState.OPEN;
        };
    }
}
