package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

@Isolated("sets the realm otherwise")
@Journey
@DisplayName("What a realm sets of registration (B1)")
class RegistrationSettingsIT {

    @Test
    @DisplayName("Switched off: no way to a form, and no account comes of a link or a form that is still open")
    void switchedOff(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);
        URI link = person.mailedLink();
        HttpPage open = person.open(link);
        SelfRegistered late = SelfRegistered.somebody(bed);
        HttpPage form = late.form();
        change(bed, realm -> realm.setRegistrationAllowed(false));
        try {
            HttpPage signIn = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                    .open(bed.app().begin().address());
            assertThat(signIn.document().selectFirst("a[href*='/registration?']"))
                    .isNull();
            HttpPage direct = HttpVisitor.of(bed.server().publicUrl(), Language.PL)
                    .open(URI.create(bed.server().realmUrl() + "/protocol/openid-connect/registrations?"
                            + bed.app().begin().address().getRawQuery()));
            assertThat(direct.document().selectFirst("#company-registration-form"))
                    .isNull();
            assertThat(form.submit(late.data()).status()).isEqualTo(400);
            HttpPage dead = person.open(link);
            assertThat(dead.status()).isEqualTo(410);
            assertThat(dead.text()).contains("nie zakładamy teraz nowych kont");
            assertThat(open.submit(Map.of("password", TestPerson.PASSWORD)).status())
                    .isEqualTo(410);
            WaitingRequests.awaitNone(database);
            assertThat(person.users()).isEmpty();
            assertThat(bed.mail().to(late.email())).isEmpty();
        } finally {
            change(bed, realm -> realm.setRegistrationAllowed(true));
        }

        person.finish(link);
        assertThat(person.users()).hasSize(1);
    }

    @Test
    @DisplayName("Not finished in the time that the realm sets: the link has expired, and what was typed is gone")
    void removedAfterItsTime(TestBed bed, PostgresServer database) {
        SelfRegistered person = SelfRegistered.somebody(bed);

        RealmSetting.during(bed, "registrationLifespan", "20", () -> {
            URI link = person.mailedLink();
            Awaitility.await("the row goes")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> ManyAccounts.count(
                                    database, "select count(*) from ca_registration where email = ?", person.email())
                            == 0);

            HttpPage dead = person.open(link);
            assertThat(dead.status()).isEqualTo(410);
            assertThat(dead.text()).contains("Minął czas").contains("zarejestruj się jeszcze raz");
            assertThat(person.users()).isEmpty();
        });
        person.account().api().memberships().expect(200);
    }

    @Test
    @DisplayName(
            "One network registers so many in an hour, and so many wait at most; more are dropped with the same answer")
    void limits(TestBed bed, PostgresServer database) {
        SelfRegistered first = SelfRegistered.somebody(bed);
        String told = first.register().text().replace(first.email(), "");

        for (String limit : new String[] {"requestsPerClientAddressAndHour", "registrationsWaiting"}) {
            RealmSetting.during(bed, limit, "0", () -> {
                SelfRegistered person = SelfRegistered.somebody(bed);
                assertThat(person.register().text().replace(person.email(), "")).isEqualTo(told);
                WaitingRequests.awaitNone(database);
                assertThat(ManyAccounts.count(
                                database, "select count(*) from ca_registration where email = ?", person.email()))
                        .as(limit)
                        .isZero();
                assertThat(bed.mail().to(person.email())).isEmpty();
            });
        }
    }

    @Test
    @DisplayName("Keycloak's own registration bound beside it is reported by the set-up")
    void stockRegistrationIsReported(TestBed bed) {
        assertThat(leftByHand(bed)).doesNotContain("registration-flow");
        change(bed, realm -> realm.setRegistrationFlow("registration"));
        try {
            assertThat(leftByHand(bed)).contains("registration-flow");
            change(bed, realm -> realm.setRegistrationAllowed(false));
            assertThat(leftByHand(bed)).doesNotContain("registration-flow");
        } finally {
            change(bed, realm -> {
                realm.setRegistrationAllowed(true);
                realm.setRegistrationFlow("company registration");
            });
        }
    }

    private static List<String> leftByHand(TestBed bed) {
        JsonNode report = OperatorApi.at(
                        bed.server(), () -> bed.server().admin().tokenManager().getAccessTokenString())
                .setUp()
                .expect(200)
                .json();
        return StreamSupport.stream(report.path("byHand").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void change(TestBed bed, Consumer<RealmRepresentation> change) {
        RealmResource realm = bed.server().admin().realm(KeycloakServer.REALM);
        RealmRepresentation representation = realm.toRepresentation();
        change.accept(representation);
        realm.update(representation);
    }
}
