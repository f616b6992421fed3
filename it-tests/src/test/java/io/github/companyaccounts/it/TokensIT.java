package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.Download;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import jakarta.ws.rs.core.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * What relying apps are told (B7, and "any relying app gets company, role and permissions in standard tokens"): the company
 * acted for, the permissions held there and only those, read fresh for every token.
 */
@Journey
@DisplayName("A relying app")
class TokensIT {

    private static final String ORDERS = "sample-shop:place-orders";
    private static final String INVOICES = "sample-shop:see-invoices";
    private static final String PRICES = "sample-shop:see-prices";

    /** The sample realm's shop: the permissions are its roles, so it is in the audience and may introspect. */
    private static RelyingApp shop;

    /** May be told of one permission only. */
    private static RelyingApp narrow;

    /** Has not been given the scope that tells the company. */
    private static RelyingApp untold;

    @BeforeAll
    static void moreApps(TestBed bed) {
        shop = bed.appOfTheRealm("sample-shop", "sample-shop-secret");
        narrow = bed.newApp("it-narrow-app", client -> client.setFullScopeAllowed(false), "company");
        untold = bed.newApp("it-untold-app", client -> client.setFullScopeAllowed(true));
        RealmResource realm = realm(bed);
        String shopId = idOf("sample-shop", bed);
        RoleRepresentation prices =
                realm.clients().get(shopId).roles().get("see-prices").toRepresentation();
        realm.clients()
                .get(idOf("it-narrow-app", bed))
                .getScopeMappings()
                .clientLevel(shopId)
                .add(List.of(prices));
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    private static String idOf(String clientId, TestBed bed) {
        return realm(bed).clients().findByClientId(clientId).get(0).getId();
    }

    private static TokenSet signIn(TestBed bed, RelyingApp app, TestPerson person) {
        return bed.tokens().throughSignInPage(app, person.login(), TestPerson.PASSWORD);
    }

    private static void give(TestCompany company, TestPerson person, String... permissions) {
        company.mainAdmin()
                .api()
                .changePerson(company.number(), person.id(), Map.of("permissions", List.of(permissions)))
                .expect(200);
    }

    private static void isTold(JsonNode token, TestCompany company, String role, String... permissions) {
        JsonNode claim = token.path("company");
        assertThat(claim.path("customer_number").asText()).isEqualTo(company.number());
        assertThat(claim.path("name").asText()).isEqualTo(company.name());
        assertThat(claim.path("role").asText()).isEqualTo(role);
        assertThat(texts(claim.path("permissions"))).containsExactly(permissions);
        assertThat(claim.size()).isEqualTo(4);
    }

    private static void isToldNothing(JsonNode token) {
        assertThat(token.path("company").isMissingNode()).isTrue();
        assertThat(rolesAtTheShop(token)).isEmpty();
    }

    private static List<String> rolesAtTheShop(JsonNode token) {
        return texts(token.at("/resource_access/sample-shop/roles"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    @Test
    @DisplayName("learns company, role and both permissions from each token, userinfo and introspection")
    void learnsEverything(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS, INVOICES);

        TokenSet tokens = signIn(bed, bed.app(), person);

        isTold(tokens.accessClaims(), company, "employee", ORDERS, INVOICES);
        isTold(tokens.idClaims(), company, "employee", ORDERS, INVOICES);
        isTold(bed.app().userinfo(tokens).expect(200).json(), company, "employee", ORDERS, INVOICES);
        JsonNode introspected = shop.introspect(tokens).expect(200).json();
        assertThat(introspected.path("active").asBoolean()).isTrue();
        isTold(introspected, company, "employee", ORDERS, INVOICES);
        for (JsonNode withRoles : List.of(tokens.accessClaims(), introspected)) {
            assertThat(rolesAtTheShop(withRoles)).containsExactlyInAnyOrder("place-orders", "see-invoices");
            assertThat(withRoles.path("aud").toString()).contains("sample-shop");
        }
    }

    @Test
    @DisplayName("learns who is main admin and who is admin")
    void learnsTheRole(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("ewa");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);

        isTold(signIn(bed, bed.app(), company.mainAdmin()).accessClaims(), company, "main-admin");
        isTold(signIn(bed, bed.app(), admin).accessClaims(), company, "admin");
    }

    @Test
    @DisplayName("of limited scope is told only of permissions in its scope")
    void limitedScope(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS, PRICES);

        TokenSet tokens = signIn(bed, narrow, person);

        isTold(tokens.accessClaims(), company, "employee", PRICES);
        isTold(tokens.idClaims(), company, "employee", PRICES);
        assertThat(rolesAtTheShop(tokens.accessClaims())).containsExactly("see-prices");
        assertThat(rolesAtTheShop(shop.introspect(tokens).expect(200).json())).containsExactly("see-prices");
    }

    @Test
    @DisplayName("that asks for it is given the address of the company's logo, which needs no token (C8)")
    void theLogo(TestBed bed) throws IOException {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("company with logo");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("company-accounts-oidc-mapper");
        mapper.setConfig(Map.of("access.token.claim", "true", "id.token.claim", "true", "logo", "true"));
        RelyingApp offers = bed.newApp("it-offers-app", client -> client.setProtocolMappers(List.of(mapper)));
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS);

        JsonNode without = signIn(bed, offers, person).accessClaims().path("company");
        assertThat(without.path("customer_number").asText()).isEqualTo(company.number());
        assertThat(without.has("logo_url")).as("there is no logo").isFalse();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        company.mainAdmin()
                .api()
                .send("PUT", company.number() + "/logo", png.toByteArray(), "image/png")
                .expect(200);

        TokenSet tokens = signIn(bed, offers, person);

        String address = tokens.accessClaims().at("/company/logo_url").asText();
        assertThat(tokens.idClaims().at("/company/logo_url").asText()).isEqualTo(address);
        Download logo = Download.from(URI.create(address));
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(signIn(bed, bed.app(), person).accessClaims().path("company").has("logo_url"))
                .as("an app that does not ask")
                .isFalse();
    }

