package io.github.companyaccounts.model.cancellation;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * A request to cancel, as sent.
 *
 * @param when as APIs write {@link Cancellation.When}
 * @param reason required, one line of up to 200 characters
 * @param details up to 2000 characters, or {@code null}
 */
public record CancellationForm(String when, String reason, String details) {

    static final int LONGEST_DETAILS = 2000;

    /**
     * What was sent, checked.
     *
     * @param details {@code null} if none were given
     */
    public record Checked(Cancellation.When when, String reason, String details) {}

    /**
     * Notes everything that is wrong at its field; usable only if nothing is.
     *
     * @param hasPeriod whether the product is paid until a day, whose end can be waited for
     */
    public Checked checked(boolean hasPeriod, Violations violations) {
        return new Checked(
                when(hasPeriod, violations),
                Typed.at("reason", reason, violations).required().line(200),
                Typed.at("details", details, violations).lines(LONGEST_DETAILS));
    }

    private Cancellation.When when(boolean hasPeriod, Violations violations) {
        String text = Typed.at("when", when, violations).required().line(20);
        Cancellation.When known = Cancellation.When.parse(text).orElse(null);
        boolean possible = known != null && (hasPeriod || known != Cancellation.When.PERIOD_END);
        if (text != null && !possible) {
            violations.add(Refusal.MALFORMED, "when");
        }
        return known;
    }
}
