package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.storage.PiecewiseInput;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The operator's queue in our tables; {@link Deciding} does the work on one of it. */
public final class JpaAuthorizationDesk implements AuthorizationDesk {

    /** Length of the column. */
    private static final int MOST_OF_A_REASON = 1000;

    private final KeycloakSession session;
    private final AuthorizationRows rows;
    private final KeycloakSessionFactory sessions;

    /**
     * @param session with the realm in its context
     */
    public JpaAuthorizationDesk(KeycloakSession session) {
        this.session = session;
        this.rows = new AuthorizationRows(session);
        this.sessions = session.getKeycloakSessionFactory();
    }

    @Override
    public List<FiledAuthorization> list(AuthorizationQuery query) {
        return rows.list(query);
    }

    @Override
    public long count(AuthorizationQuery query) {
        return rows.count(query);
    }

    @Override
    public FiledAuthorization get(String id) {
        return rows.filed(row(id));
    }

    /** A draft is nobody's business yet. */
    private AuthorizationEntity row(String id) {
        return rows.find(id)
                .filter(row -> AuthorizationState.FILED.contains(AuthorizationRows.stateOf(row)))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public AuthorizationOutlook outlook(FiledAuthorization filed, Actor operator) {
        return new Deciding(session, row(filed.id())).outlook(operator);
    }

    @Override
    public InputStream scan(FiledAuthorization.Scan scan) {
        return new PiecewiseInput(new StoredScan(sessions, scan));
    }

    @Override
    public AuthorizationContact noteContact(String id, ContactForm form, Actor operator) {
        return new Deciding(session, row(id)).noteContact(form, operator);
    }

    @Override
    public FiledAuthorization approve(String id, ApprovalForm form, Actor operator) {
        AuthorizationEntity row = row(id);
        new Deciding(session, row).approve(form, operator);
        return rows.filed(row);
    }

    @Override
    public FiledAuthorization settle(String id, String objectionId, String note, Actor operator) {
        Violations violations = new Violations();
        String what = Typed.at("note", note, violations).required().lines(MOST_OF_A_REASON);
        violations.refuse();
        AuthorizationEntity row = row(id);
        new Settling(session, row).settle(objectionId, what, operator);
        return rows.filed(row);
    }

    @Override
    public FiledAuthorization refuse(String id, String reason, Actor operator) {
        Violations violations = new Violations();
        String why = Typed.at("reason", reason, violations).required().line(MOST_OF_A_REASON);
        violations.refuse();
        AuthorizationEntity row = row(id);
        new Deciding(session, row).refuse(why, operator);
        return rows.filed(row);
    }
}
