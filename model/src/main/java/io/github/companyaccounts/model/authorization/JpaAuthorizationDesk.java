package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
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
        return rows.list(query).stream()
                .map(row -> AuthorizationRows.filed(row, List.of()))
                .toList();
    }

    @Override
    public long count(AuthorizationQuery query) {
        return rows.count(query.states());
    }

    @Override
    public FiledAuthorization get(String id) {
        return filed(row(id));
    }

    private FiledAuthorization filed(AuthorizationEntity row) {
        return AuthorizationRows.filed(row, rows.contacts(row.getId()));
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
        return new StoredScan(sessions, scan);
    }

    @Override
    public AuthorizationContact noteContact(String id, ContactForm form, Actor operator) {
        return new Deciding(session, row(id)).noteContact(form, operator);
    }

    @Override
    public FiledAuthorization approve(String id, ApprovalForm form, Actor operator) {
        AuthorizationEntity row = row(id);
        new Deciding(session, row).approve(form, operator);
        return filed(row);
    }

    @Override
    public FiledAuthorization refuse(String id, String reason, Actor operator) {
        Violations violations = new Violations();
        String why = Typed.at("reason", reason, violations).required().line(MOST_OF_A_REASON);
        violations.refuse();
        AuthorizationEntity row = row(id);
        new Deciding(session, row).refuse(why, operator);
        return filed(row);
    }
}
