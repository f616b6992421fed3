package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/** Operators have looked into an objection to what was done: each on its own, so that nobody settles what they did not see. */
final class Settling {

    private final AuthorizationRows rows;
    private final AuthorizationEntity row;

    Settling(KeycloakSession session, AuthorizationEntity row) {
        this.rows = new AuthorizationRows(session);
        this.row = row;
    }

    void settle(String objectionId, String note, Actor operator) {
        rows.hold(row);
        List<AuthorizationConcernedEntity> objections = rows.objections(row.getId());
        AuthorizationConcernedEntity objection = objections.stream()
                .filter(each -> each.getId().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        rows.entities().refresh(objection);
        if (!isOpen(objection)) {
            throw new RefusedException(Refusal.AUTHORIZATION_DECIDED);
        }
        if (operator.userId().equals(row.getPersonId())) {
            throw new RefusedException(Refusal.ON_ONESELF);
        }
        rows.step(row, AuthorizationStep.SETTLE, Refusal.AUTHORIZATION_DECIDED);
        objection.setSettledAt(Time.currentTimeMillis());
        objection.setSettledBy(operator.login());
        objection.setSettledNote(note);
        row.setObjectionOpenSince(objections.stream()
                .filter(Settling::isOpen)
                .map(AuthorizationConcernedEntity::getObjectedAt)
                .findFirst()
                .orElse(null));
    }

    private static boolean isOpen(AuthorizationConcernedEntity objection) {
        return objection.isAfterEffect() && objection.getSettledAt() == null;
    }
}
