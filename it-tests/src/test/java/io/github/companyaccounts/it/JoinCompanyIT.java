package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OwnRealm("a wrong pair stands in the log of every company of the realm with that tax number")
@Journey
@DisplayName("A person joins a company by its tax number and a licence number (B2)")
class JoinCompanyIT {

    /** Of every company of these tests; the licence number tells them apart. */
    private static final String NIP = "526-025-09-95";

    @ParameterizedTest
    @DisplayName("With a right pair, however it is typed, they are a member without any right; evidence and log say so")
    @ValueSource(strings = {"526-025-09-95", "PL 5260250995"})
    void joins(String taxNumber, TestBed bed, DatabaseServer database) {
        TestCompany company = withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");

        ApiResponse joined = join(person, taxNumber, licenceOf(company).toLowerCase(Locale.ROOT))
                .expect(201);

        assertThat(joined.json().path("customerNumber").asText()).isEqualTo(company.number());
        assertThat(joined.json().path("role").asText()).isEqualTo("guest");
        assertThat(joined.location().getPath()).endsWith("/company/" + company.number());
        JsonNode seen = company.mainAdmin()
                .api()
                .person(company.number(), person.id())
                .expect(200)
                .json();
        assertThat(seen.path("permissions")).isEmpty();
        assertThat(seen.path("role").asText()).isEqualTo("guest");
        assertThat(person.api().people(company.number(), "").status()).isEqualTo(403);
        assertThat(Evidence.of(person, database))
                .extracting(Evidence::document, Evidence::decision, Evidence::sha256)
                .containsExactly(tuple("JOIN_STATEMENT", "ACCEPTED", Evidence.sha256(bed, "join-statement", "pl")));
        assertThat(log(company)).contains("person-joined by " + person.login());
        assertThat(join(person, taxNumber, licenceOf(company)).problemType()).endsWith(":joined-already");
    }

    @Test
    @DisplayName("An accounting office joins by EU VAT number too, and by as many right pairs as it has companies")
    void byVatNumber(TestBed bed) {
        TestPerson office = TestPerson.withOwnAccount(bed, "pl");
        for (int i = 0; i < 7; i++) {
            TestCompany company = TestCompany.registered(bed, "pl", data -> {
                data.remove("taxId");
                data.put("vatId", "DE 123 456 789");
            });
            record(bed, company, "active");
            join(office, "de123456789", licenceOf(company)).expect(201);
        }

        assertThat(office.api().memberships().json()).hasSize(7);
    }

    @Test
    @DisplayName(
            "A wrong pair is answered alike, whichever half is wrong, and stands in the log of the company concerned")
    void wrongPair(TestBed bed) {
        TestCompany company = withLicence(bed);
        TestCompany other = TestCompany.registered(bed, "pl", data -> data.put("taxId", "7740001454"));
        other.mainAdmin().activate();
        record(bed, other, "active");
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");

        ApiResponse wrongLicence = join(person, NIP, "NIE-MA-TAKIEJ");
        ApiResponse wrongTaxNumber = join(person, "7740001454", licenceOf(company));
        ApiResponse bothWrong = join(person, "DE999999999", "NIE-MA-TAKIEJ");
        ApiResponse noNumber = join(person, NIP, "---");

        for (ApiResponse answer : List.of(wrongLicence, wrongTaxNumber, bothWrong, noNumber)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problemType()).endsWith(":join-no-match");
            assertThat(answer.text()).isEqualTo(bothWrong.text());
        }
        assertThat(person.api().memberships().json()).isEmpty();
        assertThat(Collections.frequency(log(company), "join-refused by " + person.login()))
                .as("its tax number with two wrong licence numbers, and its licence number")
                .isEqualTo(3);
        assertThat(log(other)).containsOnlyOnce("join-refused by " + person.login());
    }

    @Test
    @DisplayName("What is missing or malformed is told at its field, and is no guess")
    void malformed(TestBed bed) {
        TestCompany company = withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        for (int i = 0; i < 8; i++) {
            ApiResponse refused = join(person, "5260250994", licenceOf(company));
            assertThat(refused.problemType()).endsWith(":tax-number-malformed");
            assertThat(refused.json().path("field").asText()).isEqualTo("taxNumber");
        }

        JsonNode empty = person.api().post("join", Map.of()).expect(400).json();
        assertThat(empty.path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("taxNumber", "licenceNumber", "statementAccepted");
        assertThat(person.api()
                        .post("join", Map.of("taxNumber", NIP, "licenceNumber", licenceOf(company)))
                        .problemType())
                .endsWith(":statement-required");
        join(person, NIP, licenceOf(company)).expect(201);
    }

    @Test
    @DisplayName("Neither a closed company nor an ended product leads in")
    void closedOrEnded(TestBed bed) {
        TestCompany closed = withLicence(bed);
        TestCompany ended = TestCompany.active(bed);
        record(bed, ended, "ended");
        bed.operator()
                .post("companies/" + closed.number() + "/close", Map.of("reason", "Zaległości"))
                .expect(204);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");

        assertThat(join(person, NIP, licenceOf(closed)).problemType()).endsWith(":join-no-match");
        assertThat(join(person, NIP, licenceOf(ended)).problemType()).endsWith(":join-no-match");
    }

    @Test
    @DisplayName("An account that a company made joins no other company")
    void companysOwnAccount(TestBed bed) {
        TestCompany company = withLicence(bed);
        TestPerson employee = TestCompany.active(bed).employ("cudza");

        assertThat(join(employee, NIP, licenceOf(company)).problemType()).endsWith(":on-company-account");
    }

    @Test
    @DisplayName("The same right pair ten times at the same moment is one membership")
    void atOnce(TestBed bed, DatabaseServer database) {
        TestCompany company = withLicence(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        CompanyApi api = person.api();

        List<Integer> answers = AtOnce.all(Collections.nCopies(10, (Callable<Integer>)
                () -> api.post("join", request(NIP, licenceOf(company))).status()));

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        assertThat(api.memberships().json()).hasSize(1);
        assertThat(Evidence.of(person, database)).hasSize(1);
        assertThat(Collections.frequency(log(company), "person-joined by " + person.login()))
                .isEqualTo(1);
    }

    static TestCompany withLicence(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "active");
        return company;
    }

    static String licenceOf(TestCompany company) {
        return "LIC-" + company.number();
    }

    static ApiResponse join(TestPerson person, String taxNumber, String licenceNumber) {
        return person.api().post("join", request(taxNumber, licenceNumber));
    }

    private static Map<String, Object> request(String taxNumber, String licenceNumber) {
        return Map.of("taxNumber", taxNumber, "licenceNumber", licenceNumber, "statementAccepted", true);
    }

    private static void record(TestBed bed, TestCompany company, String state) {
        Map<String, Object> product = new HashMap<>(ProductsIT.PRODUCT);
        product.put("licenceNumber", licenceOf(company));
        product.put("state", state);
        bed.operator()
                .put("companies/" + company.number() + "/products/SHOP-1", product)
                .expect(201);
    }

    private static List<String> log(TestCompany company) {
        return StreamSupport.stream(
                        company.mainAdmin()
                                .api()
                                .activity(company.number(), "max=100")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .map(line -> line.path("activity").asText() + " by "
                        + line.at("/actor/login").asText())
                .toList();
    }
}
