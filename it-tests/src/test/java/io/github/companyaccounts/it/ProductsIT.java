package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("Products and services: who may use them (B6), asking to cancel them (E4)")
class ProductsIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";

    static final Map<String, Object> PRODUCT = Map.of(
            "name", "Sklep dla firm",
            "kind", "licence",
            "licenceNumber", "ABCD-1234",
            "state", "active",
            "paidUntil", "2027-03-31",
            "permissions", List.of(ORDERS),
            "cancellable", true);

    private static final Map<String, Object> REQUEST =
            Map.of("when", "period-end", "reason", "Za <drogo>", "details", "Wiersz\ndrugi");

    @Test
    @DisplayName("Licence numbers are seen by admins and by those who may use the product")
    void licenceNumbers(TestBed bed) {
        TestCompany company = withProduct(bed);
        CompanyApi without = company.employ("bez").api();
        CompanyApi with = company.employ("zlicencja", ORDERS).api();

        assertThat(product(company.mainAdmin().api(), company)
                        .path("licenceNumber")
                        .asText())
                .isEqualTo("ABCD-1234");
        assertThat(product(with, company).path("licenceNumber").asText()).isEqualTo("ABCD-1234");
        assertThat(product(with, company).path("mayUse").asBoolean()).isTrue();
        assertThat(product(with, company).path("mayCancel").asBoolean()).isFalse();
        assertThat(without.get(company.number() + "/products").expect(200).text())
                .contains("Sklep dla firm")
                .doesNotContain("ABCD");
        assertThat(without.get(company.number() + "/products?search=abcd").json())
                .as("nobody finds out a licence number by searching")
                .isEmpty();
        assertThat(TestCompany.active(bed)
                        .mainAdmin()
                        .api()
                        .get(company.number() + "/products/SHOP-1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "An admin says who uses a product: its permissions change, the others stay, and nobody gives more than they hold")
    void people(TestBed bed) {
        TestCompany company = withProduct(bed);
        CompanyApi mainAdmin = company.mainAdmin().api();
        TestPerson worker = company.invite("pracownik", INVOICES);
        Map<String, Object> adminData = company.person("kierownik");
        adminData.put("admin", true);
        CompanyApi admin = company.invite(adminData).activate().api();
        String people = company.number() + "/products/SHOP-1/people";

        mainAdmin.put(people, people(worker.id(), ORDERS)).expect(204);

        assertThat(mainAdmin.person(company.number(), worker.id()).json().path("permissions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(ORDERS, INVOICES);
        assertThat(use(mainAdmin, people, worker).path("mayUse").asBoolean()).isTrue();
        assertThat(use(mainAdmin, people, worker).path("permissions"))
                .extracting(JsonNode::asText)
                .containsExactly(ORDERS);

        TestPerson other = company.invite("drugi");
        ApiResponse more = admin.put(people, people(other.id(), ORDERS)).expect(403);
        assertThat(more.problemType()).endsWith(":permission-exceeds-own");
        assertThat(more.json().path("field").asText()).isEqualTo("people[0].permissions");
        assertThat(mainAdmin.put(people, people(other.id(), INVOICES)).problemType())
                .as("only what comes with the product")
                .endsWith(":permission-unknown");
        assertThat(worker.activate().api().get(people).status()).isEqualTo(403);

        ApiResponse nothing = mainAdmin
                .put(
                        people,
                        Map.of(
                                "people",
                                List.of(
                                        Map.of("id", other.id(), "permissions", List.of(ORDERS)),
                                        Map.of("id", "no-such-person", "permissions", List.of()))))
                .expect(404);
        assertThat(nothing.json().path("field").asText()).isEqualTo("people[1]");
        assertThat(use(mainAdmin, people, other).path("mayUse").asBoolean())
                .as("all or nothing")
                .isFalse();
        mainAdmin.put(people, people(worker.id())).expect(204);
        assertThat(use(mainAdmin, people, worker).path("mayUse").asBoolean()).isFalse();
    }

    @Test
    @DisplayName(
            "Accounts are held in one order, whatever order the request has: two companies with the same guests do not block")
    void heldInOneOrder(TestBed bed, DatabaseServer database) throws SQLException {
        TestCompany company = withProduct(bed);
        CompanyApi mainAdmin = company.mainAdmin().api();
        List<String> ids = Stream.of(
                        company.invite("jedna").id(), company.invite("druga").id())
                .sorted()
                .toList();
        Map<String, Object> lastFirst = Map.of(
                "people",
                List.of(
                        Map.of("id", ids.get(1), "permissions", List.of(ORDERS)),
                        Map.of("id", ids.get(0), "permissions", List.of(ORDERS))));

        CompletableFuture<ApiResponse> put;
        try (HeldRow last = HeldRow.ofAccount(database, ids.get(1));
                Connection observer = database.connect("keycloak");
                PreparedStatement first =
                        observer.prepareStatement("select 1 from CA_ACCOUNT where user_id = ? for update nowait")) {
            put = CompletableFuture.supplyAsync(
                    () -> mainAdmin.put(company.number() + "/products/SHOP-1/people", lastFirst));
            last.awaitSomebody();
            first.setString(1, ids.get(0));
            assertThatThrownBy(first::executeQuery)
                    .as("the first one is held already")
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(database.isHeld(refused))
                            .as(refused.getMessage())
                            .isTrue());
        }
        put.join().expect(204);
    }

    @Test
    @DisplayName("A product is cancelled once, by an admin; the operator's systems get it once and say when it is done")
    void cancellation(TestBed bed) {
        TestCompany company = withProduct(bed);
        CompanyApi admin = company.mainAdmin().api();
        String cancellation = company.number() + "/products/SHOP-1/cancellation";
        OperatorApi operator = bed.operator();

        assertThat(company.employ("ewa", ORDERS)
                        .api()
                        .post(cancellation, REQUEST)
                        .problemType())
                .endsWith(":not-allowed");
        ApiResponse wrong = admin.post(cancellation, Map.of("when", "soon", "details", "x".repeat(2001)))
                .expect(400);
        assertThat(wrong.json().path("violations").findValuesAsText("field"))
                .containsExactly("when", "reason", "details");
        admin.post(cancellation, REQUEST).expect(201);
        assertThat(admin.post(cancellation, REQUEST).problemType()).endsWith(":cancellation-asked");

        assertThat(product(admin, company).at("/cancellation/state").asText()).isEqualTo("requested");
        assertThat(product(admin, company).path("mayCancel").asBoolean()).isFalse();
        JsonNode got = mine(operator.get("cancellations?max=1000").expect(200).json(), company);
        assertThat(got.path("reason").asText()).isEqualTo("Za <drogo>");
        assertThat(got.path("details").asText()).isEqualTo("Wiersz\ndrugi");
        assertThat(got.path("requestedBy").asText())
                .isEqualTo(company.mainAdmin().login());
        assertThat(mine(
                                operator.get("cancellations?max=1000&after=" + got.path("number"))
                                        .json(),
                                company)
                        .isMissingNode())
                .isTrue();

        String done = "cancellations/" + got.path("id").asText() + "/done";
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));
        assertThat(viewer.post(done, null).status()).isEqualTo(403);
        operator.post(done, null).expect(204);
        operator.post(done, null).expect(204);
        operator.post("cancellations/no-such/done", null).expect(404);
        assertThat(bed.realm().getAdminEvents().stream()
                        .filter(event -> done.equals(event.getResourcePath()))
                        .map(AdminEventRepresentation::getOperationType))
                .as("as every act of the operator's")
                .isNotEmpty()
                .containsOnly("ACTION");
        assertThat(product(admin, company).at("/cancellation/state").asText()).isEqualTo("done");
        assertThat(mine(operator.get("cancellations?max=1000").json(), company).isMissingNode())
                .isTrue();
        assertThat(admin.activity(company.number(), "").text())
                .containsOnlyOnce("cancellation-asked")
                .containsOnlyOnce("cancellation-done");

        operator.put("companies/" + company.number() + "/products/SHOP-1", PRODUCT)
                .expect(200);
        assertThat(admin.post(cancellation, REQUEST).problemType())
                .as("the same recorded again is no renewal")
                .endsWith(":cancellation-asked");
        operator.put("companies/" + company.number() + "/products/SHOP-1", with(PRODUCT, "paidUntil", "2028-03-31"))
                .expect(200);
        admin.post(cancellation, REQUEST).expect(201);
    }

    @Test
    @DisplayName("Who holds the permission that the realm names cancels without being admin, in that company only")
    void cancelledByPermission(TestBed bed) {
        TestCompany company = withProduct(bed);
        TestCompany other = withProduct(bed);
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        for (TestCompany one : List.of(company, other)) {
            addMember(bed, one, person);
        }
        company.mainAdmin()
                .api()
                .changePerson(company.number(), person.id(), Map.of("permissions", List.of(INVOICES)))
                .expect(200);
        CompanyApi permitted = person.api();
        CompanyApi without = company.employ("bez", ORDERS).api();
        String cancellation = company.number() + "/products/SHOP-1/cancellation";

        assertThat(product(permitted, company).path("mayCancel").asBoolean())
                .as("the realm names no permission")
                .isFalse();
        assertThat(permitted.post(cancellation, REQUEST).problemType()).endsWith(":not-allowed");
        RealmSetting.during(bed, "cancellationsPermission", INVOICES, () -> {
            assertThat(product(without, company).path("mayCancel").asBoolean()).isFalse();
            assertThat(without.post(cancellation, REQUEST).problemType()).endsWith(":not-allowed");
            assertThat(product(permitted, other).path("mayCancel").asBoolean()).isFalse();
            assertThat(permitted
                            .post(other.number() + "/products/SHOP-1/cancellation", REQUEST)
                            .problemType())
                    .as("held in another company")
                    .endsWith(":not-allowed");
            assertThat(product(permitted, company).path("mayCancel").asBoolean())
                    .isTrue();
            assertThat(permitted
                            .get(company.number() + "/products/SHOP-1")
                            .json()
                            .path("mayCancel")
                            .asBoolean())
                    .isTrue();
            permitted.post(cancellation, REQUEST).expect(201);
            assertThat(product(other.mainAdmin().api(), other).path("mayCancel").asBoolean())
                    .as("admins need no permission")
                    .isTrue();
        });

        assertThat(mine(bed.operator().get("cancellations?max=1000").json(), company)
                        .path("requestedBy")
                        .asText())
                .isEqualTo(person.login());
    }

    @Test
    @DisplayName("Ten requests at the same moment are one")
    void cancelledOnce(TestBed bed) {
        TestCompany company = withProduct(bed);
        CompanyApi admin = company.mainAdmin().api();
        String cancellation = company.number() + "/products/SHOP-1/cancellation";

        List<Integer> statuses = AtOnce.all(
                Collections.nCopies(10, () -> admin.post(cancellation, REQUEST).status()));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    @DisplayName("What cannot be cancelled is not")
    void notCancellable(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        record(bed, company, "FIXED", with(PRODUCT, "cancellable", false));
        record(bed, company, "OVER", with(PRODUCT, "state", "ended"));
        record(bed, company, "ENDLESS", with(PRODUCT, "paidUntil", null));

        for (String ref : List.of("FIXED", "OVER")) {
            assertThat(admin.post(company.number() + "/products/" + ref + "/cancellation", REQUEST)
                            .problemType())
                    .endsWith(":product-not-cancellable");
        }
        assertThat(admin.post(company.number() + "/products/ENDLESS/cancellation", REQUEST)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("when");
        assertThat(admin.post(company.number() + "/products/NONE/cancellation", REQUEST)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Keys that differ in capitals are two products")
    void keysToTheLetter(TestBed bed) {
        TestCompany company = withProduct(bed);

        record(bed, company, "shop-1", with(PRODUCT, "name", "Inny sklep"));

        CompanyApi api = company.mainAdmin().api();
        assertThat(api.get(company.number() + "/products/SHOP-1")
                        .expect(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Sklep dla firm");
        assertThat(api.get(company.number() + "/products/shop-1")
                        .expect(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Inny sklep");
    }

    private static void addMember(TestBed bed, TestCompany company, TestPerson person) {
        String id = bed.operator().company(company.number()).json().path("id").asText();
        bed.realm().organizations().get(id).members().addMember(person.id()).close();
    }

    private static TestCompany withProduct(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "SHOP-1", PRODUCT);
        return company;
    }

    private static void record(TestBed bed, TestCompany company, String ref, Map<String, Object> product) {
        bed.operator()
                .put("companies/" + company.number() + "/products/" + ref, product)
                .expect(201);
    }

    private static Map<String, Object> with(Map<String, Object> product, String field, Object value) {
        Map<String, Object> other = new HashMap<>(product);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> people(String id, String... permissions) {
        return Map.of("people", List.of(Map.of("id", id, "permissions", List.of(permissions))));
    }

    private static JsonNode product(CompanyApi api, TestCompany company) {
        return api.get(company.number() + "/products").expect(200).json().get(0);
    }

    private static JsonNode use(CompanyApi api, String people, TestPerson person) {
        return api.get(people + "?search=" + person.login()).expect(200).json().get(0);
    }

    private static JsonNode mine(JsonNode cancellations, TestCompany company) {
        for (JsonNode one : cancellations) {
            if (one.path("customerNumber").asText().equals(company.number())) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
