package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.AppRole;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

@OwnRealm("marks permissions that every company may give")
@Journey
@DisplayName("Which permissions companies may give")
class CompanyPermissionsIT {

    private static final String P = "company-permissions";

    private static final String PRODUCT = "/products/P";

    /** Of the sample realm's shop; makes it one of those a token is for. */
    private static final String ORDERS = "sample-shop:place-orders";

    private static OperatorApi manager;

    /** The sample realm's shop, which may introspect. */
    private static RelyingApp shop;

    private static SamlApp samlApp;

    @BeforeAll
    static void callers(TestBed bed) {
        manager = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-permissions"));
        shop = bed.appOfTheRealm("sample-shop", "sample-shop-secret");
        samlApp = new SamlApp(
                bed.server(), "it-saml-permissions", URI.create(bed.app().home() + "/saml"));
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("company");
        mapper.setProtocol("saml");
        mapper.setProtocolMapper("company-accounts-saml-mapper");
        mapper.setConfig(Map.of());
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(samlApp.entityId());
        client.setProtocol("saml");
        client.setRedirectUris(List.of(bed.app().home() + "/*"));
        client.setFullScopeAllowed(true);
        client.setAttributes(Map.of("saml.client.signature", "false", "saml.force.post.binding", "true"));
        client.setProtocolMappers(List.of(mapper));
        realm(bed).clients().create(client).close();
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    @Test
    @DisplayName("A role is found among the candidates, marked, changed, and unmarked; each act is an admin event")
    void marked(TestBed bed) {
        AppRole role = AppRole.of(bed, "Orders");
        String one = P + "/" + role.id();

        JsonNode candidate =
                only(manager.get(P + "/candidates?search=" + role.client().toUpperCase(Locale.ROOT)));
        assertThat(candidate.path("id").asText()).isEqualTo(role.id());
        assertThat(candidate.path("name").asText()).isEqualTo(role.permission());
        assertThat(manager.get(P + "?search=" + role.client()).json()).isEmpty();

        ApiResponse created = manager.put(one, AppRole.mark("all")).expect(201);
        assertThat(created.location().toString()).endsWith(one);
        manager.put(one, AppRole.mark("all")).expect(200);
        JsonNode marked = only(manager.get(P + "?search=" + role.client()));
        assertThat(marked.toString()).isEqualTo(created.json().toString());
        assertThat(marked.path("client").asText()).isEqualTo(role.client());
        assertThat(marked.path("role").asText()).isEqualTo("Orders");
        assertThat(marked.at("/descriptions/pl").asText()).isEqualTo("Opis <b>po polsku</b>");
        assertThat(marked.at("/descriptions/en").asText()).isEqualTo("In English");
        assertThat(marked.path("companies").asText()).isEqualTo("all");
        assertThat(marked.path("usable").asBoolean()).isTrue();
        assertThat(marked.has("reason")).isFalse();
        assertThat(manager.get(P + "/candidates?search=" + role.client()).json())
                .isEmpty();
        assertThat(manager.get(P + "/count?search=" + role.client()).expect(200).text())
                .isEqualTo("1");

        manager.put(one, AppRole.mark("by-product")).expect(200);
        assertThat(only(manager.get(P + "?search=" + role.client()))
                        .path("companies")
                        .asText())
                .isEqualTo("by-product");

        manager.delete(one).expect(204);
        manager.delete(one).expect(404);
        assertThat(manager.get(P + "?search=" + role.client()).json()).isEmpty();
        assertThat(only(manager.get(P + "/candidates?search=" + role.client()))
                        .at("/descriptions/en")
                        .asText())
                .as("what was said of it is there to be used again")
                .isEqualTo("In English");
        assertThat(realm(bed).getAdminEvents().stream()
                        .filter(event -> one.equals(event.getResourcePath()))
                        .map(AdminEventRepresentation::getOperationType))
                .containsExactlyInAnyOrder("CREATE", "UPDATE", "UPDATE", "DELETE");
    }

    @Test
    @DisplayName("The list is searched in names and descriptions, and comes in pages")
    void searchedAndPaged(TestBed bed) {
        AppRole first = AppRole.of(bed, "pod_kreska");
        AppRole second = AppRole.of(bed, "pod-kreska");
        String word = "słowo-" + first.client();
        Map<String, Object> mark =
                Map.of("descriptions", Map.of("pl", "Ma " + word, "en", "x"), "companies", "by-product");
        manager.put(P + "/" + first.id(), mark).expect(201);
        manager.put(P + "/" + second.id(), mark).expect(201);

        String search = "?search=" + encoded(word.toUpperCase(Locale.ROOT));
        assertThat(names(manager.get(P + search)))
                .isEqualTo(Stream.of(first.permission(), second.permission())
                        .sorted()
                        .toList());
        assertThat(names(manager.get(P + search + "&first=1&max=1"))).hasSize(1);
        assertThat(manager.get(P + "/count" + search).text()).isEqualTo("2");
        assertThat(names(manager.get(P + "?search=pod_kreska")))
                .as("what is typed stands for itself")
                .contains(first.permission())
                .doesNotContain(second.permission());
        for (String wrong : List.of("max=0", "first=-1", "search=" + "x".repeat(256))) {
            assertThat(manager.get(P + "?" + wrong).status()).as(wrong).isEqualTo(400);
            assertThat(manager.get(P + "/candidates?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName(
            "Keycloak's own roles, and those with one inside, are no candidates and are refused; so is what is unknown")
    void refused(TestBed bed) {
        AppRole outer = AppRole.of(bed, "outer");
        AppRole middle = AppRole.of(bed, "middle");
        AppRole harmless = AppRole.of(bed, "harmless");
        harmless.contain(AppRole.of(bed, "inner").representation());
        middle.contain(roleOf(bed, "realm-management", "view-users"));
        outer.contain(middle.representation());

        String defaultRoles = "default-roles-" + bed.server().realm();
        List<RoleRepresentation> keycloaks = List.of(
                roleOf(bed, "realm-management", "view-users"),
                roleOf(bed, "realm-management", "manage-companies"),
                roleOf(bed, "broker", "read-token"),
                roleOf(bed, "account", "manage-account"),
                realm(bed).roles().get("offline_access").toRepresentation(),
                realm(bed).roles().get(defaultRoles).toRepresentation(),
                outer.representation(),
                middle.representation());
        for (RoleRepresentation role : keycloaks) {
            ApiResponse answer =
                    manager.put(P + "/" + role.getId(), AppRole.mark("all")).expect(400);
            assertThat(answer.problemType()).as(role.getName()).endsWith(":role-of-keycloak");
        }
        Set<String> candidates = Set.copyOf(names(manager.get(P + "/candidates?max=1000")));
        assertThat(candidates)
                .contains(harmless.permission())
                .doesNotContain(
                        outer.permission(), middle.permission(), "offline_access", "uma_authorization", defaultRoles)
                .noneMatch(name -> name.matches("(realm-management|broker|account|account-console):.*"));

        RoleRepresentation ofAnotherRealm =
                bed.server().admin().realm("master").roles().get("create-realm").toRepresentation();
        manager.put(P + "/" + ofAnotherRealm.getId(), AppRole.mark("all")).expect(404);
        manager.put(P + "/no-such-role", AppRole.mark("all")).expect(404);
        manager.delete(P + "/" + harmless.id()).expect(404);
    }

    @Test
    @DisplayName("Descriptions are wanted in both languages, short, and in one line")
    void descriptions(TestBed bed) {
        String one = P + "/" + AppRole.of(bed, "orders").id();

        assertThat(fields(manager.put(one, Map.of()).expect(400)))
                .containsExactly("descriptions.pl", "descriptions.en", "companies");
        ApiResponse wrong = manager.put(
                        one,
                        Map.of("descriptions", Map.of("pl", "x".repeat(256), "en", "a\nb"), "companies", "product"))
                .expect(400);
        assertThat(fields(wrong)).containsExactly("descriptions.pl", "descriptions.en", "companies");
        assertThat(wrong.problemType()).endsWith(":too-long");
        assertThat(manager.put(one, Map.of("companies", "all", "more", true)).problemType())
                .endsWith(":malformed");
        assertThat(manager.delete(one).status()).as("nothing was marked").isEqualTo(404);
    }

    @Test
    @DisplayName("A marked role that is given rights over Keycloak is said to be unusable, and nobody can give it")
    void unusable(TestBed bed) {
        AppRole role = AppRole.of(bed, "orders");
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        manager.put(P + "/" + role.id(), AppRole.mark("by-product")).expect(201);
        record(bed, company, role.product("active"), 201);
        assertThat(names(admin.permissions(company.number()))).contains(role.permission());

        role.contain(roleOf(bed, "realm-management", "manage-users"));

        JsonNode marked = only(manager.get(P + "?search=" + role.client()));
        assertThat(marked.path("usable").asBoolean(true)).isFalse();
        assertThat(marked.path("reason").asText()).isEqualTo("role-of-keycloak");
        assertThat(names(admin.permissions(company.number()))).doesNotContain(role.permission());
        manager.delete(P + "/" + role.id()).expect(204);
    }

    @Test
    @DisplayName("A permission by product comes and goes with the product: in tokens, lists, and what can be given")
    void byProduct(TestBed bed) {
        AppRole role = AppRole.of(bed, "orders");
        manager.put(P + "/" + role.id(), AppRole.mark("by-product")).expect(201);
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        TestPerson person = company.employ("jan", ORDERS);

        cannotBeGiven(admin, company, person, role);
        record(bed, company, role.product("pending"), 201);
        assertThat(names(admin.permissions(company.number()))).contains(role.permission());
        TestCompany without = TestCompany.active(bed);
        assertThat(names(without.mainAdmin().api().permissions(without.number())))
                .as("not in a company without the product")
                .doesNotContain(role.permission());
        give(admin, company, person, ORDERS, role.permission());
        TokenSet before = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        has(bed, before, company, person, role);

        record(bed, company, role.product("ended"), 200);
        TokenSet during = hasNot(bed, before, company, person, role);
        cannotBeGiven(admin, company, person, role);

        record(bed, company, role.product("active"), 200);
        TokenSet again = has(bed, during, company, person, role);

        bed.operator().delete("companies/" + company.number() + PRODUCT).expect(204);
        TokenSet forgotten = hasNot(bed, again, company, person, role);

        manager.put(P + "/" + role.id(), AppRole.mark("all")).expect(200);
        TokenSet forAll = has(bed, forgotten, company, person, role);
        manager.put(P + "/" + role.id(), AppRole.mark("by-product")).expect(200);
        TokenSet bound = hasNot(bed, forAll, company, person, role);

        record(bed, company, role.product("active"), 201);
        TokenSet back = has(bed, bound, company, person, role);
        manager.delete(P + "/" + role.id()).expect(204);
        TokenSet unmarked = hasNot(bed, back, company, person, role);
        cannotBeGiven(admin, company, person, role);

        manager.put(P + "/" + role.id(), AppRole.mark("by-product")).expect(201);
        has(bed, unmarked, company, person, role);
        manager.delete(P + "/" + role.id()).expect(204);
    }

    @Test
    @DisplayName("Whose permissions were set anew while the product was gone has what was set, when it comes back")
    void setAnewMeanwhile(TestBed bed) {
        AppRole role = AppRole.of(bed, "orders");
        AppRole other = AppRole.of(bed, "other");
        manager.put(P + "/" + role.id(), AppRole.mark("by-product")).expect(201);
        manager.put(P + "/" + other.id(), AppRole.mark("by-product")).expect(201);
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        TestPerson person = company.invite("jan");
        record(bed, company, role.product("active"), 201);
        bed.operator()
                .put("companies/" + company.number() + "/products/OTHER", other.product("active"))
                .expect(201);
        give(admin, company, person, role.permission());

        record(bed, company, role.product("ended"), 200);
        give(admin, company, person, other.permission());
        record(bed, company, role.product("active"), 200);

        assertThat(held(admin, company, person)).containsExactly(other.permission());
        manager.delete(P + "/" + role.id()).expect(204);
        manager.delete(P + "/" + other.id()).expect(204);
    }

    @Test
    @DisplayName("A permission by product inside another one counts only in companies with the product, too")
    void insideAnother(TestBed bed) {
        AppRole outer = AppRole.of(bed, "everything");
        AppRole inner = AppRole.of(bed, "orders");
        outer.contain(inner.representation());
        manager.put(P + "/" + outer.id(), AppRole.mark("all")).expect(201);
        manager.put(P + "/" + inner.id(), AppRole.mark("by-product")).expect(201);
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        TestPerson person = company.employ("jan");
        give(admin, company, person, outer.permission());

        TokenSet without = bed.tokens().throughSignInPage(bed.app(), person.login(), TestPerson.PASSWORD);
        assertThat(permissions(without.accessClaims()))
                .contains(outer.permission())
                .doesNotContain(inner.permission());
        assertThat(without.accessClaims().path("resource_access").toString()).doesNotContain(inner.client());
        record(bed, company, inner.product("active"), 201);
        TokenSet with = TokenSet.of(bed.app().refresh(without));
        assertThat(permissions(with.accessClaims())).contains(outer.permission(), inner.permission());

        manager.delete(P + "/" + outer.id()).expect(204);
        manager.delete(P + "/" + inner.id()).expect(204);
    }

    /** Everywhere: in new tokens, in the answers to old ones, in an assertion, the list, the card and the download. */
    private static TokenSet has(TestBed bed, TokenSet old, TestCompany company, TestPerson person, AppRole role) {
        return everywhere(bed, old, company, person, role, true);
    }

    private static TokenSet hasNot(TestBed bed, TokenSet old, TestCompany company, TestPerson person, AppRole role) {
        return everywhere(bed, old, company, person, role, false);
    }

    private static TokenSet everywhere(
            TestBed bed, TokenSet old, TestCompany company, TestPerson person, AppRole role, boolean expected) {
        String permission = role.permission();
        CompanyApi admin = company.mainAdmin().api();
        TokenSet refreshed = TokenSet.of(bed.app().refresh(old).expect(200));
        for (JsonNode claims : List.of(refreshed.accessClaims(), refreshed.idClaims())) {
            assertThat(permissions(claims).contains(permission)).isEqualTo(expected);
        }
        assertThat(refreshed.accessClaims().path("resource_access").has(role.client()))
                .isEqualTo(expected);
        assertThat(permissions(bed.app().userinfo(old).expect(200).json()).contains(permission))
                .as("userinfo")
                .isEqualTo(expected);
        assertThat(permissions(shop.introspect(refreshed).expect(200).json()).contains(permission))
                .as("introspection")
                .isEqualTo(expected);
        Map<String, List<String>> assertion =
                samlApp.attributes(HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                        .open(samlApp.begin())
                        .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD)));
        assertThat(assertion.getOrDefault("company.permissions", List.of()).contains(permission))
                .as("SAML")
                .isEqualTo(expected);
        assertThat(held(admin, company, person).contains(permission)).as("card").isEqualTo(expected);
        assertThat(admin.people(company.number(), "search=" + person.login())
                        .expect(200)
                        .text()
                        .contains(permission))
                .as("list")
                .isEqualTo(expected);
        assertThat(admin.peopleAsCsv(company.number()).expect(200).text().contains(permission))
                .as("download")
                .isEqualTo(expected);
        assertThat(names(admin.permissions(company.number())).contains(permission))
                .as("what can be given")
                .isEqualTo(expected);
        return refreshed;
    }

    private static void cannotBeGiven(CompanyApi admin, TestCompany company, TestPerson person, AppRole role) {
        assertThat(names(admin.permissions(company.number()))).doesNotContain(role.permission());
        ApiResponse answer =
                admin.changePerson(company.number(), person.id(), Map.of("permissions", List.of(role.permission())));
        assertThat(answer.problemType()).endsWith(":permission-unknown");
    }

    private static void give(CompanyApi admin, TestCompany company, TestPerson person, String... permissions) {
        admin.changePerson(company.number(), person.id(), Map.of("permissions", List.of(permissions)))
                .expect(200);
    }

    private static List<String> held(CompanyApi admin, TestCompany company, TestPerson person) {
        return texts(
                admin.person(company.number(), person.id()).expect(200).json().path("permissions"));
    }

    private static void record(TestBed bed, TestCompany company, Map<String, Object> product, int status) {
        bed.operator().put("companies/" + company.number() + PRODUCT, product).expect(status);
    }

    private static RoleRepresentation roleOf(TestBed bed, String client, String role) {
        RealmResource realm = realm(bed);
        String id = realm.clients().findByClientId(client).get(0).getId();
        return realm.clients().get(id).roles().get(role).toRepresentation();
    }

    private static JsonNode only(ApiResponse list) {
        assertThat(list.expect(200).json()).hasSize(1);
        return list.json().get(0);
    }

    private static List<String> names(ApiResponse list) {
        List<String> names = new ArrayList<>();
        list.expect(200).json().forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    private static List<String> fields(ApiResponse problem) {
        return problem.json().path("violations").findValuesAsText("field");
    }

    private static List<String> permissions(JsonNode claims) {
        return texts(claims.at("/company/permissions"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
