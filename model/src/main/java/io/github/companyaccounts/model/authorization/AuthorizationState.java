package io.github.companyaccounts.model.authorization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an authorization stands. What may follow is told by {@link AuthorizationStep}. Stored by name: never rename. */
public enum AuthorizationState {
    /** The contact address is not confirmed: nothing can be uploaded. */
    DRAFT,
    /** Confirmed; the signed scan is still to come. */
    CONFIRMED,
    /** The scan is there; operators have to decide. */
    WAITING,
    /** One operator approved; the realm wants a second one. */
    HALF_APPROVED,
    /** Approved; it takes effect when its time has come. */
    APPROVED,
    /** Somebody concerned objected in that time: operators decide anew. */
    OBJECTED,
    /** It took effect. */
    DONE,
    /** Approved, but when its time came a rule said no: the member had left, the company was closed. */
    FAILED,
    REFUSED,
    /** By the company itself. */
    WITHDRAWN;

    /** Those that have a number: the scan came. */
    public static final Set<AuthorizationState> FILED = EnumSet.range(WAITING, WITHDRAWN);

    /** Those in which something can still happen. */
    public static final Set<AuthorizationState> OPEN = EnumSet.range(WAITING, OBJECTED);

    /** Those that take room: {@link #OPEN}, and the forms that may become one. */
    static final Set<AuthorizationState> UNDECIDED = EnumSet.range(DRAFT, OBJECTED);

    /** As APIs write it, for example {@code half-approved}. */
    public String external() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for anything that is not the external name of a filed one. */
    public static Optional<AuthorizationState> ofExternal(String external) {
        return Arrays.stream(values())
                .filter(FILED::contains)
                .filter(state -> state.external().equals(external))
                .findFirst();
    }
}
