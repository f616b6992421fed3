package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Installation;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@Journey(on = Installation.H2)
@DisplayName("The main journey on H2, as at a newcomer's first start")
class MainJourneyOnH2IT extends MainJourney {

    /** Several times: H2 has locks of its own, and each way it may go has to end well. */
    @RepeatedTest(3)
    @DisplayName("Two activations at the same moment: one is done, the other is told that the link was used")
    void twoActivationsAtTheSameMoment(TestBed bed) {
        TestPerson mainAdmin = TestCompany.registered(bed).mainAdmin();
        URI link = mainAdmin.nextMail().link();
        Map<String, String> filledIn =
                Map.of("password-new", TestPerson.PASSWORD, "password-confirm", TestPerson.PASSWORD, "terms", "on");
        List<Callable<HttpPage>> submissions = Stream.of(form(bed, link), form(bed, link))
                .map(form -> (Callable<HttpPage>) () -> form.submit(filledIn))
                .toList();

        List<HttpPage> answers = AtOnce.all(submissions);

        assertThat(answers)
                .as("%s", answers.stream().map(HttpPage::text).toList())
                .filteredOn(page -> page.document().selectFirst("#kc-info-message") != null)
                .hasSize(1);
        assertThat(answers)
                .as("%s", answers.stream().map(HttpPage::text).toList())
                .filteredOn(page ->
                        "used".equals(page.document().select("#mail-link-ended").attr("data-reason")))
                .hasSize(1);
        assertThat(bed.companyClient()
                        .passwordGrant(mainAdmin.login(), TestPerson.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    private static HttpPage form(TestBed bed, URI link) {
        return HttpVisitor.of(bed.server().publicUrl(), Language.PL).open(link);
    }
}
