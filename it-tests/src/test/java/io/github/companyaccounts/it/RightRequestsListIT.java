package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.SecondNode;
import io.github.companyaccounts.it.harness.StatementCounter;
import io.github.companyaccounts.it.harness.StatementCounter.Statements;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts statements, sets the realm otherwise, and has a second node")
@Journey
@DisplayName("Requests for admin rights: where admins appoint admins, at two nodes, and how the list is read (B3, B5)")
class RightRequestsListIT {

    /** What the server does now and then whoever asks for what. */
    private static final String[] HOUSEKEEPING = {
        "lease_until", "ca_mail_request", "jgroups", "offline_", "insert into", "update ", "delete from"
    };

    @Test
    @DisplayName("Where the realm says so any admin is told and decides; no longer, once it does not say so any more")
    void adminsAppointAdmins(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("druga");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        TestPerson first = company.employ("pierwsza.prosba");
        TestPerson second = company.employ("druga.prosba");
        String requests = company.number() + "/right-requests";

        RealmSetting.during(bed, "adminsAppointAdmins", "true", () -> {
            ApiResponse asked = first.api().post(requests, null).expect(201);
            assertThat(admin.nextMail().subject()).isEqualTo("Prośba o prawa administratora");
            assertThat(company.mainAdmin().nextMail().subject()).isEqualTo("Prośba o prawa administratora");
            assertThat(admin.api().get(requests).json()).hasSize(1);
            admin.api().post(requests + "/" + id(asked) + "/approve", null).expect(204);
            assertThat(first.api().memberships().json().at("/0/role").asText()).isEqualTo("admin");
            assertThat(first.nextMail().text()).contains(admin.login());
            second.api().post(requests, null).expect(201);
            // the admin decides alone while the main admin is shut out
            bed.operator()
                    .post("companies/" + company.number() + "/main-admin/close", Map.of("reason", "Sprawdzamy"))
                    .expect(204);
            assertThat(second.api().get(requests + "/own").json().path("way").asText())
                    .isEqualTo("asked");
        });

        assertThat(second.api().get(requests + "/own").json().path("way").asText())
                .isEqualTo("declaration");
        assertThat(admin.api().get(requests).json()).isEmpty();
        String id = second.api().get(requests).json().at("/0/id").asText();
        assertThat(admin.api().post(requests + "/" + id + "/approve", null).problemType())
                .endsWith(":not-allowed");
    }

    @Test
    @DisplayName("Asked at two nodes at once there is one request; approved at both at once it is given once")
    void twoNodes(TestBed bed, @SecondNode KeycloakServer node) {
        TestCompany company = TestCompany.active(bed);
        TestPerson asker = company.employ("na.dwoch");
        CompanyApi asking = asker.api();
        CompanyApi deciding = company.mainAdmin().api();
        String requests = company.number() + "/right-requests";

        List<ApiResponse> asked = AtOnce.all(
                List.of(() -> asking.post(requests, null), () -> asking.at(node).post(requests, null)));
        assertThat(asked.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(201, 409);
        String approve =
                requests + "/" + deciding.get(requests).json().at("/0/id").asText() + "/approve";
        List<ApiResponse> approved = AtOnce.all(List.of(
                () -> deciding.post(approve, null), () -> deciding.at(node).post(approve, null)));

        assertThat(approved.stream().map(ApiResponse::status)).containsExactlyInAnyOrder(204, 404);
        assertThat(deciding.activity(company.number(), "").json().findValuesAsText("activity"))
                .containsOnlyOnce("right-request-approved", "admin-right-given", "right-asked");
    }

    @Test
    @DisplayName("A page of requests, and their number, take one statement each, however many there are")
    void oneStatement(TestBed bed, PostgresServer postgres) throws Exception {
        TestCompany company = TestCompany.active(bed);
        for (int i = 0; i < 12; i++) {
            TestPerson asker = company.invite("prosi" + i);
            insert(postgres, asker);
        }
        CompanyApi deciding = company.mainAdmin().api();
        String requests = company.number() + "/right-requests";
        StatementCounter counter = StatementCounter.of(postgres).without(HOUSEKEEPING);
        Statements onlyTheCaller = warm(
                counter, () -> deciding.get(company.number() + "/documents").expect(200));

        assertThat(deciding.get(requests + "?max=12").json()).hasSize(12);
        for (String read : List.of(requests + "?max=2", requests + "?max=12", requests + "/count")) {
            Statements page = warm(counter, () -> deciding.get(read).expect(200));
            assertThat(page.total() - onlyTheCaller.total())
                    .as("%s: %s%nthe caller alone: %s", read, page, onlyTheCaller)
                    .isEqualTo(1);
        }
    }

    private static Statements warm(StatementCounter counter, Runnable act) {
        act.run();
        return counter.during(act);
    }

    /** As if the person had asked. */
    private static void insert(PostgresServer postgres, TestPerson asker) throws Exception {
        try (var connection = postgres.connect("keycloak");
                var insert = connection.prepareStatement("insert into ca_right_request"
                        + " (id, realm_id, company_id, user_id, asked_at)"
                        + " select ?, realm_id, company_id, user_id, 1 from ca_member where user_id = ?")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, asker.id());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static String id(ApiResponse asked) {
        return asked.json().path("id").asText();
    }
}
