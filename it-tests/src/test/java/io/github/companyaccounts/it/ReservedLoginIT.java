package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.AccountApi;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.StockRegistrationPage;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Logins of the form {@code <customer number>_admin} belong to the system (A1, invariant 2): refused on every path by which
 * an account is created or renamed, and so is what a reader takes for one.
 */
@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("A login of the reserved form")
class ReservedLoginIT {

    /** What Keycloak's APIs answer; its consoles look the words up. */
    private static final String MESSAGE_KEY = "companyReservedLogin";

    private static final Map<Language, String> MESSAGE = Map.of(
            Language.PL,
            "Loginy złożone z numeru klienta i zakończenia _admin nadaje system. Wybierz inny login.",
            Language.EN,
            "Logins made of a customer number and _admin are given by the system. Choose another login.");

    /** Patterns for look-alikes; {@code %s} is a customer number. */
    private static final String PLAIN = "%s_admin";

    private static final String UPPER_CASE = "%s_ADMIN";
    private static final String CYRILLIC_LETTER = "%s_\u0430dmin";
    private static final String ZERO_WIDTH_SPACE = "%s\u200b_admin";
    private static final String FULL_WIDTH_LETTERS = "%s_\uff41\uff44\uff4d\uff49\uff4e";
    private static final String L_FOR_I = "%s_admln";

    private static Settings before;

    /** What the sample realm says about registering and renaming; logins are neither chosen nor changed there. */
    private record Settings(boolean registration, String flow, boolean renaming) {

        static Settings of(TestBed bed) {
            RealmRepresentation realm = realm(bed).toRepresentation();
            return new Settings(
                    realm.isRegistrationAllowed(), realm.getRegistrationFlow(), realm.isEditUsernameAllowed());
        }

        void applyTo(TestBed bed) {
            RealmRepresentation realm = realm(bed).toRepresentation();
            realm.setRegistrationAllowed(registration);
            realm.setRegistrationFlow(flow);
            realm.setEditUsernameAllowed(renaming);
            realm(bed).update(realm);
        }
    }

    @BeforeAll
    static void openEveryPath(TestBed bed) {
        before = Settings.of(bed);
        new Settings(true, "registration", true).applyTo(bed);
    }

    @AfterAll
    static void closeThemAgain(TestBed bed) {
        before.applyTo(bed);
    }

    private static RealmResource realm(TestBed bed) {
        return bed.realm();
    }

    /** The stock admin API, as the server's administrator. */
    private static OperatorApi admin(TestBed bed) {
        return OperatorApi.at(
                        bed.server(), () -> bed.server().admin().tokenManager().getAccessTokenString())
                .in(Language.EN);
    }

    /** Of a number nobody has registered: the form is reserved, not only the logins that exist. */
    private static String reserved(String pattern) {
        return pattern.formatted(TestBed.newCustomerNumber());
    }

