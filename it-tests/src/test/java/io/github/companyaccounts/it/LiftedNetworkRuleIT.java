package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.LiftedNetworks.isLiftedFor;
import static io.github.companyaccounts.it.fixtures.LiftedNetworks.liftFor;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.BRANCH;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.CAFE;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.fixtures.TrustedOffice.SignedIn;
import io.github.companyaccounts.it.harness.Browser;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import io.github.companyaccounts.it.pages.LoginPage;
import io.github.companyaccounts.it.pages.NetworksFixPage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

@Journey
@DisplayName("A network rule lifted for one admin until they put it right (D4)")
class LiftedNetworkRuleIT {

    private static final String FIX = "#company-networks-fix-form";

    private static final String CHANGED = "Zmieniono zaufane sieci";

    private static RelyingApp passesAddressOn;

    private static RelyingApp tv;

    @BeforeAll
    static void registerApps(TestBed bed) {
        passesAddressOn = bed.newApp("it-lifted-behind-proxy", client -> {
            client.setDirectAccessGrantsEnabled(true);
            client.setAttributes(Map.of(
                    "companyAccounts.passesAddressOn", "true",
                    "oidc.ciba.grant.enabled", "true",
                    "standard.token.exchange.enabled", "true"));
        });
        tv = bed.newApp(
                "it-lifted-tv",
                client -> client.setAttributes(Map.of("oauth2.device.authorization.grant.enabled", "true")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Language.class)
    @DisplayName("They sign in from anywhere, add the network they come from, and go on")
    void addsTheNetwork(Language language, TestBed bed, Browser browser, PostgresServer database) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed, language));
        TestPerson admin = company.mainAdmin();
        liftFor(admin, company, database);
        BrowserWindow window = browser.open(language).comingFrom(CAFE);
        LoginPage.open(window, bed.app().begin()).signIn(admin.login(), TestPerson.PASSWORD);

        NetworksFixPage page = NetworksFixPage.in(window);
        assertThat(page.heading()).isEqualTo(language.say("Popraw zaufane sieci", "Put the trusted networks right"));
        assertThat(page.address()).isEqualTo(CAFE);
        assertThat(page.text()).contains(company.name());
        page.inspect("networks-fix");
        page.add("Kawiarnia <b>");
        window.page().waitForURL(bed.app().callback() + "?**");

