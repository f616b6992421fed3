package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SelfRegistered;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.WaitingRequests;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

@OwnRealm("sets the realm otherwise")
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
        SelfRegistered invited = SelfRegistered.somebody(bed);
        URI stockInvitation = stockInvitation(bed, invited);
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
            HttpPage closed =
                    HttpVisitor.of(bed.server().publicUrl(), Language.PL).open(stockInvitation);
            assertThat(closed.document().selectFirst("#company-registration-form"))
                    .as("nobody fills in what would be thrown away")
                    .isNull();
            assertThat(closed.text()).contains("Nie zakładamy teraz nowych kont");
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
        TestPerson known = TestPerson.withOwnAccount(bed, "pl");

        RealmSetting.during(bed, "registrationLifespan", "20", () -> {
            URI link = person.mailedLink();
            new SelfRegistered(bed, known.email()).register();
            bed.mail().next(known.email(), "Masz już konto");
            Awaitility.await("the row goes")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> ManyAccounts.count(
                                    database, "select count(*) from ca_registration where email = ?", person.email())
                            == 0);

            Awaitility.await("the address goes, from links and mails too")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> ManyAccounts.count(
                                            database,
                                            "select count(*) from ca_mail_link where email = ?",
                                            person.email())
                                    + ManyAccounts.count(
                                            database, "select count(*) from ca_mail where address = ?", person.email())
                                    + ManyAccounts.count(
                                            database,
                                            "select count(*) from ca_mail where template = 'ACCOUNT_EXISTS' and address = ?",
                                            known.email())
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

        for (String limit :
                List.of("requestsPerClientAddressAndHour", "registrationsWaiting", "registrationMailsPerHour")) {
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

    @Test
    @DisplayName(
            "Many IPv6 networks of one customer: together they register three times as often as one of them, no more")
    void oneCustomerHasManyNetworks(TestBed bed, PostgresServer database) {
        String customer = "fec0:db8:" + UUID.randomUUID().toString().substring(0, 4) + ":";
        RealmSetting.during(bed, "requestsPerClientAddressAndHour", "1", () -> {
            List<SelfRegistered> people = new ArrayList<>();
            for (String network : List.of("1", "1", "2", "3", "4")) {
                SelfRegistered person = SelfRegistered.somebody(bed);
                person.formFrom(customer + network + "::1").submit(person.data());
                people.add(person);
            }
            WaitingRequests.awaitNone(database);
            assertThat(people.stream().map(person -> waiting(database, person)).toList())
                    .containsExactly(1L, 0L, 1L, 1L, 0L);
        });
    }

    @Test
    @DisplayName("What one network can leave waiting is a tenth of what the realm has room for: others still register")
    void oneNetworkDoesNotFillTheRealm(TestBed bed, PostgresServer database) throws SQLException {
        try {
            execute(
                    database,
                    "insert into ca_registration (id, realm_id, place, email, first_name, last_name, locale, secret_data,"
                            + " credential_data, client_network, registered_at, expires_at)"
                            + " select n.id, r.id, n.id, 'many@example.com', '', '', 'pl', '', '', 'fec00db8fff0', 1,"
                            + " 9999999999999 from realm r, (select gen_random_uuid()::text as id"
                            + " from generate_series(1, 2000)) n where r.name = '"
                            + bed.server().realm() + "'");
            SelfRegistered oneMore = SelfRegistered.somebody(bed);
            SelfRegistered other = SelfRegistered.somebody(bed);

            oneMore.formFrom("fec0:db8:fff0:77::1").submit(oneMore.data());
            other.formFrom("fec0:db8:fff1:77::1").submit(other.data());

            bed.mail().next(other.email(), "Aktywuj nowe konto");
            WaitingRequests.awaitNone(database);
            assertThat(waiting(database, oneMore)).isZero();
            assertThat(bed.mail().to(oneMore.email())).isEmpty();
        } finally {
            execute(database, "delete from ca_registration where email = 'many@example.com'");
        }
    }

    private static void execute(PostgresServer database, String sql) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long waiting(PostgresServer database, SelfRegistered person) {
        return ManyAccounts.count(database, "select count(*) from ca_registration where email = ?", person.email());
    }

    /** Keycloak's own, which gives a membership. */
    private static URI stockInvitation(TestBed bed, SelfRegistered person) {
        TestCompany company = TestCompany.registered(bed);
        String id = bed.operator().company(company.number()).json().path("id").asText();
        bed.realm()
                .organizations()
                .get(id)
                .members()
                .inviteUser(person.email(), "Ewa", "Nowa")
                .close();
        // its text part has the address as markup
        return URI.create(Jsoup.parse(bed.mail().next(person.email()).html())
                .select("a[href*='/registrations?']")
                .attr("href"));
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
        RealmResource realm = bed.realm();
        RealmRepresentation representation = realm.toRepresentation();
        change.accept(representation);
        realm.update(representation);
    }
}
