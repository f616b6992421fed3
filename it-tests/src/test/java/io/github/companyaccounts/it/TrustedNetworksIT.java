package io.github.companyaccounts.it;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.BRANCH;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.CAFE;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;
import static io.github.companyaccounts.it.fixtures.TrustedOffice.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.LiftedNetworks;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.PartnerRealm;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.fixtures.TrustedOffice.SignedIn;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;
import org.keycloak.representations.idm.authorization.ResourceRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

@Journey
@DisplayName("A company's trusted networks (D3)")
class TrustedNetworksIT {

    private static final String CHANGED = "Zmieniono zaufane sieci";

    private static final String DEVICE_GRANT = "oauth2.device.authorization.grant.enabled";

    /** Runs where the person is: its requests for tokens come from there. */
    private static RelyingApp page;

    private static RelyingApp tv;
    private static RelyingApp passesAddressOn;
    private static SamlApp samlApp;

    @BeforeAll
    static void registerApps(TestBed bed) {
        page = bed.newApp("it-networks-page", client -> client.setPublicClient(true), "company");
        tv = bed.newApp("it-networks-tv", client -> client.setAttributes(Map.of(DEVICE_GRANT, "true")));
        passesAddressOn = bed.newApp("it-networks-behind-proxy", client -> {
            client.setDirectAccessGrantsEnabled(true);
            client.setAttributes(Map.of("companyAccounts.passesAddressOn", "true"));
        });
        samlApp = new SamlApp(
                bed.server(), "it-networks-saml-app", URI.create(bed.app().home() + "/saml"));
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(samlApp.entityId());
        client.setProtocol("saml");
        client.setRedirectUris(List.of(bed.app().home() + "/*"));
        client.setAttributes(Map.of("saml.client.signature", "false", "saml.force.post.binding", "true"));
        bed.realm().clients().create(client).close();
    }

