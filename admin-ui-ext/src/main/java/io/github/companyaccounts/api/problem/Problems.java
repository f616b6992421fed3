package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import java.util.List;
import java.util.Locale;

/** Turns what was refused into a problem document in the caller's language. */
public final class Problems {

    private final ProblemMessages messages;

    /**
     * @param locale the caller's language
     */
    public Problems(Locale locale) {
        this.messages = new ProblemMessages(locale);
    }

    /** A rule of the model said no. */
    public ProblemRepresentation of(RefusedException refused) {
        List<ViolationRepresentation> violations =
                refused.violations().stream().map(this::violation).toList();
        ViolationRepresentation first = violations.get(0);
        Refusal refusal = refused.refusal();
        return new ProblemRepresentation(
                first.type(),
                messages.title(refusal.type()),
                RefusalStatus.of(refusal),
                first.detail(),
                first.field(),
                violations);
    }

    /** The request itself is wrong. */
    public ProblemRepresentation of(RequestFaultException thrown) {
        return of(thrown.fault(), thrown.args());
    }

    /** The request itself is wrong. */
    public ProblemRepresentation of(RequestFault fault) {
        return of(fault, List.of());
    }

    private ProblemRepresentation of(RequestFault fault, List<Object> args) {
        String type = fault.type();
        return new ProblemRepresentation(
                ProblemRepresentation.TYPE_PREFIX + type,
                messages.title(type),
                fault.status(),
                messages.detail(type, args),
                null,
                List.of());
    }

    private ViolationRepresentation violation(Violation violation) {
        String type = violation.refusal().type();
        return new ViolationRepresentation(
                ProblemRepresentation.TYPE_PREFIX + type,
                violation.field(),
                messages.detail(type, violation.field(), violation.args()));
    }
}