    private static Map<String, Object> user(String login) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", login);
        user.put("email", "somebody-" + UUID.randomUUID() + "@example.com");
        user.put("firstName", "Ktoś");
        user.put("lastName", "Taki");
        user.put("enabled", true);
        return user;
    }

    private static TestPerson stranger(TestBed bed) {
        String login = "stranger-" + UUID.randomUUID();
        Map<String, Object> user = user(login);
        user.put("credentials", List.of(Map.of("type", "password", "value", TestPerson.PASSWORD, "temporary", false)));
        String id = admin(bed).post("users", user).expect(201).createdId();
        return new TestPerson(bed, id, login, String.valueOf(user.get("email")));
    }

    private static boolean exists(TestBed bed, String login) {
        return !realm(bed).users().searchByUsername(login, true).isEmpty();
    }

    private static String loginOf(TestBed bed, TestPerson person) {
        return realm(bed).users().get(person.id()).toRepresentation().getUsername();
    }

    private static void isRefusedAtTheField(ApiResponse answer) {
        // one error as it is, several in a list: a look-alike may offend against more than one rule
        JsonNode error = answer.expect(400).json();
        assertThat(error.findValuesAsText("field")).contains("username");
        assertThat(error.findValuesAsText("errorMessage")).contains(MESSAGE_KEY);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("is refused with a sentence in Keycloak's own consoles")
    void sentenceInTheConsoles(Language language, TestBed bed) {
        for (String console : List.of("account", "admin")) {
            URI words = URI.create(
                    bed.server().url() + "/resources/" + bed.server().realm() + "/" + console + "/" + language.tag());
            assertThat(HttpVisitor.of(bed.server().publicUrl(), language)
                            .open(words)
                            .text())
                    .contains(MESSAGE.get(language));
        }
    }

    @Nested
    @DisplayName("in the stock admin API")
    class AdminApi {

        @ParameterizedTest
        @ValueSource(strings = {PLAIN, UPPER_CASE, CYRILLIC_LETTER, ZERO_WIDTH_SPACE, FULL_WIDTH_LETTERS, L_FOR_I})
        @DisplayName("is refused for a new account, at the field")
        void create(String pattern, TestBed bed) {
            String login = reserved(pattern);

            isRefusedAtTheField(admin(bed).post("users", user(login)));

            assertThat(exists(bed, login)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {PLAIN, UPPER_CASE, CYRILLIC_LETTER, ZERO_WIDTH_SPACE, FULL_WIDTH_LETTERS, L_FOR_I})
        @DisplayName("is refused as a new name of an account, at the field")
        void rename(String pattern, TestBed bed) {
            TestPerson stranger = stranger(bed);
            Map<String, Object> renamed = user(reserved(pattern));

            isRefusedAtTheField(admin(bed).put("users/" + stranger.id(), renamed));

            assertThat(loginOf(bed, stranger)).isEqualTo(stranger.login());
        }

        @Test
        @DisplayName("stays with its main admin: renaming is refused, other changes are not")
        void mainAdminStays(TestBed bed) {
            TestPerson mainAdmin = TestCompany.registered(bed).mainAdmin();
            UserRepresentation user = realm(bed).users().get(mainAdmin.id()).toRepresentation();

            user.setUsername("free-" + mainAdmin.login());
            isRefusedAtTheField(admin(bed).put("users/" + mainAdmin.id(), user));

            user.setUsername(mainAdmin.login());
            user.setFirstName("Barbara");
            admin(bed).put("users/" + mainAdmin.id(), user).expect(204);
            assertThat(loginOf(bed, mainAdmin)).isEqualTo(mainAdmin.login());
        }

        @Test
        @DisplayName("is not free for others when the main admin was deleted")
        void mainAdminGone(TestBed bed) {
            TestPerson mainAdmin = TestCompany.registered(bed).mainAdmin();
            try (Response deleted = realm(bed).users().delete(mainAdmin.id())) {
                assertThat(deleted.getStatus()).isEqualTo(204);
            }

            isRefusedAtTheField(admin(bed).post("users", user(mainAdmin.login())));
        }
    }

    @Nested
    @DisplayName("on the registration page")
    class Registration {

        @ParameterizedTest(name = "{0}")
        @EnumSource(Language.class)
        @DisplayName("is refused with a sentence at the field, in the reader's language")
        void register(Language language, TestBed bed, Browser browser) {
            String login = reserved(PLAIN);
            StockRegistrationPage page =
                    StockRegistrationPage.open(browser.open(language), bed.app().begin());

            StockRegistrationPage refused =
                    page.registerRefused(login, login + "@example.com", "Ktoś", "Taki", TestPerson.PASSWORD);

            assertThat(refused.errorAt("username")).isEqualTo(MESSAGE.get(language));
            assertThat(exists(bed, login)).isFalse();
        }
    }

    @Nested
    @DisplayName("in one's own account")
    class OwnAccount {

        @ParameterizedTest
        @ValueSource(strings = {PLAIN, UPPER_CASE, FULL_WIDTH_LETTERS})
        @DisplayName("is refused by the API of the account console, at the field")
        void accountApi(String pattern, TestBed bed) {
            TestPerson stranger = stranger(bed);
            String token = bed.tokens()
                    .byPassword(stranger.login(), TestPerson.PASSWORD)
                    .access();
            Map<String, Object> profile = user(reserved(pattern));
            profile.remove("enabled");

            JsonNode errors = AccountApi.at(bed.server(), () -> token)
                    .changeProfile(profile)
                    .expect(400)
                    .json();

            assertThat(errors.findValuesAsText("field")).contains("username");
            assertThat(errors.findValuesAsText("errorMessage")).contains(MESSAGE_KEY);
            assertThat(loginOf(bed, stranger)).isEqualTo(stranger.login());
        }

        @Test
        @DisplayName("is refused on the page for one's profile, at the field")
        void profilePage(TestBed bed) {
            TestPerson stranger = stranger(bed);
            HttpPage profile = HttpVisitor.of(bed.server().publicUrl(), Language.EN)
                    .open(bed.app().begin().with("kc_action", "UPDATE_PROFILE").address())
                    .submit(Map.of("username", stranger.login(), "password", TestPerson.PASSWORD));

            HttpPage refused = profile.submit(Map.of("username", reserved(PLAIN)));

            assertThat(errorAtUsername(refused)).contains(MESSAGE.get(Language.EN));
            assertThat(loginOf(bed, stranger)).isEqualTo(stranger.login());
        }
    }

    private static String errorAtUsername(HttpPage page) {
        return page.document().select("#input-error-username").text();
    }

    @Nested
    @DisplayName("in a partial import")
    class PartialImport {

        private static ApiResponse partialImport(TestBed bed, String policy, String login) {
            return admin(bed).post("partialImport", Map.of("ifResourceExists", policy, "users", List.of(user(login))));
        }

        private static void isRefusedWithTheReason(ApiResponse answer) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("error_description").asText())
                    .contains("Logins of the form <customer number>_admin belong to the system");
        }

        @ParameterizedTest
        @ValueSource(strings = {PLAIN, UPPER_CASE, CYRILLIC_LETTER, ZERO_WIDTH_SPACE, FULL_WIDTH_LETTERS, L_FOR_I})
        @DisplayName("is refused, past the user profile")
        void create(String pattern, TestBed bed) {
            String login = reserved(pattern);

            isRefusedWithTheReason(partialImport(bed, "FAIL", login));

            assertThat(exists(bed, login)).isFalse();
        }

        @Test
        @DisplayName("cannot replace the main admin's account")
        void overwrite(TestBed bed) {
            TestPerson mainAdmin = TestCompany.registered(bed).mainAdmin();

            isRefusedWithTheReason(partialImport(bed, "OVERWRITE", mainAdmin.login()));

            assertThat(realm(bed).users().searchByUsername(mainAdmin.login(), true))
                    .extracting(UserRepresentation::getId)
                    .containsExactly(mainAdmin.id());
        }
    }

    @Nested
    @DisplayName("in a realm import")
    class RealmImport {

        @Test
        @DisplayName("is let through, since it restores what there was, and is reserved from then on")
        void restored(TestBed bed) {
            String restored = reserved(PLAIN);
            try (Partner partner = Partner.with(bed, restored)) {
                assertThat(partner.realm().users().searchByUsername(restored, true))
                        .hasSize(1);

                UserRepresentation another = new UserRepresentation();
                another.setUsername(reserved(PLAIN));
                try (Response created = partner.realm().users().create(another)) {
                    assertThat(created.getStatus()).isEqualTo(400);
                }
            }
        }
    }

    @Nested
    @DisplayName("from an identity provider")
    class IdentityProvider {

        @Test
        @DisplayName("is refused at the first sign-in, at the field; with another login the account is made")
        void firstSignIn(TestBed bed) {
            String login = reserved(PLAIN);
            try (Partner partner = Partner.with(bed, login)) {
                HttpPage review = partner.signIn(login);
                HttpPage refused = review.submit(Map.of("username", login));

                assertThat(errorAtUsername(refused)).contains(MESSAGE.get(Language.EN));
                assertThat(exists(bed, login)).isFalse();

                String free = "from-partner-" + UUID.randomUUID();
                isSignedIn(bed, refused.submit(Map.of("username", free)));
                assertThat(exists(bed, free)).isTrue();
            }
        }

        @Test
        @DisplayName("is refused where nobody reviews the profile at the first sign-in")
        void firstSignInWithoutReview(TestBed bed) {
            String login = reserved(PLAIN);
            try (Partner partner = Partner.with(bed, login)) {
                partner.createAccountsWithoutReview();

                HttpPage end = partner.signIn(login);

                assertThat(end.address().toString())
                        .startsWith(bed.server().realmUrl().toString());
                assertThat(exists(bed, login)).isFalse();
            }
        }

        @Test
        @DisplayName("is refused as a new name that a mapper gives at a later sign-in")
        void renamedByMapper(TestBed bed) {
            String login = "partner-" + UUID.randomUUID();
            try (Partner partner = Partner.with(bed, login)) {
                partner.createAccountsWithoutReview();
                isSignedIn(bed, partner.signIn(login));
                String reserved = reserved(PLAIN);
                partner.renameTo(reserved);

                HttpPage end = partner.signIn(login);

                assertThat(end.address().toString())
                        .startsWith(bed.server().realmUrl().toString());
                assertThat(exists(bed, reserved)).isFalse();
                assertThat(exists(bed, login)).isTrue();
            }
        }

        private static void isSignedIn(TestBed bed, HttpPage end) {
            assertThat(end.address().toString()).startsWith(bed.app().callback().toString());
        }
    }

    /** A second realm, imported with one account, as an identity provider of the sample realm. */
    private record Partner(TestBed bed, String name) implements AutoCloseable {

        private static final String SECRET = "a-secret-between-realms";

        static Partner with(TestBed bed, String login) {
            Partner partner = new Partner(bed, "it-partner-" + UUID.randomUUID());
            partner.importRealm(login);
            partner.becomeIdentityProvider();
            return partner;
        }

        RealmResource realm() {
            return bed.server().admin().realm(name);
        }

        private RealmResource sampleRealm() {
            return ReservedLoginIT.realm(bed);
        }

        private void importRealm(String login) {
            CredentialRepresentation password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(TestPerson.PASSWORD);
            UserRepresentation user = new UserRepresentation();
            user.setUsername(login);
            user.setEmail(UUID.randomUUID() + "@partner.example");
            user.setFirstName("Ktoś");
            user.setLastName("Taki");
            user.setEnabled(true);
            user.setCredentials(List.of(password));
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId(KeycloakServer.REALM);
            client.setSecret(SECRET);
            client.setPublicClient(false);
            client.setRedirectUris(List.of(bed.server().realmUrl() + "/broker/" + name + "/endpoint"));
            RealmRepresentation realm = new RealmRepresentation();
            realm.setRealm(name);
            realm.setEnabled(true);
            realm.setOrganizationsEnabled(true);
            realm.setUsers(List.of(user));
            realm.setClients(List.of(client));
            bed.server().admin().realms().create(realm);
        }

        private void becomeIdentityProvider() {
            String protocol = bed.server().publicUrl() + "/realms/" + name + "/protocol/openid-connect";
            IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
            provider.setAlias(name);
            provider.setProviderId("keycloak-oidc");
            provider.setEnabled(true);
            provider.setTrustEmail(true);
            provider.setConfig(Map.of(
                    "authorizationUrl",
                    protocol + "/auth",
                    "tokenUrl",
                    protocol + "/token",
                    "jwksUrl",
                    protocol + "/certs",
                    "useJwksUrl",
                    "true",
                    "validateSignature",
                    "true",
                    "clientAuthMethod",
                    "client_secret_post",
                    "clientId",
                    KeycloakServer.REALM,
                    "clientSecret",
                    SECRET,
                    "syncMode",
                    "FORCE"));
            try (Response created = sampleRealm().identityProviders().create(provider)) {
                assertThat(created.getStatus()).isEqualTo(201);
            }
        }

        /** A first sign-in of one step, which makes the account. */
        void createAccountsWithoutReview() {
            AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
            flow.setAlias(name);
            flow.setProviderId("basic-flow");
            flow.setTopLevel(true);
            flow.setBuiltIn(false);
            AuthenticationManagementResource flows = sampleRealm().flows();
            try (Response created = flows.createFlow(flow)) {
                assertThat(created.getStatus()).isEqualTo(201);
            }
            flows.addExecution(name, Map.of("provider", "idp-create-user-if-unique"));
            AuthenticationExecutionInfoRepresentation step =
                    flows.getExecutions(name).get(0);
            step.setRequirement("REQUIRED");
            flows.updateExecutions(name, step);
            IdentityProviderRepresentation provider =
                    sampleRealm().identityProviders().get(name).toRepresentation();
            provider.setFirstBrokerLoginFlowAlias(name);
            sampleRealm().identityProviders().get(name).update(provider);
        }

        /** From now on each sign-in gives the account this login. */
        void renameTo(String login) {
            IdentityProviderMapperRepresentation mapper = new IdentityProviderMapperRepresentation();
            mapper.setName("login");
            mapper.setIdentityProviderAlias(name);
            mapper.setIdentityProviderMapper("oidc-username-idp-mapper");
            mapper.setConfig(Map.of("template", login, "target", "LOCAL", "syncMode", "FORCE"));
            try (Response created = sampleRealm().identityProviders().get(name).addMapper(mapper)) {
                assertThat(created.getStatus()).isEqualTo(201);
            }
        }

        /** Where a person who signs in to the app through the partner gets to. */
        HttpPage signIn(String login) {
            return HttpVisitor.of(bed.server().publicUrl(), Language.EN)
                    .open(bed.app().begin().with("kc_idp_hint", name).address())
                    .submit(Map.of("username", login, "password", TestPerson.PASSWORD));
        }

        @Override
        public void close() {
            sampleRealm().identityProviders().get(name).remove();
            realm().remove();
        }
    }
}
