package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.ManyCompanies;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.StatementCounter;
import io.github.companyaccounts.it.harness.StatementCounter.Statements;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts statements")
@Journey
@DisplayName("The operator with many companies")
class ManyCompaniesIT {

    private static final int MANY = 2_000;

    /** What the server does now and then whoever asks for what. */
    private static final String[] HOUSEKEEPING = {
        "lease_until", "leased_until", "ca_mail_request", "jgroups", "offline_", "insert into", "update ", "delete from"
    };

    /**
     * @param name for the message of a failure
     * @param atFew asks it of a single company
     * @param atMany asks it of thousands, of which a page is found
     * @param found companies on that page
     */
    private record Question(String name, Supplier<ApiResponse> atFew, Supplier<ApiResponse> atMany, int found) {}

    @Test
    @DisplayName("List, search, count and card take as many SQL statements at thousands of companies as at one")
    void constantStatements(TestBed bed, PostgresServer postgres) {
        TestCompany one = TestCompany.active(bed);
        OperatorApi operator = bed.operator();
        String few = "search=" + one.number();
        List<Question> questions = List.of(
                new Question("list", () -> operator.companies(few), () -> operator.companies("max=20"), 20),
                new Question("long list", () -> operator.companies(few), () -> operator.companies("max=500"), 500),
                new Question(
                        "far page", () -> operator.companies(few), () -> operator.companies("first=1900&max=50"), 50),
                new Question(
                        "by number",
                        () -> operator.companies(few),
                        () -> operator.companies("search=8019&max=200"),
                        100),
                new Question(
                        "by name",
                        () -> operator.companies(few),
                        () -> operator.companies("search=laka%209&max=200"),
                        111),
                new Question(
                        "by tax number",
                        () -> operator.companies(few),
                        () -> operator.companies("search=1000095028"),
                        1),
                new Question(
                        "open ones", () -> operator.companies(few), () -> operator.companies("status=open&max=50"), 50),
                new Question("count", () -> operator.count(few), () -> operator.count("search=laka"), MANY),
                new Question("card", () -> operator.company(one.number()), () -> operator.company("801999"), 1));
        List<Long> atFew = new ArrayList<>();
        StatementCounter counter = StatementCounter.of(postgres).without(HOUSEKEEPING);
        for (Question question : questions) {
            atFew.add(warm(counter, question.atFew()).total());
        }

        ManyCompanies.during(postgres, one, MANY, () -> {
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                Statements statements = warm(counter, question.atMany());
                assertThat(found(question.atMany().get())).as(question.name()).isEqualTo(question.found());
                assertThat(statements.total())
                        .as("%s: %s", question.name(), statements)
                        .isEqualTo(atFew.get(i))
                        .isBetween(1L, 4L);
            }
        });

        assertThat(operator.company("801999").status())
                .as("nobody else meets them")
                .isEqualTo(404);
    }

    private static int found(ApiResponse answer) {
        if (answer.json().isNumber()) {
            return answer.json().asInt();
        }
        return answer.json().isArray() ? answer.json().size() : 1;
    }

    private static Statements warm(StatementCounter counter, Supplier<ApiResponse> question) {
        question.get().expect(200);
        return counter.during(() -> question.get().expect(200));
    }
}
