package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.ManyCompanies;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How long the operator waits where 100,000 companies are. No part of an ordinary run, see {@link FirstPageMeasureIT}. */
@Isolated("measures")
@Journey
@Tag("measure")
@DisplayName("The operator with 100,000 companies")
class CompaniesMeasureIT {

    private static final int COMPANIES = 100_000;
    private static final int WARM_UP = 5;
    private static final int CALLS = 30;
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;

    /** Longer than that, and somebody who waits thinks of something else. */
    private static final double LONGEST_MEDIAN_MILLISECONDS = 1_000;

    @Test
    @DisplayName("looks at pages, searches and counts, each within a second")
    void withinASecond(TestBed bed, PostgresServer postgres) throws IOException {
        TestCompany company = TestCompany.active(bed);
        OperatorApi operator = bed.operator();
        Map<String, Supplier<ApiResponse>> questions = new LinkedHashMap<>();
        questions.put("first page", () -> operator.companies("max=20"));
        questions.put("far page", () -> operator.companies("first=99900&max=20"));
        questions.put("search by number", () -> operator.companies("search=854321&max=20"));
        questions.put("search by part of the name", () -> operator.companies("search=laka%2054321&max=20"));
        questions.put("search by a part that a fifth has", () -> operator.companies("search=drukarnia&max=20"));
        questions.put("search by tax number", () -> operator.companies("search=1430167999&max=20"));
        questions.put("search that finds nothing", () -> operator.companies("search=nobody%20of%20that%20name&max=20"));
        questions.put("first page of the closed ones", () -> operator.companies("status=closed&max=20"));
        questions.put("count", () -> operator.count(""));
        questions.put("count of a search", () -> operator.count("search=drukarnia"));
        questions.put("card", () -> operator.company("854321"));

        Map<String, List<Double>> times = new LinkedHashMap<>();
        ManyCompanies.during(
                postgres,
                company,
                COMPANIES,
                () -> questions.forEach((name, question) -> times.put(name, measured(question))));

        report(times);
        times.forEach((name, all) -> assertThat(median(all)).as(name).isLessThan(LONGEST_MEDIAN_MILLISECONDS));
    }

    private static List<Double> measured(Supplier<ApiResponse> question) {
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            long begin = System.nanoTime();
            question.get().expect(200);
            double took = (System.nanoTime() - begin) / NANOSECONDS_OF_A_MILLISECOND;
            if (i >= WARM_UP) {
                milliseconds.add(took);
            }
        }
        return milliseconds.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((CALLS - 1) / 2) + sorted.get(CALLS / 2)) / 2;
    }

    private static void report(Map<String, List<Double>> times) throws IOException {
        StringBuilder report = new StringBuilder();
        times.forEach((name, sorted) -> report.append(String.format(
                Locale.ROOT,
                "%-36s median %6.1f ms (%.1f to %.1f, %d calls)%n",
                name,
                median(sorted),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                sorted.size())));
        Path file = Path.of(System.getProperty("it.target", "target")).resolve("measured/companies.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
    }
}
