package io.github.companyaccounts.model;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with what somebody sent, so that it is told all at once. */
public final class Violations {

    private final List<RefusedException.Violation> found = new ArrayList<>();

    /**
     * @param field the JSON or form field it is about, or {@code null}
     */
    public void add(Refusal refusal, String field, Object... args) {
        found.add(new RefusedException.Violation(refusal, field, List.of(args)));
    }

    /** What was found, in its order. */
    public List<RefusedException.Violation> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * @throws RefusedException with all of them, if there are any
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }
}
