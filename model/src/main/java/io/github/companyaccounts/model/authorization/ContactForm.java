package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;

/**
 * What an operator notes of a contact with the company.
 *
 * @param channel required
 * @param outcome required
 * @param note with whom one spoke, what was said: up to 1000 characters, may be {@code null}
 */
public record ContactForm(AuthorizationContact.Channel channel, AuthorizationContact.Outcome outcome, String note) {

    private static final int LONGEST_NOTE = 1000;

    /**
     * @throws RefusedException REQUIRED, TOO_LONG, MALFORMED
     */
    ContactForm checked() {
        Violations violations = new Violations();
        if (channel == null) {
            violations.add(Refusal.REQUIRED, "channel");
        }
        if (outcome == null) {
            violations.add(Refusal.REQUIRED, "outcome");
        }
        String checked = Typed.at("note", note, violations).lines(LONGEST_NOTE);
        violations.refuse();
        return new ContactForm(channel, outcome, checked);
    }
}
