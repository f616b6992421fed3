package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.SignedInTwice;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("holds every mail back, and lets nobody write what is written")
@Journey
@DisplayName("What the database itself guarantees")
class DatabaseGuaranteesIT {

    @Test
    @DisplayName("There is no second main admin, whoever tries to write one (A2)")
    void noSecondMainAdmin(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson other = company.invite("drugi");

        assertThatThrownBy(() -> run(
                        database,
                        "insert into ca_main_admin select company_id, realm_id, '" + other.id()
                                + "', since from ca_main_admin where user_id = '"
                                + company.mainAdmin().id() + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("pk_ca_main_admin");
    }

    @ParameterizedTest(name = "nobody is added where {0} cannot be written")
    @ValueSource(strings = {"ca_mail", "ca_activity", "ca_account"})
    @DisplayName("A person, the line in the activity log and the mail are there together or not at all")
    void togetherOrNotAtAll(String table, TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        JsonNode logBefore = api.activity(company.number(), "").expect(200).json();
        Map<String, Object> request = company.person("calosc");

        whileNothingCanBeWritten(database, table, () -> assertThat(
                        api.addPerson(company.number(), request).status())
                .isEqualTo(500));

        assertThat(api.people(company.number(), "").expect(200).json()).hasSize(1);
        assertThat(api.activity(company.number(), "").expect(200).json()).isEqualTo(logBefore);
        assertThat(number(database, "select count(*) from user_entity where username = '" + request.get("login") + "'"))
                .isZero();
        // the same again goes through, and its mail is the first one there
        company.invite(request).activate();
        assertThat(bed.mail().to(String.valueOf(request.get("email")))).hasSize(1);
    }

    @Test
    @DisplayName(
            "A block and its line in the activity log are there together or not at all, and with it who is signed out")
    void aBlockTogetherOrNotAtAll(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("calosc.blokady");
        company.awaitMailed(person);
        SignedInTwice signedIn = SignedInTwice.of(person);
        CompanyApi api = company.mainAdmin().api();
        JsonNode before = api.person(company.number(), person.id()).expect(200).json();
        JsonNode logBefore = api.activity(company.number(), "").expect(200).json();

        whileNothingCanBeWritten(database, "ca_activity", () -> assertThat(
                        api.block(company.number(), person.id()).status())
                .isEqualTo(500));

        assertThat(api.person(company.number(), person.id()).expect(200).json()).isEqualTo(before);
        assertThat(api.activity(company.number(), "").expect(200).json()).isEqualTo(logBefore);
        signedIn.goesOn();
        api.block(company.number(), person.id()).expect(204);
        signedIn.isOver();
    }

    @ParameterizedTest(name = "nothing is changed where {0} cannot be written")
    @ValueSource(strings = {"ca_mail", "ca_activity"})
    @DisplayName("A change of name, e-mail and permissions, its lines and its mails are there together or not at all")
    void aChangeTogetherOrNotAtAll(String table, TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("calosc.zmiany", "sample-shop:place-orders");
        company.awaitMailed(person);
        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        JsonNode before = api.person(company.number(), person.id()).expect(200).json();
        JsonNode logBefore = api.activity(company.number(), "").expect(200).json();
        String newEmail = "nowy." + person.email();
        Map<String, Object> change = Map.of(
                "firstName",
                "Zmieniony",
                "email",
                newEmail,
                "permissions",
                List.of("sample-shop:see-invoices"),
                "admin",
                true);

        whileNothingCanBeWritten(database, table, () -> assertThat(
                        api.changePerson(company.number(), person.id(), change).status())
                .isEqualTo(500));

        assertThat(api.person(company.number(), person.id()).expect(200).json()).isEqualTo(before);
        assertThat(api.activity(company.number(), "").expect(200).json()).isEqualTo(logBefore);
        assertThat(bed.tokens()
                        .throughSignInPage(person.login(), TestPerson.PASSWORD)
                        .accessClaims()
                        .at("/company/permissions")
                        .toString())
                .isEqualTo("[\"sample-shop:place-orders\"]");
        api.changePerson(company.number(), person.id(), change).expect(200);
        bed.mail().next(newEmail);
        assertThat(bed.mail().to(newEmail)).as("the only one").hasSize(1);
    }

    @Test
    @DisplayName("No transaction is open while the mail server has a mail and does not answer (invariant 9)")
    void noTransactionWhileMailing(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        bed.mail().hold();
        try {
            api.addPerson(company.number(), company.person("czeka.na.poczte")).expect(201);
            Awaitility.await().until(() -> bed.mail().held() == 1);
            String received = text(database, "select clock_timestamp()");

            // whatever else the server does ends by itself; what waits for mail gives up only after ten seconds
            Awaitility.await("transactions that were open when the mail was received")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> number(
                                    database,
                                    "select count(*) from pg_stat_activity where datname = 'keycloak' and xact_start < '"
                                            + received + "'")
                            == 0);
            assertThat(bed.mail().held()).as("still not answered").isEqualTo(1);
        } finally {
            bed.mail().answer();
        }
    }

    /** Does something while no row can be added to a table. */
    private static void whileNothingCanBeWritten(PostgresServer database, String table, Runnable act)
            throws SQLException {
        run(
                database,
                "create or replace function refuse() returns trigger as 'begin raise exception ''refused''; end' language plpgsql");
        run(database, "create trigger refuse before insert on " + table + " for each row execute function refuse()");
        try {
            act.run();
        } finally {
            run(database, "drop trigger refuse on " + table);
        }
    }

    @Test
    @DisplayName("What was accepted is only ever added to, and outlives the account")
    void evidenceIsOnlyAdded(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("dowod");
        List<Evidence> given = Evidence.of(person, database);
        assertThat(given).extracting(Evidence::decision).containsExactly("ACCEPTED", "DECLINED");

        CompanyApi api = company.mainAdmin().apiAfterSigningIn();
        api.block(company.number(), person.id()).expect(204);
        api.unblock(company.number(), person.id()).expect(204);
        api.deletePerson(company.number(), person.id()).expect(204);

        assertThat(Evidence.of(person, database)).isEqualTo(given);
        assertThat(number(
                        database,
                        "select coalesce(sum(n_tup_upd), 0) from pg_stat_user_tables"
                                + " where relname = 'ca_acceptance'"))
                .isZero();
    }

    private static void run(PostgresServer database, String sql) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(PostgresServer database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    private static String text(PostgresServer database, String sql) {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
