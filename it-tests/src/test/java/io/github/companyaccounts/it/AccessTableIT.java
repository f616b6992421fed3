package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OpenApiDocument;
import io.github.companyaccounts.it.harness.ProviderFactories;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page never decides what is allowed: every endpoint of the OpenAPI document, called by those who may not. */
@Journey
@DisplayName("Every endpoint refuses everybody who may not")
class AccessTableIT {

    /** Who is allowed; everybody below is not. */
    private enum Who {
        /** No token. */
        ANYBODY,
        SIGNED_IN,
        MEMBERS,
        /** Members with a permission, and admins. */
        PERMITTED,
        ADMINS,
        MAIN_ADMIN,
        /** The one person it is about, or whoever asked them: nobody else learns that it is there. */
        ASKED,
        VIEWERS,
        MANAGERS,
        PERMISSION_MANAGERS,
        RECOVERY_MANAGERS,
        REALM_MANAGERS
    }

    private static final String PERMISSION = "sample-shop:place-orders";

    private static final String C = "company/{customerNumber}";
    private static final String O = "companies/{customerNumber}";

    /** All that an OpenAPI document can name but {@code options}, which browsers ask before a call. */
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "trace");

    /** What the bundle adds to Keycloak's addresses and the document describes. */
    private static final Map<String, String> DOCUMENTED = Map.of(
            "CompanyApiProviderFactory", "/realms/{realm}/company",
            "LogoPictureProviderFactory", "/realms/{realm}/company-logo",
            "CompaniesAdminProviderFactory", "/admin/realms/{realm}/companies",
            "CancellationsAdminProviderFactory", "/admin/realms/{realm}/cancellations",
            "LegalDocumentsAdminProviderFactory", "/admin/realms/{realm}/legal-documents",
            "CompanyPermissionsAdminProviderFactory", "/admin/realms/{realm}/company-permissions",
            "RecoveriesAdminProviderFactory", "/admin/realms/{realm}/recoveries");

    /** What it adds for everybody, and so is no part of the table; none of them decides by who asks. */
    private static final Map<String, String> PUBLIC = Map.of(
            "OperatorConsoleProviderFactory", "the files of the operator console: OperatorConsoleDeliveryIT",
            "MailLinkResourceProviderFactory",
                    "where links from mails lead, the secret being in the address: MailLinkIT",
            "LegalResourceProviderFactory", "texts that are read before anybody signs in: ActivationIT",
            "LostAccessResourceProviderFactory", "pages for those who cannot sign in: LostAccessIT");

    private static final Map<String, Who> TABLE = table();

    private static Map<String, Who> table() {
        Map<String, Who> table = new LinkedHashMap<>();
        put(table, Who.ANYBODY, "GET company-logo/{name}");
        put(table, Who.SIGNED_IN, "GET company/consents", "GET company/consents/{id}/text");
        put(table, Who.SIGNED_IN, "PUT company/consents/marketing");
        put(table, Who.SIGNED_IN, "GET company/memberships", "POST company/join");
        put(table, Who.MEMBERS, "GET " + C, "GET " + C + "/documents");
        put(table, Who.MEMBERS, "GET " + C + "/addresses", "GET " + C + "/addresses/count");
        put(
                table,
                Who.MEMBERS,
                "GET " + C + "/products",
                "GET " + C + "/products/count",
                "GET " + C + "/products/{ref}");
        put(table, Who.PERMITTED, "GET " + C + "/transactions", "GET " + C + "/transactions/count");
        put(table, Who.ADMINS, "PUT " + C, "GET " + C + "/activity", "GET " + C + "/permissions");
        put(table, Who.ADMINS, "GET " + C + "/networks", "PUT " + C + "/networks");
        put(table, Who.ADMINS, "PUT " + C + "/logo", "DELETE " + C + "/logo");
        put(table, Who.ADMINS, "GET " + C + "/policy", "PUT " + C + "/policy");
        put(table, Who.ADMINS, "GET " + C + "/people", "POST " + C + "/people", "GET " + C + "/people.csv");
        put(
                table,
                Who.ADMINS,
                "POST " + C + "/people/batch",
                "GET " + C + "/people/count",
                "GET " + C + "/people/login-check");
        String person = C + "/people/{id}";
        put(table, Who.ADMINS, "GET " + person, "PUT " + person, "DELETE " + person, "GET " + person + "/mails");
        put(table, Who.ADMINS, "POST " + person + "/activation-mail", "POST " + person + "/password-mail");
        put(table, Who.ADMINS, "POST " + person + "/block", "POST " + person + "/unblock");
        put(table, Who.ADMINS, "DELETE " + person + "/lock");
        put(table, Who.ADMINS, "DELETE " + person + "/second-factor", "GET " + person + "/sessions");
        put(table, Who.ADMINS, "DELETE " + person + "/sessions", "DELETE " + person + "/sessions/{sessionId}");
        String invitation = C + "/invitations/{id}";
        put(table, Who.ADMINS, "GET " + C + "/invitations", "GET " + C + "/invitations/count");
        put(table, Who.ADMINS, "POST " + C + "/invitations", "POST " + invitation + "/resend", "DELETE " + invitation);
        String request = C + "/right-requests";
        put(table, Who.MEMBERS, "GET " + request, "GET " + request + "/count", "GET " + request + "/own");
        put(table, Who.MEMBERS, "POST " + request, "POST " + request + "/own/invitation-mail");
        put(table, Who.ASKED, "DELETE " + request + "/{id}");
        put(table, Who.MAIN_ADMIN, "POST " + request + "/{id}/approve", "POST " + request + "/{id}/refuse");
        put(table, Who.ADMINS, "GET " + C + "/products/{ref}/people", "PUT " + C + "/products/{ref}/people");
        put(table, Who.PERMITTED, "POST " + C + "/products/{ref}/cancellation");
        put(table, Who.MAIN_ADMIN, "POST " + C + "/handover");
        put(table, Who.ASKED, "POST " + C + "/handover/accept", "DELETE " + C + "/handover");
        put(table, Who.VIEWERS, "GET cancellations", "GET companies", "GET companies/count", "GET " + O);
        put(table, Who.VIEWERS, "GET " + O + "/activity", "GET " + O + "/people", "GET " + O + "/people/count");
        put(table, Who.VIEWERS, "GET " + O + "/people/{id}");
        for (String kind : Set.of("addresses", "products", "transactions")) {
            String one = O + "/" + kind + "/{ref}";
            put(table, Who.VIEWERS, "GET " + O + "/" + kind, "GET " + O + "/" + kind + "/count", "GET " + one);
            put(table, Who.MANAGERS, "PUT " + one, "DELETE " + one);
        }
        put(table, Who.VIEWERS, "GET " + O + "/networks");
        put(table, Who.RECOVERY_MANAGERS, "DELETE " + O + "/networks");
        String recovery = "recoveries/{id}";
        put(table, Who.RECOVERY_MANAGERS, "GET recoveries", "GET recoveries/count");
        put(
                table,
                Who.RECOVERY_MANAGERS,
                "GET " + recovery,
                "GET " + recovery + "/scan",
                "POST " + recovery + "/contact");
        put(table, Who.RECOVERY_MANAGERS, "POST " + recovery + "/approve", "POST " + recovery + "/refuse");
        put(table, Who.RECOVERY_MANAGERS, "POST " + recovery + "/objections/{objectionId}/settle");
        String documents = "legal-documents";
        put(table, Who.VIEWERS, "GET " + documents, "GET " + documents + "/{id}");
        put(table, Who.VIEWERS, "GET " + documents + "/acceptances");
        put(table, Who.MANAGERS, "POST " + documents, "POST " + documents + "/preview");
        put(table, Who.MANAGERS, "DELETE " + documents + "/{id}");
        put(table, Who.MANAGERS, "POST companies/import");
        put(table, Who.MANAGERS, "POST cancellations/{id}/done", "PUT " + O, "DELETE " + O);
        put(table, Who.MANAGERS, "POST " + O + "/close", "POST " + O + "/reopen");
        put(table, Who.MANAGERS, "POST " + O + "/main-admin/activation-mail");
        put(table, Who.MANAGERS, "POST " + O + "/main-admin/close", "POST " + O + "/main-admin/reopen");
        String p = "company-permissions";
        put(table, Who.VIEWERS, "GET " + p, "GET " + p + "/count", "GET " + p + "/candidates");
        put(table, Who.PERMISSION_MANAGERS, "PUT " + p + "/{roleId}", "DELETE " + p + "/{roleId}");
        put(table, Who.REALM_MANAGERS, "PUT companies/set-up");
        return table;
    }

    private static void put(Map<String, Who> table, Who who, String... endpoints) {
        for (String endpoint : endpoints) {
            table.put(endpoint, who);
        }
    }

    @Test
    @DisplayName("The table has every endpoint of the document, and nothing else")
    void theTableIsComplete() {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = OpenApiDocument.ofBuild().path("paths");
        paths.fieldNames().forEachRemaining(path -> METHODS.stream()
                .filter(method -> paths.path(path).has(method))
                .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " "
                        + path.replaceFirst("^(/admin)?/realms/\\{realm}/", ""))));

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    @DisplayName("Whatever the bundle adds to Keycloak's addresses is in the document, or public for a reason")
    void everyResourceIsDocumented() {
        Set<String> added = new TreeSet<>();
        added.addAll(ProviderFactories.ofBuild("org.keycloak.services.resource.RealmResourceProviderFactory"));
        added.addAll(ProviderFactories.ofBuild(
                "org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory"));
        Set<String> known = new TreeSet<>(DOCUMENTED.keySet());
        known.addAll(PUBLIC.keySet());
        Set<String> roots = new TreeSet<>();
        OpenApiDocument.ofBuild()
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> roots.add(path.replaceFirst("^((/admin)?/realms/\\{realm}/[^/]+).*", "$1")));

        assertThat(added).containsExactlyInAnyOrderElementsOf(known);
        assertThat(roots).containsExactlyInAnyOrderElementsOf(DOCUMENTED.values());
    }

    @Test
    @DisplayName("Company API: no token, an app's token, another company's main admin, a guest, an employee, an admin")
    void theCompanyApi(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("administratorka");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        TestPerson employee = company.employ("pracownica");
        TestPerson guest = TestPerson.withOwnAccount(bed, "pl");
        String id = bed.operator().company(company.number()).json().path("id").asText();
        bed.realm().organizations().get(id).members().addMember(guest.id()).close();
        String appToken = bed.tokens()
                .throughSignInPage(bed.app(), company.mainAdmin().login(), TestPerson.PASSWORD)
                .access();
        CompanyApi nobody = CompanyApi.at(bed.server(), () -> "");
        CompanyApi ofAnApp = CompanyApi.at(bed.server(), () -> appToken);
        CompanyApi elsewhere = TestCompany.active(bed).mainAdmin().apiAfterSigningIn();
        CompanyApi asGuest = guest.apiAfterSigningIn();
        CompanyApi asEmployee = employee.apiAfterSigningIn();
        CompanyApi asAdmin = admin.apiAfterSigningIn();

        SoftAssertions refused = new SoftAssertions();
        company(Who.SIGNED_IN, Who.MEMBERS, Who.PERMITTED, Who.ADMINS, Who.MAIN_ADMIN, Who.ASKED)
                .forEach(endpoint -> {
                    expect(refused, call(nobody, endpoint, company, employee), 401);
                    expect(refused, call(ofAnApp, endpoint, company, employee), 401);
                });
        company(Who.MEMBERS, Who.PERMITTED, Who.ADMINS, Who.MAIN_ADMIN, Who.ASKED)
                .forEach(endpoint -> expect(refused, call(elsewhere, endpoint, company, employee), 404));
        company(Who.PERMITTED, Who.ADMINS, Who.MAIN_ADMIN).forEach(endpoint -> {
            expect(refused, call(asGuest, endpoint, company, admin), 403);
            expect(refused, call(asEmployee, endpoint, company, admin), 403);
        });
        company(Who.ASKED).forEach(endpoint -> {
            expect(refused, call(asGuest, endpoint, company, admin), 404);
            expect(refused, call(asEmployee, endpoint, company, admin), 404);
            expect(refused, call(asAdmin, endpoint, company, admin), 404);
        });
        company(Who.MAIN_ADMIN).forEach(endpoint -> expect(refused, call(asAdmin, endpoint, company, employee), 403));
        company(Who.ADMINS)
                .filter(endpoint -> endpoint.matches("(POST|DELETE) .*/people/\\{id}.*|GET .*/people/\\{id}/sessions"))
                .forEach(endpoint -> expect(refused, call(asAdmin, endpoint, company, company.mainAdmin()), 403));
        expect(
                refused,
                asAdmin.changePerson(company.number(), company.mainAdmin().id(), Map.of("firstName", "Inna")),
                403);
        refused.assertAll();
    }

    @Test
    @DisplayName("An admin does nothing to the main admin by way of several people at once or of a product either")
    void anAdminOnTheMainAdmin(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson mainAdmin = company.mainAdmin();
        TestPerson admin = company.employ("administratorka", PERMISSION);
        mainAdmin
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        bed.operator()
                .put("companies/" + company.number() + "/products/P", ProductsIT.PRODUCT)
                .expect(201);
        CompanyApi ofMainAdmin = mainAdmin.apiAfterSigningIn();
        String sessions = company.number() + "/people/" + mainAdmin.id() + "/sessions";
        CompanyApi asAdmin = admin.apiAfterSigningIn();
        String before = ofMainAdmin.person(company.number(), mainAdmin.id()).text();

        SoftAssertions refused = new SoftAssertions();
        for (String action : List.of(
                "block", "unblock", "delete", "activation-mail", "password-mail", "set-permissions", "end-sessions")) {
            Map<String, Object> batch = new LinkedHashMap<>(Map.of("action", action, "ids", List.of(mainAdmin.id())));
            if (action.equals("set-permissions")) {
                batch.put("permissions", List.of(PERMISSION));
            }
            ApiResponse answer = asAdmin.post(company.number() + "/people/batch", batch);
            refused.assertThat(answer.json().at("/0/problem/type").asText())
                    .as("%s: %s", action, answer)
                    .endsWith(":on-main-admin");
        }
        ApiResponse ofProduct = asAdmin.put(
                company.number() + "/products/P/people",
                Map.of("people", List.of(Map.of("id", mainAdmin.id(), "permissions", List.of(PERMISSION)))));
        expect(refused, ofProduct, 403);
        refused.assertThat(ofProduct.problemType()).endsWith(":on-main-admin");
        expect(refused, asAdmin.get(sessions), 403);
        expect(refused, asAdmin.delete(sessions + "/" + sessionOf(bed, mainAdmin)), 403);
        refused.assertAll();
        assertThat(ofMainAdmin
                        .person(company.number(), mainAdmin.id())
                        .expect(200)
                        .text())
                .as("nothing was done, and the sign-in is still there")
                .isEqualTo(before);
    }

    private static String sessionOf(TestBed bed, TestPerson person) {
        return bed.realm().users().get(person.id()).getUserSessions().get(0).getId();
    }

    @Test
    @DisplayName("Operator API: no token, a person of a company, an operator without roles, a viewer where one manages")
    void theOperatorApi(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        OperatorApi nobody = OperatorApi.at(bed.server(), () -> "");
        String personsToken = bed.tokens()
                .throughSignInPage(company.mainAdmin().login(), TestPerson.PASSWORD)
                .access();
        OperatorApi person = OperatorApi.at(bed.server(), () -> personsToken);
        OperatorApi recoveries = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-users"));
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));
        OperatorApi manager = bed.operator();

        SoftAssertions refused = new SoftAssertions();
        company(Who.VIEWERS, Who.MANAGERS, Who.PERMISSION_MANAGERS, Who.RECOVERY_MANAGERS, Who.REALM_MANAGERS)
                .forEach(endpoint -> {
                    expect(refused, call(nobody, endpoint, company), 401);
                    expect(refused, call(person, endpoint, company), 403);
                    expect(refused, call(recoveries, endpoint, company), 403);
                });
        company(Who.MANAGERS, Who.PERMISSION_MANAGERS, Who.RECOVERY_MANAGERS, Who.REALM_MANAGERS)
                .forEach(endpoint -> expect(refused, call(viewer, endpoint, company), 403));
        company(Who.REALM_MANAGERS).forEach(endpoint -> expect(refused, call(manager, endpoint, company), 403));
        OperatorApi companies = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-companies"));
        company(Who.PERMISSION_MANAGERS, Who.RECOVERY_MANAGERS)
                .forEach(endpoint -> expect(refused, call(companies, endpoint, company), 403));
        OperatorApi permissions = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-permissions"));
        company(Who.MANAGERS, Who.RECOVERY_MANAGERS, Who.REALM_MANAGERS)
                .forEach(endpoint -> expect(refused, call(permissions, endpoint, company), 403));
        OperatorApi lifting = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-recoveries"));
        company(Who.MANAGERS, Who.PERMISSION_MANAGERS, Who.REALM_MANAGERS)
                .forEach(endpoint -> expect(refused, call(lifting, endpoint, company), 403));
        refused.assertAll();
    }

    private static Stream<String> company(Who... who) {
        Set<Who> wanted = Set.of(who);
        return TABLE.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList())
                .stream();
    }

    private static ApiResponse call(CompanyApi api, String endpoint, TestCompany company, TestPerson subject) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].substring("company/".length())
                .replace("{customerNumber}", company.number())
                .replace("{id}", subject.id())
                .replaceAll("\\{[a-zA-Z]+}", "none");
        return api.send(parts[0], path, body(endpoint), "application/json");
    }

    /** One that nobody can read: who may not is told so before it is looked at. */
    private static String body(String endpoint) {
        return endpoint.startsWith("GET") ? "" : "{";
    }

    private static ApiResponse call(OperatorApi api, String endpoint, TestCompany company) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replace("{customerNumber}", company.number()).replaceAll("\\{[a-zA-Z]+}", "none");
        return api.send(parts[0], path, body(endpoint), "application/json");
    }

    private static void expect(SoftAssertions refused, ApiResponse answer, int status) {
        refused.assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
