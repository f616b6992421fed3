package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

@Journey
@DisplayName("The operator deletes a company for good (A4)")
class DeleteCompanyIT {

    static final Duration LONG = Duration.ofMinutes(8);

    @Test
    @DisplayName("Wants the number once more and a reason; otherwise nothing happens")
    void wantsTheNumberOnceMore(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        OperatorApi operator = bed.operator();

        assertThat(operator.delete(company.number(), "").problemType()).endsWith(":required");
        ApiResponse wrong = operator.delete(company.number(), "999999");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problemType()).endsWith(":confirmation-wrong");
        assertThat(operator.delete("companies/" + company.number() + "?confirm=" + company.number())
                        .problemType())
                .endsWith(":required");

        assertThat(operator.company(company.number()).json().path("status").asText())
                .isEqualTo("open");
    }

    @Test
    @DisplayName("Its own accounts go, people's own accounts and the evidence stay, and the number is free again")
    void whatGoesAndWhatStays(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("odchodzi", "sample-shop:place-orders");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        RealmResource realm = bed.realm();
        String id = bed.operator().company(company.number()).json().path("id").asText();
        realm.organizations().get(id).members().addMember(guest.id()).close();
        TokenSet tokens = bed.tokens().throughSignInPage(person.login(), TestPerson.PASSWORD);

        ApiResponse begun =
                bed.operator().delete(company.number(), company.number()).expect(202);

        assertThat(begun.json().path("status").asText()).isEqualTo("closed");
        assertThat(begun.json().at("/deleting/remaining").asInt()).isEqualTo(3);
        assertThat(bed.companyClient().refresh(tokens).status()).isEqualTo(400);
        awaitGone(bed, company);
        assertThat(realm.users().searchByUsername(person.login(), true)).isEmpty();
        assertThat(realm.users().searchByUsername(company.mainAdmin().login(), true))
                .isEmpty();
        bed.tokens().throughSignInPage(guest.login(), TestPerson.PASSWORD);
        assertThat(guest.api().memberships().json()).isEmpty();
        assertThat(Evidence.of(person, database)).isNotEmpty();
        assertThat(ManyAccounts.count(database, "select count(*) from ca_activity where company_id = ?", id))
                .as("what was done stays as evidence")
                .isGreaterThan(5);
        for (String table : new String[] {"ca_member", "ca_main_admin", "ca_mail", "ca_deletion"}) {
            assertThat(ManyAccounts.count(database, "select count(*) from " + table + " where company_id = ?", id))
                    .as(table)
                    .isZero();
        }

        JsonNode again = bed.operator()
                .register(company.number(), TestCompany.request(company.number(), "pl"))
                .expect(201)
                .json();
        assertThat(again.at("/mainAdmin/login").asText()).isEqualTo(company.number() + "_admin");
        assertThat(again.path("id").asText()).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "One that the stock console disabled is deleted as well, its own accounts that belong elsewhere too stay")
    void disabledInTheStockConsole(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson person = company.employ("wszedzie");
        RealmResource realm = bed.realm();
        String id = bed.operator().company(company.number()).json().path("id").asText();
        String otherId =
                bed.operator().company(other.number()).json().path("id").asText();
        realm.organizations().get(otherId).members().addMember(person.id()).close();
        OrganizationRepresentation organization = realm.organizations().get(id).toRepresentation();
        organization.setEnabled(false);
        realm.organizations().get(id).update(organization).close();

        bed.operator().delete(company.number(), company.number()).expect(202);

        awaitGone(bed, company);
        assertThat(person.api().memberships().json()).hasSize(1);
    }

    @Test
    @DisplayName(
            "A main admin who belongs elsewhere too stays there under another login, told by mail: the number is free")
    void theReservedLoginIsFree(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestCompany other = TestCompany.active(bed);
        TestPerson mainAdmin = company.mainAdmin();
        RealmResource realm = bed.realm();
        String otherId =
                bed.operator().company(other.number()).json().path("id").asText();
        realm.organizations().get(otherId).members().addMember(mainAdmin.id()).close();

        bed.operator().delete(company.number(), company.number()).expect(202);

        awaitGone(bed, company);
        String login = realm.users().get(mainAdmin.id()).toRepresentation().getUsername();
        assertThat(login).startsWith("admin-" + company.number() + "-");
        assertThat(mainAdmin.nextMail().text()).contains(login);
        bed.tokens().throughSignInPage(login, TestPerson.PASSWORD);
        Map<String, Object> again = TestCompany.request(company.number(), "pl");
        again.put(
                "mainAdmin",
                Map.of("firstName", "Ewa", "lastName", "Nowa", "email", "ewa@" + company.number() + ".example"));
        assertThat(bed.operator()
                        .register(company.number(), again)
                        .expect(201)
                        .json()
                        .at("/mainAdmin/login")
                        .asText())
                .isEqualTo(company.number() + "_admin");
    }

    /** Its number is nobody's any more. */
    static void awaitGone(TestBed bed, TestCompany company) {
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> bed.operator().company(company.number()).status() == 404);
    }
}
