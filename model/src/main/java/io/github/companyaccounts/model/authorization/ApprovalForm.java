package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;

/**
 * What an operator decides when they approve: nobody approves what they did not see.
 *
 * @param companyId which company they saw: approved only if it still is the one; required
 * @param personId which account they saw, likewise; required
 * @param blockFormer for {@link AuthorizationCase#MAIN_ADMIN}, and required there: whether the former main admin is blocked
 */
public record ApprovalForm(String companyId, String personId, Boolean blockFormer) {

    /**
     * @throws RefusedException REQUIRED
     */
    void check(AuthorizationCase matter) {
        Violations violations = new Violations();
        if (companyId == null || companyId.isBlank()) {
            violations.add(Refusal.REQUIRED, "companyId");
        }
        if (personId == null || personId.isBlank()) {
            violations.add(Refusal.REQUIRED, "personId");
        }
        if (matter == AuthorizationCase.MAIN_ADMIN && blockFormer == null) {
            violations.add(Refusal.REQUIRED, "blockFormer");
        }
        violations.refuse();
    }
}
