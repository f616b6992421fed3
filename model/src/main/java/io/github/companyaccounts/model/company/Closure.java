package io.github.companyaccounts.model.company;

/**
 * Why somebody with the right password is not let in (A4): told after that password only (invariant 10).
 *
 * @param kind what the operator closed
 * @param reason what the operator gave as reason, as typed; {@code null} if none was given
 */
public record Closure(Kind kind, String companyName, String reason) {

    /** What was closed. */
    public enum Kind {
        COMPANY,
        /** The main admin's account alone; the others of the company go on. */
        MAIN_ADMIN
    }
}
