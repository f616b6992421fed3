package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.CaseTime;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SecondFactor;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.SecondNode;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several decide on one authorization at the same moment, at two nodes (D4). Who comes first is chosen: all of them wait for a
 * row that the test holds, and go on one after the other.
 */
abstract class RecoveriesOnTwoNodes {

    private static OperatorApi colleague(TestBed bed, KeycloakServer node) {
        return OperatorApi.at(node, bed.tokens().operatorWith("manage-recoveries"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"done", "withdrawn", "refused"})
    @DisplayName(
            "Two operators approve, two refuse and the company withdraws, all twice: the first counts, and is mailed once")
    void oneDecision(String first, TestBed bed, PostgresServer database, @SecondNode KeycloakServer second)
            throws SQLException {
        TestCompany company = TestCompany.active(bed);
        TestPerson person = company.mainAdmin();
        SecondFactor.give(person, database);
        SentAuthorization sent = SentAuthorization.of(company, bed, "second-factor", person.login());
        OperatorApi here = bed.operator();
        OperatorApi there = colleague(bed, second);
        String path = "recoveries/" + sent.id();
        Map<String, Object> approval = sent.approval(here);
        Map<String, String> refusal = Map.of("reason", "Nieczytelny podpis");
        Map<String, List<Callable<Integer>>> acts = Map.of(
                "done",
                List.of(
                        () -> here.post(path + "/approve", approval).status(),
                        () -> there.post(path + "/approve", approval).status()),
                "withdrawn",
                List.of(() -> sent.withdraw().status(), () -> sent.withdraw(second)
                        .status()),
                "refused",
                List.of(() -> there.post(path + "/refuse", refusal).status(), () -> here.post(path + "/refuse", refusal)
                        .status()));
        List<Callable<Integer>> inTurn = new ArrayList<>(acts.get(first));
        Collections.reverse(inTurn); // at the other node
        Stream.of("done", "withdrawn", "refused")
                .filter(act -> !act.equals(first))
                .map(acts::get)
                .forEach(inTurn::addAll);

        List<Integer> statuses;
        try (HeldRow row = HeldRow.ofAuthorization(database, sent.number())) {
            statuses = row.inTurn(inTurn);
        }

        assertThat(statuses.get(0)).isEqualTo(first.equals("withdrawn") ? 200 : 204);
        assertThat(statuses.subList(1, 6)).containsOnly(409);
        assertThat(sent.status()).isEqualTo(first);
        assertThat(SecondFactor.typesOf(person, database).isEmpty()).isEqualTo(first.equals("done"));
        assertThat(mails(database, sent.contactEmail()))
                .as("of the outcome, to whoever sent it")
                .isEqualTo(1);
        assertThat(mails(database, person.email())).isEqualTo(first.equals("done") ? 1 : 0);
    }

    /** Of how an authorization ended. */
    private static long mails(PostgresServer database, String address) {
        return ManyAccounts.count(
                database,
                "select count(*) from ca_mail where address = ?"
                        + " and template in ('AUTHORIZATION_DONE', 'AUTHORIZATION_STOPPED')",
                address);
    }

    @ParameterizedTest(name = "approved first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "The member is deleted at one node while the operator approves at the other: main admin, or nothing at all")
    void memberLeaves(boolean approvedFirst, TestBed bed, PostgresServer database, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        TestPerson successor = company.employ("nastepca");
        Map<String, Object> data = company.person("kadry");
        data.put("admin", true);
        CompanyApi admin = company.invite(data).activate().apiAfterSigningIn().at(second);
        OperatorApi here = bed.operator();
        OperatorApi there = colleague(bed, second);
        here.closeMainAdmin(company.number(), "Odeszła").expect(204);
        SentAuthorization sent = SentAuthorization.of(company, bed, "main-admin", successor.login());
        String path = "recoveries/" + sent.id();
        there.post(path + "/contact", Map.of("channel", "phone")).expect(204);
        Map<String, Object> approval = sent.approval(here);
        there.post(path + "/approve", approval).expect(204);
        Callable<Integer> approve = () -> here.post(path + "/approve", approval).status();
        Callable<Integer> delete =
                () -> admin.deletePerson(company.number(), successor.id()).status();

        List<Integer> statuses;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            statuses = row.inTurn(approvedFirst ? List.of(approve, delete) : List.of(delete, approve));
        }

        if (approvedFirst) {
            assertThat(statuses).containsExactly(204, 403);
            assertThat(mainAdmin(here, company)).isEqualTo(successor.id());
            assertThat(sent.status()).isEqualTo("done");
            return;
        }
        assertThat(statuses).containsExactly(204, 409);
        assertThat(mainAdmin(here, company)).isEqualTo(company.mainAdmin().id());
        assertThat(sent.seenBy(here).at("/outlook/hindrances/0").asText()).isEqualTo("login-not-matched");
        List<Integer> later = AtOnce.all(List.of(
                () -> here.post(path + "/approve", approval).status(),
                () -> sent.withdraw().status(),
                () -> there.post(path + "/approve", approval).status(),
                () -> sent.withdraw(second).status()));
        assertThat(later).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(sent.status()).isEqualTo("withdrawn");
    }

    private static String mainAdmin(OperatorApi operator, TestCompany company) {
        return operator.company(company.number()).json().at("/mainAdmin/id").asText();
    }

    @ParameterizedTest(name = "objected first: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "Its time comes at both nodes while somebody objects: not at all, or once, and the objection is kept; all are told once")
    void objectedAsItTakesEffect(
            boolean objectedFirst, TestBed bed, PostgresServer database, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        TestPerson former = company.mainAdmin();
        TestPerson successor = company.employ("nastepca");
        OperatorApi here = bed.operator();
        OperatorApi there = colleague(bed, second);
        SentAuthorization sent = SentAuthorization.of(company, bed, "main-admin", successor.login());
        String path = "recoveries/" + sent.id();
        here.post(path + "/contact", Map.of("channel", "phone")).expect(204);
        Map<String, Object> approval = sent.approval(here);
        here.post(path + "/approve", approval).expect(204);
        there.post(path + "/approve", approval).expect(204);
        URI way = former.nextMail().link();
        List<String> concerned = List.of(
                former.email(), successor.email(), "biuro@" + company.number() + ".example", sent.contactEmail());
        concerned.stream().skip(1).forEach(address -> bed.mail().next(address));
        Callable<Integer> object = () -> HttpVisitor.of(second.url(), Language.PL)
                .post(second.here(way), Map.of("reason", "Nic o tym nie wiem"))
                .status();

        Future<Integer> objection;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            if (objectedFirst) {
                objection = row.begun(object);
                CaseTime.delayIsOver(sent, database);
                row.awaitWaiting(3); // the workers of both nodes behind it
            } else {
                CaseTime.delayIsOver(sent, database);
                row.awaitWaiting(2);
                objection = row.begun(object);
            }
            row.letGo();
            assertThat(HeldRow.given(objection)).isEqualTo(200);
        }
        HeldRow.ofCompany(database, company.number()).close(); // both nodes are done with it

        assertThat(sent.status()).isEqualTo(objectedFirst ? "objected" : "done");
        assertThat(mainAdmin(here, company)).isEqualTo((objectedFirst ? former : successor).id());
        assertThat(concerned)
                .allSatisfy(address -> assertThat(mails(database, address)).isEqualTo(1));
        List<String> activities = here.get("companies/" + company.number() + "/activity?max=100")
                .json()
                .findValuesAsText("activity");
        assertThat(activities).containsOnlyOnce("authorization-objected");
        if (objectedFirst) {
            assertThat(activities).doesNotContain("main-admin-raised");
        } else {
            assertThat(activities).containsOnlyOnce("main-admin-raised");
            assertThat(sent.seenBy(here).path("objectionOpenSince").asText()).isNotEmpty();
        }
    }
}
