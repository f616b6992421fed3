package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Mail;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.SecondNode;
import io.github.companyaccounts.it.harness.TestBed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each of these ends the second node, and so costs a start of another one. */
abstract class KilledNode {

    private static final int MANY = Integer.getInteger("it.manyAccounts", 400);

    private static final String WITNESS = "swiadek";

    @Test
    @DisplayName("While mails go out: none is lost; a repeated one is the same mail with a link that works")
    void aKilledNodeLosesNoMail(TestBed bed, @SecondNode KeycloakServer second) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        bed.mail().hold();
        List<TestPerson> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(ClusterIT.add(bed, company, i % 2 == 0 ? api : api.at(second), "przezyje" + i));
        }
        // each node hands over one mail of a realm at a time: now both of them have one that was received and not
        // answered
        Awaitility.await().until(() -> bed.mail().held() == 2);

        second.kill();
        bed.mail().answer();

        for (TestPerson person : people) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            bed.mail().to(person.email()))
                    .isNotEmpty());
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        api.people(company.number(), "state=invited").json().findValuesAsText("lastMail"))
                .hasSize(8)
                .containsOnly("sent"));
        for (TestPerson person : people) {
            List<Mail> mails = bed.mail().to(person.email());
            assertThat(mails.stream().map(Mail::messageId).distinct()).hasSize(1);
            assertThat(mails.stream().map(Mail::link).distinct()).hasSize(1);
        }
        List<TestPerson> repeated = people.stream()
                .filter(person -> bed.mail().to(person.email()).size() > 1)
                .toList();
        // on a slow machine the other node, too, may have given up waiting for the answer
        assertThat(repeated).as("the killed node's mail was sent again").isNotEmpty();
        repeated.get(0).activate(bed.mail().to(repeated.get(0).email()).get(1).link());
    }

    @Test
    @DisplayName("While it deletes a company with many accounts: another one goes on with who is left (A4)")
    void goesOnAfterAKill(TestBed bed, PostgresServer database, @SecondNode KeycloakServer second) {
        TestCompany company = deletedBy(second, bed, database);
        second.kill();

        assertThat(bed.companyClient()
                        .passwordGrant(WITNESS + "." + company.number(), TestPerson.PASSWORD)
                        .status())
                .as("nobody signs in while it is deleted")
                .isBetween(400, 401);
        assertThat(bed.operator().reopen(company.number()).problemType()).endsWith(":company-deleting");
        bed.operator().delete(company.number(), company.number()).expect(202);
        DeleteCompanyIT.awaitGone(bed, company);
        assertThat(ManyAccounts.count(
                        database, "select count(*) from user_entity where username like ? || '%'", company.number()))
                .isZero();
    }

    /**
     * A company that this node is deleting: it begins at once where it was asked, unless the other one, which looks for
     * such work from time to time, came first. Then the next company is as good.
     */
    private static TestCompany deletedBy(KeycloakServer node, TestBed bed, PostgresServer database) {
        for (int i = 0; i < 5; i++) {
            TestCompany company = TestCompany.active(bed);
            company.employ(WITNESS);
            ManyAccounts.add(database, company, MANY);
            String id =
                    bed.operator().company(company.number()).json().path("id").asText();
            bed.operator().at(node).delete(company.number(), company.number()).expect(202);
            Awaitility.await().atMost(DeleteCompanyIT.LONG).until(() -> remaining(bed, company) < MANY * 9L / 10);
            if (node.log().contains("Deleting company " + id)) {
                return company;
            }
            DeleteCompanyIT.awaitGone(bed, company);
        }
        throw new AssertionError("The node that is asked to delete never does it itself");
    }

    private static long remaining(TestBed bed, TestCompany company) {
        return bed.operator()
                .company(company.number())
                .json()
                .at("/deleting/remaining")
                .asLong(0);
    }
}
