package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.CaseTime;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.SentAuthorization.Draft;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("What a realm sets of signed authorizations (D4, D5)")
class RecoveryLimitsIT {

    private static final String FACTOR = "second-factor";

    private static final String CUSTOMER = "fec0:db8:77:";

    private static Map<String, String> form() {
        return SentAuthorization.form("123456", "anna");
    }

    @Test
    @DisplayName("One customer's network has only so many under way: more once one is decided or over; others go on")
    void ofANetwork(TestBed bed, PostgresServer database) {
        RealmSetting.during(bed, "authorizationsOpenPerNetwork", "2", () -> {
            SentAuthorization first = Draft.startedFrom(CUSTOMER + "1::1", bed, FACTOR, form())
                    .confirmed()
                    .sent();
            Draft second = Draft.startedFrom(CUSTOMER + "2::1", bed, FACTOR, form());

            assertThat(Draft.askFrom(CUSTOMER + "3::1", bed, FACTOR, form()).status())
                    .isEqualTo(429);
            assertThat(Draft.askFrom("fec0:db8:78:1::1", bed, FACTOR, form()).status())
                    .as("another customer")
                    .isEqualTo(200);

            assertThat(first.withdraw().status()).isEqualTo(200);
            Draft third = Draft.startedFrom(CUSTOMER + "3::1", bed, FACTOR, form());
            assertThat(Draft.askFrom(CUSTOMER + "4::1", bed, FACTOR, form()).status())
                    .isEqualTo(429);
            CaseTime.draftIsOver(second, database);
            assertThat(Draft.askFrom(CUSTOMER + "4::1", bed, FACTOR, form()).status())
                    .as("beside " + third.contactEmail())
                    .isEqualTo(200);
        });
    }

    @Test
    @DisplayName("Where no more can wait, or there is no room for scans, that is said; the form is good afterwards")
    void full(TestBed bed) {
        Draft draft = Draft.confirmed(bed, FACTOR, form());
        for (Map.Entry<String, String> used : Map.of("authorizationsWaiting", "0", "authorizationScanMegabytes", "9")
                .entrySet()) {
            RealmSetting.during(bed, used.getKey(), used.getValue(), () -> {
                HttpPage full = draft.upload("scan.pdf", SentAuthorization.PDF);
                assertThat(full.status()).as(used.getKey()).isEqualTo(503);
                assertThat(full.text()).contains("nie możemy przyjąć więcej formularzy");
                assertThat(full.document().selectFirst("input[type=file]")).isNotNull();
            });
        }

        assertThat(draft.sent().status()).isEqualTo("waiting");
    }

    @Test
    @DisplayName("Codes are mailed to strangers only so often in an hour, of the whole realm and from one network")
    void codesMailed(TestBed bed) {
        RealmSetting.during(bed, "authorizationMailsPerHour", "0", () -> {
            Map<String, String> form = form();
            assertThat(Draft.ask(bed, FACTOR, form).status()).isEqualTo(429);
            assertThat(bed.mail().to(form.get("contactEmail"))).isEmpty();
        });
        RealmSetting.during(bed, "authorizationMailsPerHour", "200", () -> {
            String network = "10.12.1.1";
            for (int i = 0; i < 20; i++) {
                assertThat(Draft.askFrom(network, bed, FACTOR, form()).status()).isEqualTo(200);
            }
            assertThat(Draft.askFrom(network, bed, FACTOR, form()).status())
                    .as("a tenth of the realm's")
                    .isEqualTo(429);
            assertThat(Draft.askFrom("10.12.1.2", bed, FACTOR, form()).status()).isEqualTo(200);
        });
    }

    @Test
    @DisplayName("The realm can want the company reached, and time to object, for a second factor, too")
    void asForAMainAdmin(TestBed bed, PostgresServer database) throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson lost = company.mainAdmin();
        SecondFactor.give(lost, database);
        SentAuthorization sent = SentAuthorization.of(company, bed, FACTOR, lost.login());
        OperatorApi operator = bed.operator();
        String approve = "recoveries/" + sent.id() + "/approve";
        Map<String, Object> approval = sent.approval(operator);

        RealmSetting.during(bed, "authorizationContactForAll", "true", () -> {
            ApiResponse tooEarly = operator.post(approve, approval);
            assertThat(tooEarly.problemType()).endsWith("contact-required");
            operator.post("recoveries/" + sent.id() + "/contact", Map.of("channel", "email"))
                    .expect(204);
            RealmSetting.during(bed, "authorizationDelaySecondFactor", "3600", () -> operator.post(approve, approval)
                    .expect(204));
        });

        assertThat(sent.status()).isEqualTo("approved");
        assertThat(SecondFactor.typesOf(lost, database)).as("not yet").containsExactly("otp");
    }

    @Test
    @DisplayName("Where the realm wants one operator, one is enough for a new main admin, the same for first and last")
    void oneOperator(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        SentAuthorization alone = sentFor(company.employ("nastepca"), company, bed);
        SentAuthorization begun = sentFor(company.employ("nastepczyni"), company, bed);
        OperatorApi operator = bed.operator();
        approve(operator, begun);
        assertThat(begun.status()).isEqualTo("half-approved");

        RealmSetting.during(bed, "authorizationSecondOperator", "false", () -> {
            for (SentAuthorization sent : List.of(alone, begun)) {
                approve(operator, sent);
                assertThat(sent.status()).isEqualTo("approved");
            }
        });
    }

    private static SentAuthorization sentFor(TestPerson successor, TestCompany company, TestBed bed) {
        SentAuthorization sent = SentAuthorization.of(company, bed, "main-admin", successor.login());
        bed.operator()
                .post("recoveries/" + sent.id() + "/contact", Map.of("channel", "phone"))
                .expect(204);
        return sent;
    }

    private static void approve(OperatorApi operator, SentAuthorization sent) {
        operator.post("recoveries/" + sent.id() + "/approve", sent.approval(operator))
                .expect(204);
    }
}
