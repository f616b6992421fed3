package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.Evidence;
import io.github.companyaccounts.it.fixtures.LegalRealm;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a realm of its own that has no company: what is published here is asked of nobody else. */
@Journey
@DisplayName("Legal documents in versions")
class LegalDocumentsIT {

    private LegalRealm realm;

    @BeforeEach
    void openRealm(TestBed bed) {
        realm = LegalRealm.open(bed);
    }

    @AfterEach
    void closeRealm() {
        realm.close();
    }

    @Test
    @DisplayName("are listed with their state: past, in force, coming; a day begins in the realm's time zone")
    void states() {
        realm.publish("terms", "1");
        realm.publish("terms", "2");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(30);
        realm.publish("terms", "3", day.toString());

        JsonNode list = realm.operator().get("legal-documents").expect(200).json();

        assertThat(list)
                .extracting(row -> row.path("version").asText() + " "
                        + row.path("state").asText() + " "
                        + row.path("texts").path("pl").path("title").asText())
                .containsExactly("3 coming Regulamin 3", "2 in-force Regulamin 2", "1 past Regulamin 1");
        assertThat(Instant.parse(list.get(0).path("effectiveFrom").asText()))
                .isEqualTo(day.atStartOfDay(ZoneId.of("Europe/Warsaw")).toInstant());
        assertThat(list.get(0).path("publishedBy").asText()).isEqualTo("admin");
        assertThat(realm.operator().get("legal-documents?first=1&max=1").json())
                .extracting(row -> row.path("version").asText())
                .containsExactly("2");
    }

    @Test
    @DisplayName("are refused without a text in each language, with a name twice, or for a moment gone by")
    void refused() {
        realm.publish("terms", "1");
        Map<String, Object> polishOnly = LegalRealm.document("terms", "2", null);
        polishOnly.put("texts", Map.of("pl", Map.of("title", "Regulamin", "body", "<p>Treść</p>")));
        Map<String, Object> nothingToRead = LegalRealm.document("terms", "2", null);
        nothingToRead.put(
                "texts",
                Map.of(
                        "pl", Map.of("title", "Regulamin", "body", "<script>alert(1)</script>"),
                        "en", Map.of("title", "Terms", "body", "x".repeat(100_001))));

        ApiResponse one = realm.operator().post("legal-documents", polishOnly).expect(400);
        ApiResponse both =
                realm.operator().post("legal-documents", nothingToRead).expect(400);
        ApiResponse twice = realm.operator()
                .post("legal-documents", LegalRealm.document("terms", "1", null))
                .expect(409);
        ApiResponse gone = realm.operator()
                .post("legal-documents", LegalRealm.document("terms", "2", "2026-01-01"))
                .expect(400);
        ApiResponse unknown = realm.operator()
                .post("legal-documents", LegalRealm.document("menu", "2", null))
                .expect(400);

        assertThat(one.text()).contains("texts.en").contains(":required");
        assertThat(both.text()).contains("texts.pl.body").contains("texts.en.body");
        assertThat(twice.problemType()).endsWith(":version-taken");
        assertThat(gone.problemType()).endsWith(":date-passed");
        assertThat(unknown.problemType()).endsWith(":malformed");
        assertThat(realm.operator().get("legal-documents").json()).hasSize(1);
    }

    @Test
    @DisplayName("can be withdrawn until they are in force, and not after")
    void withdrawn() {
        String inForce = realm.publish("terms", "1");
        String coming = realm.publish(
                "terms", "2", Instant.now().plus(Duration.ofDays(2)).toString());

        realm.operator().delete("legal-documents/" + coming).expect(204);
        ApiResponse kept = realm.operator().delete("legal-documents/" + inForce).expect(409);

        assertThat(kept.problemType()).endsWith(":version-in-force");
        realm.operator().get("legal-documents/" + coming).expect(404);
        assertThat(realm.operator().get("legal-documents").json()).hasSize(1);
        realm.publish("terms", "2", Instant.now().plus(Duration.ofDays(3)).toString());
    }

