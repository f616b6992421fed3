package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;
import io.github.companyaccounts.it.fixtures.ManyMemberships;
import io.github.companyaccounts.it.fixtures.Office;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.StatementCounter;
import io.github.companyaccounts.it.harness.StatementCounter.Statements;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What it costs to act for one of very many companies (B7, invariant 14). */
@Isolated("counts statements")
@Journey
@DisplayName("Choosing among many companies")
class ActingForManyCompaniesIT {

    /** With the two the office has anyway: five hundred. */
    private static final int MORE = 498;

    /** What the server does now and then, the sessions among it, which are written several at a time on a thread of its own. */
    private static final String[] HOUSEKEEPING = {
        "lease_until", "leased_until", "ca_mail_request", "ca_deletion", "ca_gone", "jgroups", "offline_"
    };

    @Test
    @DisplayName("takes no more SQL statements among 500 than among 2: the page, a search, the choice, the tokens")
    void takesNoMoreStatements(TestBed bed, PostgresServer postgres) {
        Office few = Office.ofTwo(bed);
        Office many = Office.ofTwo(bed);
        StatementCounter counter = StatementCounter.of(postgres).without(HOUSEKEEPING);

        Statements amongFew = choosing(few, counter);
        ManyMemberships.during(postgres, many, MORE, () -> {
            Statements amongMany = choosing(many, counter);

            assertThat(amongMany.total())
                    .as("among 500: %s%namong 2: %s", amongMany, amongFew)
                    .isLessThanOrEqualTo(amongFew.total());
        });
    }

    /** The second time, so that caches are warm. */
    private static Statements choosing(Office office, StatementCounter counter) {
        choose(office, signedIn(office));
        Question question = signedIn(office);
        return counter.during(() -> choose(office, question));
    }

    private static Question signedIn(Office office) {
        SignIn signIn = office.bed().app().begin();
        return new Question(
                signIn,
                HttpVisitor.of(office.bed().server().publicUrl(), Language.PL)
                        .open(signIn.address())
                        .submit(Map.of("username", office.person().login(), "password", TestPerson.PASSWORD)));
    }

    private static void choose(Office office, Question question) {
        HttpPage page = question.page();
        URI search =
                URI.create(page.document().selectFirst("#select-company-form").absUrl("action"));
        HttpPage found = page.visitor()
                .open(URI.create(search.toString().replaceAll("session_code=[^&]*&", "") + "&search="
                        + office.first().number()));
        assertThat(found.document().select("#select-company-form button").eachAttr("value"))
                .containsExactly(office.first().number());
        HttpPage end = found.submit(Map.of("company", office.first().number()));
        TokenSet tokens = office.bed().app().finish(question.signIn(), end.address());
        assertThat(tokens.accessClaims().at("/company/customer_number").asText())
                .isEqualTo(office.first().number());
        office.bed().app().refresh(tokens).expect(200);
    }

    private record Question(SignIn signIn, HttpPage page) {}
}
