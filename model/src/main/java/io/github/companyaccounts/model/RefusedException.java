package io.github.companyaccounts.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule said no. Carries every violation found, so that a form or an API can show all of them at once. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final Duration retryAfter;

    public RefusedException(Refusal refusal) {
        this(List.of(new Violation(refusal, null, List.of())));
    }

    public RefusedException(Refusal refusal, String field, Object... args) {
        this(List.of(new Violation(refusal, field, List.of(args))));
    }

    /**
     * @param violations at least one
     */
    public RefusedException(List<Violation> violations) {
        this(violations, null);
    }

    private RefusedException(List<Violation> violations, Duration retryAfter) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining(", ")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations cannot be empty");
        }
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /**
     * TOO_MANY_REQUESTS for mails; the message gets the minutes, rounded up.
     *
     * @param wait until it makes sense to try again
     */
    public static RefusedException tooManyRequests(Duration wait) {
        return tooManyRequests(null, wait);
    }

    /**
     * The same for something other than mails.
     *
     * @param field what was sent too often
     */
    public static RefusedException tooManyRequests(String field, Duration wait) {
        long minutes = Math.max(1, wait.plusMinutes(1).minusMillis(1).toMinutes());
        return new RefusedException(List.of(new Violation(Refusal.TOO_MANY_REQUESTS, field, List.of(minutes))), wait);
    }

    /** When it makes sense to try again, if a limit was reached. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The first violation: it decides the type of the answer. */
    public Refusal refusal() {
        return violations.get(0).refusal();
    }

    /**
     * One thing that is wrong.
     *
     * @param refusal what
     * @param field the JSON or form field it is about, or {@code null}
     * @param args for the message
     */
    public record Violation(Refusal refusal, String field, List<Object> args) {

        @Override
        public String toString() {
            return field == null ? refusal.type() : field + ": " + refusal.type();
        }
    }
}
