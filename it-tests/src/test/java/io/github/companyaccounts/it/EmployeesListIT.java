package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SlowDownloads;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
@DisplayName("The list of employees (A11)")
class EmployeesListIT {

    private static final String ORDERS = "sample-shop:place-orders";

    @Test
    @DisplayName("tells login, name, e-mail, role, state, permissions, second factor and last sign-in")
    void tellsEverythingAboutEachPerson(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        TestPerson active = company.employ("maria", ORDERS);
        TestPerson invited = company.invite("ola");
        TestPerson blocked = company.employ("piotr");
        CompanyApi api = company.mainAdmin().api();
        bed.tokens().throughSignInPage(active.login(), TestPerson.PASSWORD);
        api.block(company.number(), blocked.id()).expect(204);

        JsonNode people = api.people(company.number(), "sort=login").expect(200).json();

        assertThat(logins(people))
                .containsExactly(company.mainAdmin().login(), active.login(), invited.login(), blocked.login());
        JsonNode maria = people.get(1);
        assertThat(maria.path("email").asText()).isEqualTo(active.email());
        assertThat(maria.path("firstName").asText()).isEqualTo("Jan");
        assertThat(maria.path("role").asText()).isEqualTo("employee");
        assertThat(maria.path("state").asText()).isEqualTo("active");
        assertThat(maria.path("permissions").toString()).isEqualTo("[\"" + ORDERS + "\"]");
        assertThat(maria.path("secondFactor").asBoolean(true)).isFalse();
        assertThat(maria.path("lastSignIn").asText()).startsWith("20");
        assertThat(people.get(0).path("role").asText()).isEqualTo("main-admin");
        assertThat(people.get(2).path("state").asText()).isEqualTo("invited");
        assertThat(people.get(2).has("lastSignIn")).isFalse();
        assertThat(people.get(3).path("state").asText()).isEqualTo("blocked");
    }

    @Test
    @DisplayName("is searched, filtered, sorted and paged")
    void isSearchedFilteredSortedAndPaged(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        add(company, api, "zenon", "Zenon", "Śliwa");
        add(company, api, "adam", "Adam", "Łoś");
        add(company, api, "pod_kreska", "Per", "Under_Score");

        assertThat(listed(api, company, "search=ZENON")).containsExactly("zenon." + company.number());
        assertThat(listed(api, company, "search=%C5%81o%C5%9B")).containsExactly("adam." + company.number());
        assertThat(listed(api, company, "search=r_S")).containsExactly("pod_kreska." + company.number());
        assertThat(listed(api, company, "search=%25")).isEmpty();
        assertThat(listed(api, company, "search=nobody.of.that.name")).isEmpty();
        assertThat(listed(api, company, "state=active"))
                .containsExactly(company.mainAdmin().login());
        assertThat(listed(api, company, "state=invited&sort=login&first=1&max=1"))
                .containsExactly("pod_kreska." + company.number());
        assertThat(api.countPeople(company.number(), "state=invited")
                        .expect(200)
                        .text())
                .isEqualTo("3");
        for (String wrong : List.of("max=0", "max=1001", "max=many", "first=-1", "state=gone", "sort=password")) {
            assertThat(api.people(company.number(), wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("downloads as a file that a spreadsheet shows and does not run")
    void downloadsAsAFile(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi api = company.mainAdmin().api();
        add(company, api, "formula", "+48+1", "-2+3");
        add(company, api, "wzor", "@SUM", "Zwykły");

        ApiResponse polish = api.peopleAsCsv(company.number()).expect(200);
        ApiResponse english = api.in(Language.EN).peopleAsCsv(company.number()).expect(200);

        assertThat(polish.contentType()).startsWith("text/csv");
        assertThat(polish.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(polish.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(polish.text().lines().findFirst())
                .isNotEqualTo(english.text().lines().findFirst());
        assertThat(polish.text())
                .contains("'+48+1")
                .contains("'-2+3")
                .contains("'@SUM")
                .doesNotContainPattern("(^|[,\n])\"?[=+\\-@]");
    }

    @Test
    @DisplayName("Five take a file of thousands slowly: none of them holds a connection to the database meanwhile")
    void slowDownloads(TestBed bed, PostgresServer database) {
        TestCompany company = TestCompany.active(bed);
        ManyAccounts.add(database, company, 5_000);
        URI file = URI.create(bed.server().realmUrl() + "/company/" + company.number() + "/people.csv");
        String token = bed.tokens()
                .byPassword(company.mainAdmin().login(), TestPerson.PASSWORD)
                .access();
        SlowDownloads.holdNoConnection(file, token, 5, database);
    }

    private static void add(TestCompany company, CompanyApi api, String login, String firstName, String lastName) {
        Map<String, Object> person = company.person(login);
        person.put("firstName", firstName);
        person.put("lastName", lastName);
        person.put("notify", false);
        api.addPerson(company.number(), person).expect(201);
    }

    private static List<String> listed(CompanyApi api, TestCompany company, String query) {
        return logins(api.people(company.number(), query).expect(200).json());
    }

    private static List<String> logins(JsonNode people) {
        return StreamSupport.stream(people.spliterator(), false)
                .map(person -> person.path("login").asText())
                .toList();
    }
}