    @Test
    @DisplayName("carry no script, picture or form into the page; the hash is of what the page shows, to the letter")
    void markup() {
        Map<String, Object> sent = LegalRealm.document("terms", "1", null);
        String body = "<h2 onclick=\"alert(1)\">§ 1 \"Konto\" & 'hasło'</h2><script>alert(2)</script>"
                + "<img src=\"https://elsewhere.example/x.png\"><form action=\"https://elsewhere.example\"></form>"
                + "<p><a href=\"https://example.com/?a=1&b=2\">Więcej</a> ${7*7} {0}</p>";
        sent.put(
                "texts",
                Map.of(
                        "pl", Map.of("title", "<b>Regulamin</b>", "body", body),
                        "en", Map.of("title", "Terms", "body", "<p>Text</p>")));
        JsonNode preview = realm.operator()
                .post("legal-documents/preview", sent)
                .expect(200)
                .json()
                .path("pl");
        assertThat(realm.operator().get("legal-documents").json()).isEmpty();

        JsonNode published = realm.operator()
                .post("legal-documents", sent)
                .expect(201)
                .json()
                .at("/texts/pl");
        String source = HttpVisitor.source(URI.create(realm.url() + "/legal/terms?lang=pl"));

        assertThat(preview).isEqualTo(published);
        String shown = Evidence.shownText(source);
        assertThat(shown)
                .isEqualTo(published.path("body").asText())
                .contains("<h2>", "https://example.com/", "${7*7} {0}")
                .doesNotContain("alert", "elsewhere", "<img", "<form", "onclick");
        assertThat(source).contains("&lt;b&gt;Regulamin&lt;/b&gt;").doesNotContain("<b>Regulamin");
        assertThat(published.path("sha256").asText()).isEqualTo(Evidence.sha256("<b>Regulamin</b>", "", shown));
    }