        JsonNode rule = ruleOf(company, CAFE);
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(rule.path("networks").findValuesAsText("range")).containsExactly("10.1.0.0/24", "fec0:7::/48", CAFE);
        assertThat(rule.at("/networks/2/label").asText()).isEqualTo("Kawiarnia <b>");
        assertThat(isLiftedFor(admin, database)).isFalse();
    }

    @Test
    @DisplayName("Or they switch the rule off; all admins are told, and the log says who did it")
    void switchesItOff(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = admin(company, "zastepczyni");
        TrustedOffice.of(company);
        bed.mail().next(company.mainAdmin().email(), CHANGED);
        liftFor(admin, company, database);

        HttpPage tooLong =
                TrustedOffice.signIn(bed.app(), admin, CAFE).submit(Map.of("answer", "add", "label", "x".repeat(101)));
        assertThat(tooLong.document().select("#label-error").text()).contains("za długa");
        HttpPage end = tooLong.submit(Map.of("answer", "off"));

        assertThat(end.address().toString()).startsWith(bed.app().callback().toString());
        assertThat(bed.mail().next(company.mainAdmin().email(), CHANGED).text())
                .contains("Wyłączono zaufane sieci")
                .contains("(" + admin.login() + ")");
        assertThat(ruleOf(company, CAFE).path("enabled").asBoolean()).isFalse();
        assertThat(ruleOf(company, CAFE).path("networks")).as("still listed").hasSize(2);
        JsonNode last = company.mainAdmin()
                .apiAfterSigningIn()
                .activity(company.number(), "max=1")
                .json()
                .get(0);
        assertThat(last.path("activity").asText()).isEqualTo("networks-switched-off");
        assertThat(last.toString()).contains(admin.login());
    }

    @Test
    @DisplayName(
            "Until they answer nothing opens: another app, a restart, another action asked for, an answer that is none")
    void notAround(TestBed bed, PostgresServer database) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        TestPerson admin = company.mainAdmin();
        SignedIn inside = SignedIn.to(bed.companyClient(), admin, OFFICE);
        liftFor(admin, company, database);

        HttpPage asked = TrustedOffice.signIn(bed.app(), admin, CAFE);
        assertThat(asked.document().select(FIX)).isNotEmpty();
        assertThat(asked.submit(Map.of("answer", "later")).document().select(FIX))
                .isNotEmpty();
        assertThat(asked.submit(Map.of("cancel-aia", "true")).document().select(FIX))
                .isNotEmpty();
        for (URI elsewhere : List.of(
                bed.app().begin().address(),
                tv.begin().address(),
                URI.create(bed.server().publicUrl() + "/realms/" + KeycloakServer.REALM + "/account/"))) {
            HttpPage page = asked.visitor().open(elsewhere);
            assertThat(page.address().toString())
                    .as("not signed in at %s", elsewhere)
                    .doesNotContain("code=");
        }
        for (String action : List.of("select-company", "company-networks-fix", "company-network", "UPDATE_PASSWORD")) {
            HttpPage page = TrustedOffice.visitor(admin, CAFE)
                    .open(bed.app().begin().with("kc_action", action).address())
                    .submit(credentials(admin));
            assertThat(page.document().select(FIX)).as(action).isNotEmpty();
            HttpPage cancelled = page.submit(Map.of("cancel-aia", "true"));
            assertThat(cancelled.document().select(FIX))
                    .as(action + ", cancelled")
                    .isNotEmpty();
        }
        HttpPage silent =
                asked.visitor().open(bed.app().begin().with("prompt", "none").address());
        assertThat(silent.address().toString()).contains("error=");

        assertThat(passesAddressOn
                        .from(CAFE)
                        .passwordGrant(admin.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(400);
        assertThat(bed.companyClient()
                        .from(CAFE)
                        .passwordGrant(admin.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(400);
        assertThat(apiOf(bed, inside.tokens(), CAFE, company))
                .as("the company API")
                .isEqualTo(403);
        assertThat(bed.realm().users().get(admin.id()).getUserSessions())
                .extracting(UserSessionRepresentation::getIpAddress)
                .as("signed in inside, and nowhere else")
                .contains(OFFICE)
                .doesNotContain(CAFE);
        assertThat(ruleOf(company, OFFICE).path("networks"))
                .as("nothing was changed")
                .hasSize(2);
    }

    @Test
    @DisplayName("Nor does a program get anything in their name: approved on the phone, a token exchanged or refreshed")
    void programs(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.mainAdmin();
        assertThat(onPhone(bed, admin, CAFE).status()).as("without a rule").isEqualTo(200);
        TrustedOffice.of(company);
        TokenSet inside = SignedIn.to(passesAddressOn, admin, OFFICE).tokens();
        liftFor(admin, company, database);

        assertThat(onPhone(bed, admin, CAFE).text()).contains("trusted networks");
        assertThat(passesAddressOn.from(CAFE).exchange(inside).text()).contains("trusted networks");
        assertThat(passesAddressOn.from(CAFE).refresh(inside).text()).contains("trusted networks");
        assertThat(passesAddressOn.from(OFFICE).exchange(inside).status()).isEqualTo(200);
        assertThat(onPhone(bed, admin, OFFICE).status()).as("inside").isEqualTo(200);
    }

    private static ApiResponse onPhone(TestBed bed, TestPerson person, String from) {
        RelyingApp program = passesAddressOn.from(from);
        ApiResponse begun = program.beginOnPhone(person.login()).expect(200);
        String question = bed.phones().question(person.login()).orElseThrow();
        program.approveOnPhone(question).expect(200);
        return program.finishOnPhone(begun);
    }

    private static int apiOf(TestBed bed, TokenSet tokens, String from, TestCompany company) {
        return CompanyApi.at(bed.server(), tokens::access)
                .from(from)
                .company(company.number())
                .status();
    }

    @Test
    @DisplayName(
            "It opens to whoever shows who they are, not to a browser that is signed in, nor to the vendor's staff")
    void onlyThePersonThemselves(TestBed bed, PostgresServer database) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        TestPerson admin = company.mainAdmin();
        SignedIn inside = SignedIn.to(bed.app(), admin, OFFICE);
        liftFor(admin, company, database);

        HttpPage signedInBefore =
                inside.visitor().from(CAFE).open(bed.app().begin().address());
        assertThat(signedInBefore.document().select("#company-outside")).isNotEmpty();
        assertThat(signedInBefore
                        .follow("#back-to-login")
                        .submit(credentials(admin))
                        .document()
                        .select(FIX))
                .as("with the password")
                .isNotEmpty();
        URI realmAdmin = URI.create(bed.server().publicUrl() + "/admin/realms/" + KeycloakServer.REALM);
        HttpVisitor staff = TrustedOffice.visitor(admin, CAFE)
                .impersonating(
                        realmAdmin,
                        admin.id(),
                        bed.server().admin().tokenManager().getAccessTokenString());
        assertThat(staff.open(bed.app().begin().address()).document().select("#company-outside"))
                .isNotEmpty();
        assertThat(TrustedOffice.signIn(bed.app(), admin, BRANCH).address().toString())
                .as("inside nobody is asked")
                .startsWith(bed.app().callback().toString());
    }

    @Test
    @DisplayName("A device is approved after the answer only; of IPv6 it is the whole subnet that is added")
    void device(TestBed bed, PostgresServer database) {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        TestPerson admin = company.mainAdmin();
        liftFor(admin, company, database);
        ApiResponse begun = tv.beginForDevice().expect(200);
        URI address = URI.create(begun.json().path("verification_uri_complete").asText());

        HttpPage asked =
                TrustedOffice.visitor(admin, "fec0:9::a:b").open(address).submit(credentials(admin));

        assertThat(asked.document().select(FIX)).isNotEmpty();
        assertThat(asked.document().select("#addable-network").text()).isEqualTo("fec0:9::/64");
        assertThat(tv.finishForDevice(begun).status()).isEqualTo(400);
        HttpPage consent = asked.submit(Map.of("answer", "add", "label", ""));
        assertThat(consent.document().select("#kc-oauth")).isNotEmpty();
        assertThat(ruleOf(company, OFFICE).path("networks").findValuesAsText("range"))
                .contains("fec0:9::/64");
    }

    @Test
    @DisplayName("An admin with an account of their own is asked as well, and acts for the company afterwards")
    void ownAccount(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson owner = Office.of(bed, company).person();
        makeAdmin(company, owner);
        TrustedOffice.of(company);
        liftFor(owner, company, database);
        SignIn signIn = bed.app().begin();

        HttpPage asked =
                TrustedOffice.visitor(owner, CAFE).open(signIn.address()).submit(credentials(owner));

        assertThat(asked.document().select(FIX)).isNotEmpty();
        HttpPage end = asked.submit(Map.of("answer", "add", "label", "Dom"));
        TokenSet tokens = bed.app().from(CAFE).finish(signIn, end.address());
        assertThat(tokens.accessClaims().at("/company/customer_number").asText())
                .isEqualTo(company.number());
    }

    @Test
    @DisplayName("Where the list is full, that is said, and switching the rule off still works")
    void full(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.mainAdmin();
        List<Map<String, String>> full = IntStream.range(0, 100)
                .mapToObj(i -> Map.of("range", "10.1.0." + i))
                .toList();
        admin.apiAfterSigningIn()
                .from(OFFICE)
                .put(company.number() + "/networks", Map.of("enabled", true, "networks", full))
                .expect(200);
        liftFor(admin, company, database);
        HttpPage asked = TrustedOffice.signIn(bed.app(), admin, CAFE);

        HttpPage noRoom = asked.submit(Map.of("answer", "add", "label", "Dom"));
        assertThat(noRoom.document().select(".ca-alert").text()).contains("Lista jest pełna");
        HttpPage end = noRoom.submit(Map.of("answer", "off", "label", ""));

        assertThat(end.address().toString()).startsWith(bed.app().callback().toString());
    }

    @Test
    @DisplayName("It ends with its time, the admin right, a block, and any change of the rule")
    void ends(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        TestPerson late = admin(company, "spozniona");
        TestPerson demoted = admin(company, "zdjety");
        TestPerson blocked = admin(company, "zablokowana");
        TestPerson other = admin(company, "inny");
        TestPerson employee = company.employ("pracownica");
        TrustedOffice.of(company);
        CompanyApi mainAdmin = company.mainAdmin().apiFrom(OFFICE);
        liftFor(late, company, database, Duration.ofSeconds(-1));
        List.of(demoted, blocked, other, employee).forEach(person -> liftFor(person, company, database));

        assertRefused(bed, late);
        assertRefused(bed, employee);
        mainAdmin
                .changePerson(company.number(), demoted.id(), Map.of("admin", false))
                .expect(200);
        assertRefused(bed, demoted);
        makeAdmin(mainAdmin, company, demoted);
        assertRefused(bed, demoted);
        mainAdmin.block(company.number(), blocked.id()).expect(204);
        mainAdmin.unblock(company.number(), blocked.id()).expect(204);
        assertRefused(bed, blocked);
        HttpPage asked = TrustedOffice.signIn(bed.app(), other, CAFE);
        assertThat(asked.document().select(FIX)).isNotEmpty();
        mainAdmin
                .put(
                        company.number() + "/networks",
                        Map.of("enabled", true, "networks", List.of(Map.of("range", "10.1.0.0/24"))))
                .expect(200);
        assertRefused(bed, other);
        HttpPage answered = asked.submit(Map.of("answer", "off"));
        assertThat(answered.document().select("#company-outside"))
                .as("the page that was open does nothing any more")
                .isNotEmpty();
        assertThat(mainAdmin
                        .get(company.number() + "/networks")
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(List.of(demoted, blocked, other, employee))
                .as("nothing is left of it")
                .noneMatch(person -> isLiftedFor(person, database));
    }

    @Test
    @DisplayName("In a realm that never asks for the rule to be put right, it is not lifted")
    void notAsked(TestBed bed, PostgresServer database) {
        try (TestBed unasked = bed.withRealm("lifted-unasked", Map.of())) {
            TestCompany company = TrustedOffice.of(TestCompany.active(unasked));
            liftFor(company.mainAdmin(), company, database);
            RequiredActionProviderRepresentation action =
                    unasked.realm().flows().getRequiredAction("company-networks-fix");
            assertThat(TrustedOffice.signIn(unasked.app(), company.mainAdmin(), CAFE)
                            .document()
                            .select(FIX))
                    .as("as long as it asks")
                    .isNotEmpty();

            action.setEnabled(false);
            unasked.realm().flows().updateRequiredAction("company-networks-fix", action);

            assertRefused(unasked, company.mainAdmin());
        }
    }

    private static void assertRefused(TestBed bed, TestPerson person) {
        HttpPage page = TrustedOffice.signIn(bed.app(), person, CAFE);
        assertThat(page.document().select("#password-error").text())
                .as(person.login())
                .contains(CAFE);
    }

    private static TestPerson admin(TestCompany company, String login) {
        TestPerson person = company.employ(login);
        makeAdmin(company, person);
        return person;
    }

    private static void makeAdmin(TestCompany company, TestPerson person) {
        makeAdmin(company.mainAdmin().api(), company, person);
    }

    private static void makeAdmin(CompanyApi api, TestCompany company, TestPerson person) {
        api.changePerson(company.number(), person.id(), Map.of("admin", true)).expect(200);
    }

    private static Map<String, String> credentials(TestPerson person) {
        return Map.of("username", person.login(), "password", TestPerson.PASSWORD);
    }

    private static JsonNode ruleOf(TestCompany company, String from) {
        return company.mainAdmin()
                .apiFrom(from)
                .get(company.number() + "/networks")
                .expect(200)
                .json();
    }
}
