package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.harness.ChangeSets;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Times are small numbers: 10 is before 20. */
@Journey
@DisplayName("An installation with authorizations from before objections had rows of their own is updated")
class AuthorizationUpdateIT {

    private static final int BEFORE_OBJECTIONS_OF_EACH_APPROVAL = 2;

    private static final String OBJECTIONS =
            "select ADDRESS, OBJECTED_AT, OBJECTION, APPROVED_AT, AFTER_EFFECT, PUT_BACK, SETTLED_AT"
                    + " from CA_AUTHORIZATION_CONCERNED where AUTHORIZATION_ID = ? order by ADDRESS, OBJECTED_AT";

    @Test
    @DisplayName(
            "who was told can object as before; what was objected to an earlier approval is kept, and does not count for the last one")
    void keepsWhatWasSaid(DatabaseServer server) throws SQLException {
        ChangeSets changes = ChangeSets.of("authorization", server, "authorizations-before");
        changes.next(BEFORE_OBJECTIONS_OF_EACH_APPROVAL);
        try (Connection connection = changes.connect();
                Statement insert = connection.createStatement()) {
            insert.execute(authorization("waiting", "WAITING", null, null, null));
            insert.execute(authorization("approved", "APPROVED", 20, null, null));
            insert.execute(told("approved", "0a", "anna@example.com", null));
            insert.execute(authorization("objected", "OBJECTED", 20, 30, "'Nie wiem o tym, \"zażółć\"'"));
            insert.execute(told("objected", "0b", "anna@example.com", 30));
            insert.execute(told("objected", "0c", "biuro@example.com", null));
            insert.execute(authorization("approved-again", "DONE", 40, 30, "'Nie wiem o tym'"));
            insert.execute(told("approved-again", "0d", "anna@example.com", 30));
            insert.execute(told("approved-again", "0e", "biuro@example.com", null));
        }

        changes.rest();

        assertThat(rows(
                        changes,
                        "select count(*) from CA_AUTHORIZATION where '' = ? and OBJECTION_OPEN_SINCE is null",
                        ""))
                .containsExactly("4");
        assertThat(rows(changes, OBJECTIONS, "approved"))
                .containsExactly("anna@example.com null null 20 false false null");
        assertThat(rows(changes, OBJECTIONS, "objected"))
                .containsExactly(
                        "anna@example.com 30 Nie wiem o tym, \"zażółć\" 20 false false null",
                        "biuro@example.com null null 20 false false null");
        assertThat(rows(changes, OBJECTIONS, "approved-again"))
                .as("what was said to the first approval, and nothing yet to the last one")
                .containsExactlyInAnyOrder(
                        "anna@example.com 30 Nie wiem o tym null false false null",
                        "anna@example.com null null 40 false false null",
                        "biuro@example.com null null 40 false false null");
        assertThat(rows(
                        changes,
                        "select ADDRESS from CA_AUTHORIZATION_CONCERNED where ID = ? and OBJECTED_AT is null",
                        id("0d")))
                .as("their link, which has the row's id in it, is for the last approval")
                .containsExactly("anna@example.com");
    }

    private static String authorization(String id, String state, Integer approved, Integer objected, String objection) {
        return "insert into CA_AUTHORIZATION (ID, REALM_ID, STATE, CASE_NUMBER, KID, MATTER, COMPANY_NAME, COMPANY_ADDRESS,"
                + " LEGAL_FORM, REPRESENTATIVE, LOGIN, SIGNED_PLACE, SIGNED_ON, BLOCK_ASKED, CONTACT_EMAIL, CODE_TRIES,"
                + " CREATED_AT, SCAN_BYTES, APPROVED_AT, OBJECTED_AT, OBJECTED_BY, OBJECTION) values ('" + id
                + "', 'r', '"
                + state + "', '" + id
                + "', 'k', 'MAIN_ADMIN', 'c', 'a', 'f', 'p', 'l', 'm', '2026-11-26', false, 'e', 0, 1, 1, "
                + approved + ", " + objected + ", " + (objected == null ? null : "'anna@example.com'") + ", "
                + objection + ")";
    }

    private static String told(String authorization, String id, String address, Integer objected) {
        return "insert into CA_AUTHORIZATION_CONCERNED (ID, REALM_ID, AUTHORIZATION_ID, ADDRESS, PART, OBJECTED_AT) values ('"
                + id(id) + "', 'r', '" + authorization + "', '" + address + "', 'FORMER', " + objected + ")";
    }

    /** As long as one is. */
    private static String id(String end) {
        return "00000000-0000-4000-8000-0000000000" + end;
    }

    private static List<String> rows(ChangeSets changes, String select, String key) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = changes.connect();
                var query = connection.prepareStatement(select)) {
            query.setString(1, key);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getObject(i)));
                    }
                    rows.add(String.join(" ", row));
                }
            }
        }
        return rows;
    }
}