    @Test
    @DisplayName("are asked for at the next sign-in, once: the answer is evidence of text, language, time and address")
    void asked(DatabaseServer database) {
        TestPerson person = realm.person();
        assertThat(realm.tokens(person).access())
                .as("nothing is published: nothing is asked")
                .isNotEmpty();
        realm.publish("terms", "0", Instant.now().plus(Duration.ofDays(1)).toString());
        assertThat(realm.tokens(person).access()).as("not in force yet").isNotEmpty();
        realm.publish("terms", "1");
        assertThat(realm.app()
                        .passwordGrant(person.login(), LegalRealm.PASSWORD)
                        .text())
                .as("a program signs nobody in who was not asked")
                .contains("Account is not fully set up");

        SignIn signIn = realm.app().begin();
        HttpPage asked = realm.signIn(realm.visitor(), signIn, person);
        assertThat(asked.document().selectFirst("#document-title").text()).isEqualTo("Regulamin 1");
        assertThat(asked.document().selectFirst("#terms-accepted")).isNull();
        assertThat(asked.text()).contains("Przeczytaj regulamin.").doesNotContain("się zmienił");
        HttpPage end = asked.press("#company-terms-accept-form");

        assertThat(realm.app().finish(signIn, end.address()).access()).isNotEmpty();
        assertThat(realm.tokens(person).access()).as("asked once").isNotEmpty();
        realm.app().passwordGrant(person.login(), LegalRealm.PASSWORD).expect(200);
        String source = HttpVisitor.source(URI.create(realm.url() + "/legal/terms?lang=pl"));
        assertThat(Evidence.of(person, database)).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo("1");
            assertThat(row.decision()).isEqualTo("ACCEPTED");
            assertThat(row.language()).isEqualTo("pl");
            assertThat(row.sha256()).isEqualTo(Evidence.sha256("Regulamin 1", "", Evidence.shownText(source)));
            assertThat(row.address()).isEqualTo("127.0.0.1");
            assertThat(row.time()).isBetween(Instant.now().minusSeconds(120), Instant.now());
        });

        realm.publish("terms", "2");
        HttpPage next = realm.signIn(realm.visitor(), realm.app().begin(), person);
        assertThat(next.text()).contains("Regulamin się zmienił.");
        assertThat(next.document().selectFirst("#terms-accepted").text()).contains("1");
        assertThat(next.follow("#terms-accepted").text()).contains("Treść wersji 1.");
    }

    @Test
    @DisplayName("declined: signed out everywhere, an open session gets no further token, nothing else has changed")
    void declined() {
        TestPerson person = realm.person();
        HttpVisitor browser = realm.visitor();
        SignIn before = realm.app().begin();
        TokenSet open =
                realm.app().finish(before, realm.signIn(browser, before, person).address());
        TokenSet elsewhere = realm.tokens(person);
        realm.publish("terms", "1");
        TokenSet refreshed = TokenSet.of(realm.app().refresh(open).expect(200));

        HttpPage asked = browser.open(realm.otherApp().begin().address());
        HttpPage out = asked.press("#company-terms-decline-form");

        assertThat(out.text()).contains("Wylogowaliśmy Cię");
        assertThat(realm.app().refresh(refreshed).status()).isEqualTo(400);
        assertThat(realm.app().refresh(elsewhere).status()).isEqualTo(400);
        assertThat(realm.evidence(person.login())).isEmpty();
        assertThat(realm.admin().users().get(person.id()).getUserSessions()).isEmpty();
        assertThat(browser.open(realm.app().begin().address()).document().selectFirst("#kc-form-login"))
                .as("the browser is signed out")
                .isNotNull();
        HttpPage again = out.follow("#back-to-application")
                .submit(Map.of("username", person.login(), "password", LegalRealm.PASSWORD));
        assertThat(again.document().selectFirst("#company-terms-accept-form"))
                .as("asked again at the next sign-in")
                .isNotNull();
        assertThat(again.press("#company-terms-accept-form").address().toString())
                .startsWith(realm.otherApp().callback().toString());
    }

    @Test
    @DisplayName("cannot be skipped: not by starting over, another action, another app, or an app that asks in silence")
    void notSkipped() {
        TestPerson person = realm.person();
        HttpVisitor browser = realm.visitor();
        SignIn signedIn = realm.app().begin();
        realm.app().finish(signedIn, realm.signIn(browser, signedIn, person).address());
        realm.publish("terms", "1");

        HttpPage asked = browser.open(realm.otherApp().begin().address());
        isAsked(asked);
        isAsked(browser.open(
                realm.otherApp().begin().with("kc_action", "company-terms").address()));
        HttpPage presentPassword = browser.open(
                realm.otherApp().begin().with("kc_action", "UPDATE_PASSWORD").address());
        // Keycloak counts in seconds: somebody who signed in within this very one is not asked for it
        isAsked(
                presentPassword.document().selectFirst("#kc-form-login") == null
                        ? presentPassword
                        : presentPassword.submit(Map.of("password", LegalRealm.PASSWORD)));
        assertThat(browser.open(realm.otherApp().begin().with("prompt", "none").address())
                        .address()
                        .toString())
                .contains("error=interaction_required");
        // which ends the sign-in, so that the password is asked first
        HttpPage startedOver = browser.open(
                URI.create(asked.address().toString().replaceAll("login-actions/[a-z-]+", "login-actions/restart")));
        isAsked(startedOver.submit(Map.of("username", person.login(), "password", LegalRealm.PASSWORD)));
        assertThat(realm.evidence(person.login())).isEmpty();
    }

    private static void isAsked(HttpPage page) {
        assertThat(page.document().selectFirst("#company-terms-accept-form"))
                .as(page.address() + "\n" + page.text())
                .isNotNull();
    }

    @Test
    @DisplayName("agreed to are only those before one's eyes: a version that came meanwhile is shown first")
    void changedMeanwhile() {
        TestPerson person = realm.person();
        realm.publish("terms", "1");
        HttpPage asked = realm.signIn(realm.visitor(), realm.app().begin(), person);
        realm.publish("terms", "2");

        HttpPage changed = asked.press("#company-terms-accept-form");

        assertThat(changed.text()).contains("Treść zmieniła się", "Treść wersji 2.");
        assertThat(realm.evidence(person.login())).isEmpty();
        changed.press("#company-terms-accept-form");
        assertThat(realm.evidence(person.login())).containsExactly("terms 2 accepted");
    }

    @Test
    @DisplayName("are not asked of somebody of the vendor's staff who looks in a person's stead")
    void notOfTheImpersonator(TestBed bed) {
        TestPerson person = realm.person();
        realm.publish("terms", "1");
        realm.publish("marketing", "1");

        HttpPage end = realm.visitor()
                .impersonating(
                        URI.create(bed.server().publicUrl() + "/admin/realms/" + realm.name()),
                        person.id(),
                        bed.server().admin().tokenManager().getAccessTokenString())
                .open(realm.app().begin().address());

        assertThat(end.address().toString()).startsWith(realm.app().callback().toString());
        assertThat(realm.evidence(person.login())).isEmpty();
    }

    @Test
    @DisplayName("the marketing consent is asked for once, given and withdrawn by oneself, each time a row of evidence")
    void consent() {
        TestPerson person = realm.person();
        realm.publish("marketing", "1");
        realm.app().passwordGrant(person.login(), LegalRealm.PASSWORD).expect(200); // optional: stops no program
        SignIn signIn = realm.app().begin();
        HttpPage asked = realm.signIn(realm.visitor(), signIn, person);
        assertThat(asked.text()).contains("Chcę otrzymywać e-mailem informacje o nowościach.");
        realm.app().finish(signIn, asked.press("#company-consent-decline-form").address());

        CompanyApi own = realm.consentsOf(person); // not asked again
        JsonNode marketing = own.get("consents").expect(200).json().path("marketing");
        assertThat(marketing.path("given").asBoolean()).isFalse();
        own.put("consents/marketing", Map.of("given", true, "sha256", "0".repeat(64)))
                .expect(409);
        Map<String, Object> give = new HashMap<>(
                Map.of("given", true, "sha256", marketing.at("/document/sha256").asText()));
        own.put("consents/marketing", give).expect(204);
        own.put("consents/marketing", give).expect(204);
        assertThat(own.get("consents").json().at("/marketing/given").asBoolean())
                .isTrue();
        own.put("consents/marketing", Map.of("given", false)).expect(204);
        own.put("consents/marketing", Map.of("given", false)).expect(204);

        assertThat(realm.evidence(person.login()))
                .containsExactly("marketing 1 withdrawn", "marketing 1 accepted", "marketing 1 declined");
        assertThat(own.get("consents").json().at("/marketing/given").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("accepted ones are read and downloaded by oneself, exactly as shown, and by nobody else")
    void ownDocuments() {
        TestPerson person = realm.person();
        realm.publish("terms", "1");
        realm.signIn(realm.visitor(), realm.app().begin(), person).press("#company-terms-accept-form");
        String source = HttpVisitor.source(URI.create(realm.url() + "/legal/terms?lang=pl"));
        CompanyApi own = realm.consentsOf(person);

        JsonNode row = own.get("consents").expect(200).json().path("decisions").get(0);
        ApiResponse file =
                own.get("consents/" + row.path("id").asText() + "/text").expect(200);

        assertThat(row.path("title").asText()).isEqualTo("Regulamin 1");
        assertThat(row.path("language").asText()).isEqualTo("pl");
        assertThat(file.text())
                .contains("<article>" + Evidence.shownText(source) + "</article>", "Regulamin 1", person.login());
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"terms-1-pl.html\"");
        TestPerson other = realm.person();
        realm.signIn(realm.visitor(), realm.app().begin(), other).press("#company-terms-accept-form");
        realm.consentsOf(other)
                .get("consents/" + row.path("id").asText() + "/text")
                .expect(404);
    }

    @Test
    @DisplayName("evidence outlives the account for the time the realm sets, then it goes; that of others stays")
    void afterDeletion(DatabaseServer database) {
        realm.publish("terms", "1");
        TestPerson longGone = realm.person();
        TestPerson gone = realm.person();
        TestPerson stays = realm.person();
        for (TestPerson each : List.of(longGone, gone, stays)) {
            realm.signIn(realm.visitor(), realm.app().begin(), each).press("#company-terms-accept-form");
        }

        realm.admin().users().get(longGone.id()).remove();
        realm.admin().users().get(gone.id()).remove();

        JsonNode row = realm.operator()
                .get("legal-documents/acceptances?login=" + gone.login() + "&kind=terms&max=5")
                .expect(200)
                .json()
                .get(0);
        assertThat(row.path("version").asText()).isEqualTo("1");
        assertThat(Instant.parse(row.path("accountDeletedAt").asText()))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(row.toString()).doesNotContain("Zofia", gone.email());

        deletedAgo(database, gone, Duration.ofDays(2191)); // not yet six years
        deletedAgo(database, longGone, Duration.ofDays(2193));
        Awaitility.await("the clean-up has been there")
                .atMost(Duration.ofSeconds(60))
                .until(() -> realm.evidence(longGone.login()).isEmpty());

        assertThat(realm.evidence(gone.login())).containsExactly("terms 1 accepted");
        assertThat(realm.evidence(stays.login())).containsExactly("terms 1 accepted");
    }

    /** Turns the clock: the account was deleted this long ago. */
    private static void deletedAgo(DatabaseServer database, TestPerson person, Duration age) {
        try (Connection connection = database.connect("keycloak");
                PreparedStatement turn =
                        connection.prepareStatement("update CA_GONE_PERSON set deleted_at = ? where user_id = ?")) {
            turn.setLong(1, Instant.now().minus(age).toEpochMilli());
            turn.setString(2, person.id());
            assertThat(turn.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