    @Test
    @DisplayName("without the scope \"company\" is told nothing")
    void withoutTheScope(TestBed bed) {
        TestPerson person = TestCompany.active(bed).employ("jan", ORDERS);

        TokenSet tokens = signIn(bed, untold, person);

        isToldNothing(tokens.accessClaims());
        isToldNothing(tokens.idClaims());
        isToldNothing(untold.userinfo(tokens).expect(200).json());
    }

    @Test
    @DisplayName(
            "finds a withdrawn permission gone from userinfo, introspection and the refreshed token, and a new one there")
    void withdrawnPermission(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS, INVOICES);
        TokenSet before = signIn(bed, bed.app(), person);

        give(company, person, INVOICES, PRICES);

        isTold(bed.app().userinfo(before).expect(200).json(), company, "employee", INVOICES, PRICES);
        JsonNode introspected = shop.introspect(before).expect(200).json();
        isTold(introspected, company, "employee", INVOICES, PRICES);
        assertThat(rolesAtTheShop(introspected)).containsExactlyInAnyOrder("see-invoices", "see-prices");
        TokenSet after = TokenSet.of(bed.app().refresh(before));
        isTold(after.accessClaims(), company, "employee", INVOICES, PRICES);
        isTold(after.idClaims(), company, "employee", INVOICES, PRICES);
        assertThat(rolesAtTheShop(after.accessClaims())).containsExactlyInAnyOrder("see-invoices", "see-prices");
    }

    @Test
    @DisplayName("gets no new token for somebody who was blocked, and finds the old one inactive")
    void blocked(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS);
        TokenSet before = signIn(bed, bed.app(), person);

        company.mainAdmin().api().block(company.number(), person.id()).expect(204);

        isRefused(bed.app().refresh(before));
        assertThat(shop.introspect(before).expect(200).json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("gets no new token for somebody who was deleted, and finds the old one inactive")
    void deleted(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan", ORDERS);
        TokenSet before = signIn(bed, bed.app(), person);

        company.mainAdmin()
                .apiAfterSigningIn()
                .deletePerson(company.number(), person.id())
                .expect(204);

        isRefused(bed.app().refresh(before));
        assertThat(shop.introspect(before).expect(200).json().path("active").asBoolean())
                .isFalse();
    }

    private static void isRefused(ApiResponse refresh) {
        assertThat(refresh.status()).isEqualTo(400);
        assertThat(refresh.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Nested
    @DisplayName("with somebody of two companies")
    class TwoCompanies {

        @Test
        @DisplayName("whom nobody can ask is told of none, and no permission of either gets through")
        void noneChosen(TestBed bed) {
            Guest guest = Guest.ofTwoCompanies(bed);

            TokenSet tokens = bed.tokens().byPassword(guest.person().login(), TestPerson.PASSWORD);

            isToldNothing(tokens.accessClaims());
            isToldNothing(bed.companyClient().userinfo(tokens).expect(200).json());
        }

        @Test
        @DisplayName("that asks for one by Keycloak's organization scope is told of that one, and never of the other")
        void chosenByScope(TestBed bed) {
            Guest guest = Guest.ofTwoCompanies(bed);
            RelyingApp app =
                    bed.app().asking("openid organization:" + guest.second().number());

            TokenSet tokens = signIn(bed, app, guest.person());
            TokenSet refreshed = TokenSet.of(app.refresh(tokens));

            for (JsonNode token : List.of(tokens.accessClaims(), refreshed.accessClaims())) {
                isTold(token, guest.second(), "guest", INVOICES);
                assertThat(rolesAtTheShop(token)).containsExactly("see-invoices");
                assertThat(texts(token.path("organization")))
                        .containsExactly(guest.second().number());
            }
            isTold(shop.introspect(tokens).expect(200).json(), guest.second(), "guest", INVOICES);
        }

        @Test
        @DisplayName("that acts for one goes on when the other blocks and unblocks the guest")
        void blockedInTheOther(TestBed bed) {
            Guest guest = Guest.ofTwoCompanies(bed);
            RelyingApp app =
                    bed.app().asking("openid organization:" + guest.first().number());
            TokenSet tokens = signIn(bed, app, guest.person());

            CompanyApi other = guest.second().mainAdmin().api();
            other.block(guest.second().number(), guest.person().id()).expect(204);
            TokenSet refreshed = TokenSet.of(app.refresh(tokens).expect(200));
            other.unblock(guest.second().number(), guest.person().id()).expect(204);

            isTold(refreshed.accessClaims(), guest.first(), "guest", ORDERS);
            isTold(TokenSet.of(app.refresh(refreshed).expect(200)).accessClaims(), guest.first(), "guest", ORDERS);
            assertThat(shop.introspect(refreshed).json().path("active").asBoolean())
                    .isTrue();
        }

        @Test
        @DisplayName("that asks for one where the guest is blocked is told of none, and not of the other instead")
        void blockedInTheChosenOne(TestBed bed) {
            Guest guest = Guest.ofTwoCompanies(bed);
            RelyingApp app =
                    bed.app().asking("openid organization:" + guest.second().number());
            TokenSet before = signIn(bed, app, guest.person());

            guest.second()
                    .mainAdmin()
                    .api()
                    .block(guest.second().number(), guest.person().id())
                    .expect(204);

            isRefused(app.refresh(before));
            assertThat(shop.introspect(before).json().path("active").asBoolean(true))
                    .isFalse();
            isToldNothing(signIn(bed, app, guest.person()).accessClaims());
            isTold(signIn(bed, bed.app(), guest.person()).accessClaims(), guest.first(), "guest", ORDERS);
        }
    }

    @Test
    @DisplayName("gets tokens without company and permissions for a guest who is blocked in the only company")
    void guestBlockedInTheOnlyCompany(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson guest = Guest.person(bed);
        Guest.join(bed, company, guest);
        give(company, guest, ORDERS);
        isTold(signIn(bed, bed.app(), guest).accessClaims(), company, "guest", ORDERS);

        company.mainAdmin().api().block(company.number(), guest.id()).expect(204);

        TokenSet tokens = signIn(bed, bed.app(), guest);
        isToldNothing(tokens.accessClaims());
        isToldNothing(tokens.idClaims());
    }

    /**
     * A person with an account of their own in two companies, which gave different permissions: to place orders in the first,
     * to see invoices in the second.
     */
    private record Guest(TestPerson person, TestCompany first, TestCompany second) {

        static Guest ofTwoCompanies(TestBed bed) {
            Guest guest = new Guest(person(bed), TestCompany.active(bed), TestCompany.active(bed));
            join(bed, guest.first(), guest.person());
            join(bed, guest.second(), guest.person());
            give(guest.first(), guest.person(), ORDERS);
            give(guest.second(), guest.person(), INVOICES);
            return guest;
        }

        static TestPerson person(TestBed bed) {
            String login = "guest-" + UUID.randomUUID();
            CredentialRepresentation password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(TestPerson.PASSWORD);
            UserRepresentation user = new UserRepresentation();
            user.setUsername(login);
            user.setEmail(login + "@example.com");
            user.setEmailVerified(true);
            user.setFirstName("Gabriela");
            user.setLastName("Gość");
            user.setEnabled(true);
            user.setCredentials(List.of(password));
            try (Response created = realm(bed).users().create(user)) {
                return new TestPerson(bed, CreatedResponseUtil.getCreatedId(created), login, user.getEmail());
            }
        }

        static void join(TestBed bed, TestCompany company, TestPerson person) {
            String organization = bed.operator()
                    .company(company.number())
                    .expect(200)
                    .json()
                    .path("id")
                    .asText();
            try (Response joined =
                    realm(bed).organizations().get(organization).members().addMember(person.id())) {
                assertThat(joined.getStatus()).isEqualTo(201);
            }
        }
    }

    @Nested
    @DisplayName("that speaks SAML")
    class Saml {

        private static SamlApp samlApp;

        @BeforeAll
        static void registerSamlApp(TestBed bed) {
            samlApp = new SamlApp(
                    bed.server(), "it-saml-app", URI.create(bed.app().home() + "/saml"));
            ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
            mapper.setName("company");
            mapper.setProtocol("saml");
            mapper.setProtocolMapper("company-accounts-saml-mapper");
            mapper.setConfig(Map.of());
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId(samlApp.entityId());
            client.setProtocol("saml");
            client.setRedirectUris(List.of(bed.app().home() + "/*"));
            client.setFullScopeAllowed(false);
            client.setAttributes(Map.of("saml.client.signature", "false", "saml.force.post.binding", "true"));
            client.setProtocolMappers(List.of(mapper));
            RealmResource realm = realm(bed);
            try (Response created = realm.clients().create(client)) {
                String shopId = idOf("sample-shop", bed);
                RoleRepresentation orders =
                        realm.clients().get(shopId).roles().get("place-orders").toRepresentation();
                realm.clients()
                        .get(CreatedResponseUtil.getCreatedId(created))
                        .getScopeMappings()
                        .clientLevel(shopId)
                        .add(List.of(orders));
            }
        }

        private static Map<String, List<String>> attributes(TestBed bed, TestPerson person) {
            return samlApp.attributes(HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                    .open(samlApp.begin())
                    .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD)));
        }

        @Test
        @DisplayName(
                "gets company, role and the permissions in its scope as attributes, and the roles in the role list")
        void attributes(TestBed bed) {
            TestCompany company = TestCompany.active(bed);
            TestPerson person = company.employ("jan", ORDERS, INVOICES);

            Map<String, List<String>> attributes = attributes(bed, person);

            assertThat(attributes)
                    .containsEntry("company.customer_number", List.of(company.number()))
                    .containsEntry("company.name", List.of(company.name()))
                    .containsEntry("company.role", List.of("employee"))
                    .containsEntry("company.permissions", List.of(ORDERS));
            assertThat(attributes.get("Role")).contains("place-orders").doesNotContain("see-invoices");
        }
    }
}