    @Test
    @DisplayName("Admins list them, with the mistakes at their rows; what was changed stands in the log")
    void theRule(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson employee = company.employ("ewa");
        String networks = company.number() + "/networks";
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn().from(OFFICE);

        JsonNode before = admin.get(networks).expect(200).json();
        assertThat(before.path("enabled").asBoolean()).isFalse();
        assertThat(before.path("networks")).isEmpty();
        assertThat(before.path("address").asText()).isEqualTo(OFFICE);

        ApiResponse wrong = admin.put(
                        networks,
                        Map.of(
                                "enabled",
                                true,
                                "networks",
                                List.of(
                                        Map.of("range", "biuro.example.com"),
                                        Map.of("range", "10.0.0.9-10.0.0.1"),
                                        Map.of("range", "10.1.0.0/24"),
                                        Map.of("range", "10.1.0.0-10.1.0.255", "label", "x".repeat(101)))))
                .expect(400);
        assertThat(wrong.json().path("violations").findValuesAsText("field"))
                .containsExactly("networks[0].range", "networks[1].range", "networks[3].label", "networks[3].range");
        admin.put(networks, Map.of("enabled", true, "networks", List.of())).expect(400);
        assertThat(admin.get(networks).json()).as("nothing was changed").isEqualTo(before);

        JsonNode saved = admin.put(
                        networks,
                        Map.of(
                                "enabled",
                                true,
                                "networks",
                                List.of(
                                        Map.of("range", " 10.1.0.99/24 ", "label", " Biuro <b> "),
                                        Map.of("range", "FEC0:7:0:0::0/48"))))
                .expect(200)
                .json();
        assertThat(saved.path("networks").findValuesAsText("range")).containsExactly("10.1.0.0/24", "fec0:7::/48");
        assertThat(saved.at("/networks/0/label").asText()).isEqualTo("Biuro <b>");
        assertThat(admin.get(networks).json()).isEqualTo(saved);
        admin.put(networks, Map.of("enabled", false, "networks", List.of(Map.of("range", BRANCH))))
                .expect(200);

        JsonNode log = admin.activity(company.number(), "max=20").json();
        assertThat(log.findValuesAsText("activity"))
                .containsSubsequence(
                        "networks-switched-off", "networks-changed", "networks-switched-on", "networks-changed");
        assertThat(log.findValuesAsText("added")).containsExactly(BRANCH, "10.1.0.0/24, fec0:7::/48");
        assertThat(log.findValuesAsText("removed")).containsExactly("10.1.0.0/24, fec0:7::/48");
        employee.apiAfterSigningIn().get(networks).expect(403);
        assertThat(company.mainAdmin().api().put(networks, RULE).problemType())
                .as("a sign-in without a time")
                .endsWith(":insufficient-user-authentication");
        assertThat(admin.get(TestCompany.active(bed).number() + "/networks").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "An admin who would be left out is told so, and has to say yes; then every call from outside is refused")
    void lockOut(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String networks = company.number() + "/networks";
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn();

        ApiResponse warned = admin.from(CAFE).put(networks, RULE).expect(409);
        assertThat(warned.problemType()).endsWith(":networks-lock-out");
        assertThat(warned.json().path("detail").asText()).contains(CAFE);
        assertThat(admin.from(CAFE).get(networks).json().path("enabled").asBoolean())
                .isFalse();

        admin.from(CAFE)
                .put(networks, Map.of("enabled", true, "networks", RULE.get("networks"), "confirmLockout", true))
                .expect(200);

        for (String call : List.of(networks, company.number(), "memberships", "consents")) {
            ApiResponse refused = admin.from(CAFE).get(call).expect(403);
            assertThat(refused.problemType()).as(call).endsWith(":outside-networks");
            assertThat(refused.json().path("detail").asText()).contains(CAFE);
            admin.from(OFFICE).get(call).expect(200);
            admin.from("::ffff:" + OFFICE).get(call).expect(200);
            admin.from(BRANCH).get(call).expect(200);
        }
    }

    @Test
    @DisplayName("Of two admins who save at the same moment, one has the last word, and nothing is mixed")
    void twoAdminsAtOnce(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String networks = company.number() + "/networks";
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn().from(OFFICE);
        List<Map<String, Object>> rules = Stream.of("10.1.0", "192.0.2")
                .map(net -> Map.<String, Object>of(
                        "enabled",
                        false,
                        "networks",
                        IntStream.range(0, 20)
                                .mapToObj(i -> Map.of("range", net + "." + i))
                                .toList()))
                .toList();
        List<Callable<Integer>> saves = Stream.of(0, 1, 0, 1)
                .<Callable<Integer>>map(
                        i -> () -> admin.put(networks, rules.get(i)).status())
                .toList();

        assertThat(AtOnce.all(saves)).containsOnly(200);

        Set<String> nets = Set.copyOf(admin.get(networks).json().path("networks").findValuesAsText("range").stream()
                .map(range -> range.substring(0, range.lastIndexOf('.')))
                .toList());
        assertThat(nets).hasSize(1);
        assertThat(admin.get(networks).json().path("networks")).hasSize(20);
    }

    @Test
    @DisplayName("From outside a right password is answered at its field, before any code; a wrong one as always")
    void thePassword(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        TestPerson person = company.mainAdmin();
        SecondFactor.give(person, database);

        HttpPage right = TrustedOffice.signIn(bed.app(), person, CAFE);
        assertThat(right.document().select("#password-error").text())
                .contains(company.name())
                .contains(CAFE);
        assertThat(right.document().select("#username-error")).isEmpty();
        assertThat(right.document().select("[name=otp]")).isEmpty();
        HttpPage wrong = TrustedOffice.visitor(person, CAFE)
                .open(bed.app().begin().address())
                .submit(Map.of("username", person.login(), "password", "wrong-Password-1"));
        assertThat(wrong.document().select("#password-error")).isEmpty();
        assertThat(wrong.text()).doesNotContain(CAFE).doesNotContain(company.name());
        assertThat(wrong.document().select("#username-error").text())
                .isEqualTo(TrustedOffice.visitor(person, CAFE)
                        .open(bed.app().begin().address())
                        .submit(Map.of("username", "nobody-at-all", "password", "wrong-Password-1"))
                        .document()
                        .select("#username-error")
                        .text());
        assertThat(TrustedOffice.signIn(bed.app(), person, OFFICE).document().select("[name=otp]"))
                .as("inside, the second factor is asked for")
                .isNotEmpty();
    }

    @Test
    @DisplayName("The person is told by mail, though not by every attempt")
    void theMail(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jan");
        TrustedOffice.of(company);
        int before = bed.mail().to(person.email()).size();

        for (int attempt = 0; attempt < 7; attempt++) {
            TrustedOffice.signIn(bed.app(), person, CAFE);
        }

        Mail mail = bed.mail().next(person.email());
        assertThat(mail.subject()).isEqualTo("Odmówiono logowania spoza sieci Twojej firmy");
        assertThat(mail.text()).contains(CAFE).contains(company.name()).contains(person.login());
        assertThat(mail.links()).as("nothing to press for whoever got it").hasSizeLessThanOrEqualTo(1);
        bed.mail().await(before + 5, person.email());
        // what is ordered after them is sent after them
        company.mainAdmin()
                .apiFrom(OFFICE)
                .sendPasswordMail(company.number(), person.id())
                .expect(204);
        bed.mail().next(person.email(), "hasł");
        assertThat(bed.mail().to(person.email())).hasSize(before + 6);
    }

    @Test
    @DisplayName("Whoever is signed in and comes by from outside is signed out and told why, whatever app sent them")
    void existingSignIn(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ola");
        TrustedOffice.of(company);
        RelyingApp app = bed.app();
        SignedIn inside = SignedIn.to(app, person, OFFICE);
        SignedIn other = SignedIn.to(app, person, BRANCH);

        assertThat(app.from(CAFE).refresh(inside.tokens()).status())
                .as("the app's own server refreshes wherever it is")
                .isEqualTo(200);
        HttpPage refused = inside.visitor().from(CAFE).open(app.begin().address());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("#company-outside").text()).contains(company.name());
        assertThat(refused.document().select("#outside-address").text()).isEqualTo(CAFE);
        assertThat(app.refresh(inside.tokens()).status()).as("it has ended").isEqualTo(400);
        assertThat(app.refresh(other.tokens()).status()).as("not elsewhere").isEqualTo(200);
        HttpPage again = refused.follow("#back-to-login");
        assertThat(again.document().select("#kc-form-login")).isNotEmpty();
        HttpPage inTheOffice = again.visitor()
                .from(OFFICE)
                .open(again.address())
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
        assertThat(inTheOffice.address().toString()).startsWith(app.callback().toString());

        SignIn inTheBackground = app.begin().with("prompt", "none");
        HttpPage silent = other.visitor().from(CAFE).open(inTheBackground.address());
        assertThat(silent.address().toString()).contains("error=interaction_required");
        assertThat(app.refresh(other.tokens()).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("An app that speaks SAML gets no answer about somebody outside either")
    void saml(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("iga");
        TrustedOffice.of(company);
        SignedIn inside = SignedIn.to(bed.app(), person, OFFICE);

        assertThat(inside.visitor().open(samlApp.begin()).document().select("input[name=SAMLResponse]"))
                .isNotEmpty();
        HttpPage refused = inside.visitor().from(CAFE).open(samlApp.begin());

        assertThat(refused.document().select("input[name=SAMLResponse]")).isEmpty();
        assertThat(refused.document().select("#company-outside")).isNotEmpty();
    }

    @Test
    @DisplayName("Whoever an identity provider vouches for is let in from inside only, too")
    void identityProvider(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("piotr");
        TrustedOffice.of(company);

        try (PartnerRealm partner = PartnerRealm.of(person)) {
            assertThat(partner.signIn(person, OFFICE).address().toString())
                    .startsWith(bed.app().callback().toString());
            HttpPage refused = partner.signIn(person, CAFE);
            assertThat(refused.document().select("#outside-address").text()).isEqualTo(CAFE);
            assertThat(sessionsOf(bed, person)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("An app that runs where the person is gets tokens from inside only, and goes on when they are back")
    void publicClient(TestBed bed) throws IOException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ala");
        TrustedOffice.of(company);
        SignedIn inside = SignedIn.to(page, person, OFFICE);

        ApiResponse refused = page.from(CAFE).refresh(inside.tokens()).expect(400);

        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(page.from(OFFICE).refresh(inside.tokens()).status()).isEqualTo(200);
        assertThat(refreshedWithForgedHeader(bed, inside.tokens().refresh()))
                .as("a header from an address that is no trusted proxy says nothing")
                .contains(" 400 ")
                .contains("invalid_grant");
    }

    /** Not through the proxy that Keycloak trusts, but claiming what it would claim. */
    private static String refreshedWithForgedHeader(TestBed bed, String refreshToken) throws IOException {
        URI server = bed.server().url();
        String form = "grant_type=refresh_token&client_id=" + page.clientId() + "&refresh_token=" + refreshToken;
        String request = "POST " + server.getPath() + "/realms/" + KeycloakServer.REALM
                + "/protocol/openid-connect/token HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nX-Forwarded-For: " + OFFICE
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\nConnection: close\r\n\r\n" + form;
        try (Socket socket =
                new Socket("127.0.0.1", server.getPort(), InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("Login and password alone give a program nothing, unless it passes the person's address on")
    void directGrant(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("jerzy");
        assertThat(bed.companyClient()
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .as("without a rule")
                .isEqualTo(200);
        TrustedOffice.of(company);

        ApiResponse refused = bed.companyClient().from(OFFICE).passwordGrant(person.login(), TestPerson.PASSWORD);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.text()).contains("trusted networks");
        ApiResponse wrong = bed.companyClient().from(OFFICE).passwordGrant(person.login(), "wrong-Password-1");
        assertThat(wrong.text()).contains("Invalid user credentials").doesNotContain("networks");
        assertThat(sessionsOf(bed, person)).as("nothing is left of it").isEqualTo(1);

        assertThat(passesAddressOn
                        .from(OFFICE)
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(passesAddressOn
                        .from(CAFE)
                        .passwordGrant(person.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Nor does an app get tokens for another app's resources in the name of whoever is under a rule")
    void uma(TestBed bed) {
        ResourceServerRepresentation all = new ResourceServerRepresentation();
        all.setPolicyEnforcementMode(PolicyEnforcementMode.DISABLED);
        all.setResources(List.of(new ResourceRepresentation("shelf")));
        RelyingApp shelves = bed.newApp("it-networks-shelves", client -> {
            client.setServiceAccountsEnabled(true);
            client.setAuthorizationServicesEnabled(true);
            client.setAuthorizationSettings(all);
        });
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("lena");
        SignedIn inside = SignedIn.to(page, person, OFFICE);
        assertThat(page.from(CAFE).umaTicket(inside.tokens(), shelves).status())
                .as("without a rule")
                .isEqualTo(200);
        TrustedOffice.of(company);

        for (String from : List.of(CAFE, OFFICE)) { // whose request it is nobody can tell
            ApiResponse refused = page.from(from).umaTicket(inside.tokens(), shelves);
            assertThat(refused.status()).as(from).isEqualTo(400);
            assertThat(refused.text()).contains("invalid_grant").contains("trusted networks");
        }
    }

    @Test
    @DisplayName("All admins are told by mail who switched the rule on, changed it or switched it off; not of a label")
    void adminsAreTold(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson admin = company.employ("administratorka");
        TestPerson employee = company.employ("pracownik");
        company.mainAdmin()
                .api()
                .changePerson(company.number(), admin.id(), Map.of("admin", true))
                .expect(200);
        int before = bed.mail().to(employee.email()).size();
        String networks = company.number() + "/networks";
        CompanyApi api = admin.apiAfterSigningIn().from(OFFICE);

        api.put(networks, RULE).expect(200);
        for (TestPerson told : List.of(company.mainAdmin(), admin)) {
            Mail mail = bed.mail().next(told.email(), CHANGED);
            assertThat(mail.text())
                    .contains("Włączono zaufane sieci")
                    .contains("10.1.0.0/24")
                    .contains(company.name())
                    .contains("(" + admin.login() + ")");
        }
        api.put(networks, rule(true, "10.1.0.0/24", "fec0:7::/48")).expect(200); // other labels only
        api.put(networks, rule(true, "10.1.0.0/24")).expect(200);
        assertThat(bed.mail().next(company.mainAdmin().email(), CHANGED).text())
                .contains("Zmieniono listę")
                .contains("fec0:7::/48");
        api.put(networks, rule(false, "10.1.0.0/24")).expect(200);
        assertThat(bed.mail().next(company.mainAdmin().email(), CHANGED).text()).contains("Wyłączono zaufane sieci");
        assertThat(bed.mail().to(employee.email())).as("no admin").hasSize(before);
    }

    private static Map<String, Object> rule(boolean enabled, String... ranges) {
        return Map.of(
                "enabled",
                enabled,
                "networks",
                Stream.of(ranges).map(range -> Map.of("range", range)).toList());
    }

    @Test
    @DisplayName(
            "The operator sees the rule and switches it off for a company that shut itself out, whose admins are told why")
    void lifted(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zamknieta");
        TrustedOffice.of(company);
        bed.mail().next(company.mainAdmin().email(), CHANGED);
        String networks = "companies/" + company.number() + "/networks";
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));
        OperatorApi recoveries = OperatorApi.at(bed.server(), bed.tokens().operatorWith("manage-recoveries"));
        assertThat(TrustedOffice.signIn(bed.app(), person, CAFE)
                        .document()
                        .select("#password-error")
                        .text())
                .contains(CAFE);

        JsonNode rule = viewer.get(networks).expect(200).json();
        assertThat(rule.path("enabled").asBoolean()).isTrue();
        assertThat(rule.path("networks").findValuesAsText("range")).containsExactly("10.1.0.0/24", "fec0:7::/48");
        recoveries.send("DELETE", networks, "{}", "application/json").expect(400);
        assertThat(viewer.get(networks).json().path("enabled").asBoolean()).isTrue();
        String reason = "{\"reason\": \"Upoważnienie 17/2026\"}";
        recoveries.send("DELETE", networks, reason, "application/json").expect(204);

        assertThat(TrustedOffice.signIn(bed.app(), person, CAFE).address().toString())
                .startsWith(bed.app().callback().toString());
        assertThat(viewer.get(networks).json().path("networks"))
                .as("still listed")
                .hasSize(2);
        assertThat(bed.mail().next(company.mainAdmin().email(), CHANGED).text())
                .contains("Wyłączyliśmy zaufane sieci")
                .contains("Upoważnienie 17/2026")
                .doesNotContain("Kto zmienił");
        recoveries.send("DELETE", networks, reason, "application/json").expect(204);
        JsonNode log = company.mainAdmin()
                .apiAfterSigningIn()
                .activity(company.number(), "max=20")
                .json();
        assertThat(log.findValuesAsText("activity")).containsOnlyOnce("networks-switched-off");
        assertThat(log.findValuesAsText("reason")).containsExactly("Upoważnienie 17/2026");
    }

    @Test
    @DisplayName("Who saves over what somebody else has changed meanwhile is told so, and nothing is overwritten")
    void changedMeanwhile(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String networks = company.number() + "/networks";
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn().from(OFFICE);
        String seen = admin.get(networks).expect(200).json().path("version").asText();
        JsonNode others = admin.put(networks, rule(false, BRANCH)).expect(200).json();

        ApiResponse refused = admin.put(networks, withVersion(rule(true, "10.1.0.0/24"), seen));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problemType()).endsWith(":conflict");
        assertThat(admin.get(networks).json()).isEqualTo(others);
        admin.put(
                        networks,
                        withVersion(
                                rule(true, "10.1.0.0/24"),
                                others.path("version").asText()))
                .expect(200);
    }

    private static Map<String, Object> withVersion(Map<String, Object> rule, String version) {
        return Map.of("enabled", rule.get("enabled"), "networks", rule.get("networks"), "version", version);
    }

    @Test
    @DisplayName(
            "Nobody is told that somebody knows their password when the vendor's staff look in their stead from outside")
    void impersonated(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("ogladana");
        TrustedOffice.of(company);
        URI realmAdmin = URI.create(bed.server().publicUrl() + "/admin/realms/" + KeycloakServer.REALM);
        String admin = bed.server().admin().tokenManager().getAccessTokenString();
        HttpVisitor staff = TrustedOffice.visitor(person, CAFE).impersonating(realmAdmin, person.id(), admin);

        HttpPage refused = staff.open(bed.app().begin().address());

        assertThat(refused.document().select("#company-outside").text()).contains(company.name());
        // what is ordered after a mail about it is sent after it
        company.mainAdmin()
                .apiFrom(OFFICE)
                .sendPasswordMail(company.number(), person.id())
                .expect(204);
        bed.mail().next(person.email(), "hasł");
        assertThat(bed.mail().to(person.email()))
                .noneMatch(mail -> mail.subject().startsWith("Odmówiono"));
    }

    private static int sessionsOf(TestBed bed, TestPerson person) {
        return bed.realm().users().get(person.id()).getUserSessions().size();
    }

    @Test
    @DisplayName("A guest signs in from anywhere, and acts for the company from inside only")
    void guest(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        Office office = Office.of(bed, company);
        TestPerson guest = office.person();
        TrustedOffice.of(company);

        HttpPage refused = TrustedOffice.signIn(bed.app(), guest, CAFE);
        assertThat(refused.document().select("#company-outside").text()).contains(company.name());
        SignedIn inside = SignedIn.to(bed.app(), guest, OFFICE);
        assertThat(inside.tokens().accessClaims().at("/company/customer_number").asText())
                .isEqualTo(company.number());

        RelyingApp toldNothing = tv;
        SignedIn anywhere = SignedIn.to(toldNothing, guest, CAFE);
        assertThat(anywhere.tokens().accessClaims().has("company")).isFalse();
        HttpPage switched = inside.visitor().from(CAFE).open(bed.app().begin().address());
        assertThat(switched.document().select("#company-outside")).isNotEmpty();
        assertThat(bed.app().refresh(inside.tokens()).status())
                .as("what was done for the company has ended")
                .isEqualTo(400);

        CompanyApi api = guest.apiFrom(OFFICE);
        api.from(CAFE).memberships().expect(200);
        assertThat(api.from(CAFE).company(company.number()).problemType()).endsWith(":outside-networks");
        api.from(OFFICE).company(company.number()).expect(200);
    }

    @Test
    @DisplayName("A guest of several companies is told which of them cannot be acted for from outside")
    void guestOfTwo(TestBed bed) {
        Office office = Office.ofTwo(bed);
        TrustedOffice.of(office.first());

        HttpPage outside = TrustedOffice.signIn(bed.app(), office.person(), CAFE);
        assertThat(outside.address().toString())
                .as("only one is left, so nobody is asked")
                .startsWith(bed.app().callback().toString());
        HttpPage asked = outside.visitor()
                .open(bed.app().begin().with("kc_action", "select-company").address());
        assertThat(asked.address().toString())
                .as("and there is no choice")
                .startsWith(bed.app().callback().toString());

        HttpPage choice = TrustedOffice.signIn(bed.app(), office.person(), OFFICE);
        assertThat(choice.document().select("#select-company-form button")).hasSize(2);
        choice.visitor().from(CAFE);
        HttpPage pressed = choice.submit(Map.of("company", office.first().number()));
        assertThat(pressed.document().select("#company-outside").text())
                .contains(office.first().name())
                .contains(CAFE);
    }

    @Test
    @DisplayName("A device is approved from inside only, to the last press of a button")
    void device(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("tomek");
        TrustedOffice.of(company);

        HttpPage outside = approve(person, tv.beginForDevice().expect(200), CAFE);
        assertThat(outside.document().select("#password-error").text()).contains(CAFE);

        ApiResponse inside = tv.beginForDevice().expect(200);
        accept(approve(person, inside, OFFICE));
        assertThat(tv.finishForDevice(inside).status()).isEqualTo(200);

        ApiResponse moved = tv.beginForDevice().expect(200);
        HttpPage consent = approve(person, moved, OFFICE);
        int before = sessionsOf(bed, person);
        consent.visitor().from(CAFE);
        accept(consent);
        assertThat(tv.finishForDevice(moved).status()).isEqualTo(400);
        assertThat(sessionsOf(bed, person)).isEqualTo(before);
    }

    /** Presses the one of the two buttons that says yes. */
    private static void accept(HttpPage consent) {
        Element form = consent.document().expectFirst("#kc-oauth form");
        String code = form.expectFirst("[name=code]").val();
        consent.visitor().post(URI.create(form.absUrl("action")), Map.of("code", code, "accept", ""));
    }

    private static HttpPage approve(TestPerson person, ApiResponse begun, String from) {
        URI address = URI.create(begun.json().path("verification_uri_complete").asText());
        return TrustedOffice.visitor(person, from)
                .open(address)
                .submit(Map.of("username", person.login(), "password", TestPerson.PASSWORD));
    }

    @Test
    @DisplayName("A password can be set through a mailed link from anywhere, which signs nobody in")
    void mailedLink(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.employ("zofia");
        CompanyApi admin = company.mainAdmin().apiAfterSigningIn();
        TrustedOffice.of(company);
        admin.from(OFFICE).sendPasswordMail(company.number(), person.id()).expect(204);
        HttpVisitor outside = TrustedOffice.visitor(person, CAFE);

        HttpPage done = outside.open(person.nextMail().link())
                .submit(Map.of("password-new", "Nowy-Rower-2027", "password-confirm", "Nowy-Rower-2027"));

        assertThat(done.document().select("#kc-info-message")).isNotEmpty();
        HttpPage then = outside.open(bed.app().begin().address());
        assertThat(then.document().select("#kc-form-login")).as("not signed in").isNotEmpty();
        assertThat(then.submit(Map.of("username", person.login(), "password", "Nowy-Rower-2027"))
                        .document()
                        .select("#password-error")
                        .text())
                .contains(CAFE);
    }

    @Test
    @DisplayName("What a company listed goes with the company")
    void goesWithTheCompany(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TrustedOffice.of(TestCompany.active(bed));
        String id = bed.operator().company(company.number()).json().path("id").asText();
        LiftedNetworks.liftFor(company.mainAdmin(), company, database);
        assertThat(rows(database, id)).isEqualTo(4);

        bed.realm().organizations().get(id).delete().close();

        assertThat(rows(database, id)).isZero();
    }

    private static int rows(PostgresServer database, String companyId) throws SQLException {
        try (var connection = database.connect("keycloak");
                var count = connection.prepareStatement("select (select count(*) from ca_network where company_id = ?)"
                        + " + (select count(*) from ca_network_rule where company_id = ?)"
                        + " + (select count(*) from ca_network_lift where company_id = ?)")) {
            for (int place = 1; place <= 3; place++) {
                count.setString(place, companyId);
            }
            try (var result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
