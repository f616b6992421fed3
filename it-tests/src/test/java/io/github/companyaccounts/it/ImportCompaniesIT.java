package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyImport;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.OperatorPerson;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.MailServer;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
@DisplayName("The operator loads companies from a file (A1)")
class ImportCompaniesIT {

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String HEADING = "customerNumber,name,taxId,legalForm,seat.city,mainAdmin.firstName,"
            + "mainAdmin.lastName,mainAdmin.email,mainAdmin.locale";

    @Test
    @DisplayName("Each line registers a company as a call of its own would; what is refused is told and stops nothing")
    void lineByLine(TestBed bed, OperatorApi operator, MailServer mail) {
        TestCompany taken = TestCompany.registered(bed);
        List<String> numbers = numbers(3);
        String file = String.join(
                "\n",
                HEADING,
                line(numbers.get(0), "Młyn, \"Łódź\" & <b>syn</b>", "anna"),
                "12,Za krótki,,,,Jan,Nowak,jan@firma.example,pl",
                numbers.get(1) + ",Bez administratora,,,,,,,",
                "",
                numbers.get(1) + ",Zły NIP,1234567890,spółka,,Jan,Nowak,bez-malpy,xx",
                line(numbers.get(2), "Ostatnia", "ola"),
                line(taken.number(), "Nowa nazwa", "anna"));

        List<JsonNode> answer = CompanyImport.lines(operator.in(Language.EN)
                .send("POST", "companies/import", file, CSV)
                .expect(200));

        assertThat(results(answer))
                .containsExactly(
                        "2 " + numbers.get(0) + " registered",
                        "3 12 refused customer-number-malformed customerNumber",
                        "4 " + numbers.get(1) + " refused main-admin-required mainAdmin",
                        "6 " + numbers.get(1) + " refused malformed legalForm",
                        "7 " + numbers.get(2) + " registered",
                        "8 " + taken.number() + " updated");
        assertThat(answer.get(1).at("/problem/detail").asText()).startsWith("This is not a customer number");
        assertThat(answer.get(answer.size() - 1).toString())
                .isEqualTo("{\"total\":6,\"registered\":2,\"updated\":1,\"existing\":0,\"refused\":3}");
        JsonNode first = operator.company(numbers.get(0)).expect(200).json();
        assertThat(first.path("name").asText()).isEqualTo("Młyn, \"Łódź\" & <b>syn</b>");
        assertThat(first.at("/seat/city").asText()).isEqualTo("Łódź");
        assertThat(first.at("/mainAdmin/login").asText()).isEqualTo(numbers.get(0) + "_admin");
        assertThat(mail.next("ola@" + numbers.get(2) + ".example").text()).contains("Ostatnia");
        assertThat(operator.company(taken.number()).json().path("name").asText())
                .isEqualTo("Nowa nazwa");
        operator.company(numbers.get(1)).expect(404);
    }

    @Test
    @DisplayName("The same file again makes nothing twice and mails nobody again, also where two send it at once")
    void safeToRepeat(OperatorApi operator, MailServer mail) {
        List<String> numbers = numbers(5);
        String file = HEADING + "\n"
                + String.join(
                        "\n",
                        numbers.stream()
                                .map(each -> line(each, "Razem", "anna"))
                                .toList());

        List<ApiResponse> answers = AtOnce.all(IntStream.range(0, 2)
                .<Callable<ApiResponse>>mapToObj(i -> () -> operator.send("POST", "companies/import", file, CSV))
                .toList());

        for (int i = 0; i < numbers.size(); i++) {
            int line = i;
            assertThat(answers.stream()
                            .map(each -> results(CompanyImport.lines(each)).get(line)))
                    .as("one of them was first")
                    .containsOnlyOnce((line + 2) + " " + numbers.get(line) + " registered")
                    .contains((line + 2) + " " + numbers.get(line) + " updated");
            mail.next("anna@" + numbers.get(i) + ".example");
            operator.sendActivationMail(numbers.get(i)).expect(204);
            assertThat(mail.await(2, "anna@" + numbers.get(i) + ".example"))
                    .as("the first mail and the one just asked for")
                    .hasSize(2);
        }
        assertThat(results(CompanyImport.lines(operator.send("POST", "companies/import?onlyNew=true", file, CSV))))
                .allMatch(line -> line.endsWith(" existing"))
                .hasSize(5);
    }

    @Test
    @DisplayName(
            "Only new ones: what is there already stays as it is, and whoever is named gets no mail where none is wished")
    void onlyNew(TestBed bed, OperatorApi operator, MailServer mail, PostgresServer database) {
        TestCompany there = TestCompany.active(bed);
        List<String> numbers = numbers(2);
        String file = Stream.of(
                        TestCompany.request(there.number(), "en"),
                        TestCompany.request(numbers.get(0), "en"),
                        TestCompany.request(numbers.get(1), "en"))
                .map(request -> {
                    request.remove("notify");
                    request.put("name", "From a file");
                    request.put(
                            "customerNumber",
                            String.valueOf(request.get("contractRef")).substring(3));
                    return CompanyImport.json(request);
                })
                .reduce((one, other) -> one + "\r\n" + other)
                .orElseThrow();
        file = file.replace(
                "\"customerNumber\":\"" + numbers.get(0), "\"notify\":null,\"customerNumber\":\"" + numbers.get(0));
        String noticed = file.replace(
                "\"customerNumber\":\"" + numbers.get(1), "\"notify\":true,\"customerNumber\":\"" + numbers.get(1));

        List<JsonNode> answer = CompanyImport.lines(
                operator.send("POST", "companies/import?onlyNew=true&notify=false", noticed, JSON_LINES));

        assertThat(results(answer))
                .containsExactly(
                        "1 " + there.number() + " existing",
                        "2 " + numbers.get(0) + " registered",
                        "3 " + numbers.get(1) + " registered");
        assertThat(operator.company(there.number()).json().path("name").asText())
                .isEqualTo(there.name());
        mail.next("anna@" + numbers.get(1) + ".example");
        assertThat(ManyAccounts.count(
                        database,
                        "select count(*) from ca_mail where address = ?",
                        "anna@" + numbers.get(0) + ".example"))
                .as("mails ordered, sent or not")
                .isZero();
    }

    @Test
    @DisplayName(
            "A file of a spreadsheet in another character set is read as it says; one that lies is refused as a whole")
    void characterSets(OperatorApi operator) {
        String number = numbers(1).get(0);
        byte[] file = ("customerNumber;name;mainAdmin.firstName;mainAdmin.lastName;mainAdmin.email\r\n" + number
                        + ";Żółć;Łucja;Ćma;lucja@" + number + ".example\r\n")
                .getBytes(Charset.forName("windows-1250"));

        ApiResponse lie = operator.send("POST", "companies/import", file, CSV);

        assertThat(lie.status()).isEqualTo(400);
        assertThat(lie.problemType()).endsWith(":file-encoding");
        operator.company(number).expect(404);
        assertThat(results(CompanyImport.lines(
                        operator.send("POST", "companies/import", file, CSV + "; charset=windows-1250"))))
                .containsExactly("2 " + number + " registered");
        assertThat(operator.company(number).json().path("name").asText()).isEqualTo("Żółć");
    }

    @Test
    @DisplayName(
            "A heading that is not understood, another kind of file, or one too large is refused before anything is done")
    void refusedAsAWhole(OperatorApi operator) {
        String number = numbers(1).get(0);
        String line = line(number, "Firma", "anna");

        ApiResponse unknown =
                operator.send("POST", "companies/import", HEADING.replace("taxId", "nip") + "\n" + line, CSV);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problemType()).endsWith(":column-unknown");
        assertThat(unknown.json().path("detail").asText()).contains("„nip”", "taxId");
        assertThat(operator.send("POST", "companies/import", HEADING + "\n" + line, "application/json")
                        .status())
                .isEqualTo(415);
        ApiResponse large = operator.send(
                "POST", "companies/import", HEADING + "\n" + line + "\n" + "x".repeat(10 * 1024 * 1024), CSV);
        assertThat(large.status()).isEqualTo(413);
        assertThat(CompanyImport.lines(operator.send("POST", "companies/import", "", JSON_LINES)
                        .expect(200)))
                .hasSize(1);
        operator.company(number).expect(404);
    }

    @Test
    @DisplayName("Who loses the right meanwhile registers nothing more")
    void rightLost(TestBed bed, DatabaseServer database) throws SQLException {
        TestPerson person = TestPerson.withOwnAccount(bed, "pl");
        OperatorPerson.promote(bed, person, "manage-companies");
        String token =
                bed.tokens().byPassword(person.login(), TestPerson.PASSWORD).access();
        TestCompany held = TestCompany.registered(bed);
        List<String> numbers = numbers(2);
        String file = String.join(
                "\n",
                HEADING,
                line(numbers.get(0), "Z prawem", "anna"),
                line(held.number(), "W trakcie", "anna"),
                line(numbers.get(1), "Bez prawa", "anna"));

        try (HeldRow row = HeldRow.ofCompany(database, held.number());
                CompanyImport running = CompanyImport.begin(bed.server(), token, "notify=false", file)) {
            assertThat(running.line()).contains("registered");
            row.awaitSomebody();
            OperatorPerson.demote(bed, person, "manage-companies");
            row.letGo();
            assertThat(results(running.rest()))
                    .containsExactly(
                            "3 " + held.number() + " updated", "4 " + numbers.get(1) + " refused not-allowed -");
        }
        bed.operator().company(numbers.get(1)).expect(404);
    }

    @Test
    @DisplayName(
            "How far it is can be read meanwhile, line by line; what was done stays done when the connection breaks")
    void brokenOff(TestBed bed, OperatorApi operator, DatabaseServer database) throws SQLException {
        TestCompany held = TestCompany.registered(bed);
        String number = numbers(1).get(0);
        String file =
                String.join("\n", HEADING, line(number, "Pierwsza", "anna"), line(held.number(), "Druga", "anna"));
        String token = bed.tokens().operator().get();

        try (HeldRow row = HeldRow.ofCompany(database, held.number());
                CompanyImport running = CompanyImport.begin(bed.server(), token, "notify=false", file)) {
            assertThat(running.line()).contains("\"line\":2", "registered");
            row.awaitSomebody();
        }

        assertThat(operator.company(number).json().path("name").asText()).isEqualTo("Pierwsza");
    }

    private static List<String> numbers(int count) {
        return Stream.generate(TestBed::newCustomerNumber).limit(count).toList();
    }

    private static String line(String number, String name, String login) {
        return String.join(
                ",",
                number,
                "\"" + name.replace("\"", "\"\"") + "\"",
                "5260250995",
                "registered-company",
                "Łódź",
                "Anna",
                "Nowak",
                login + "@" + number + ".example",
                "pl");
    }

    /** Line, customer number, what became of it, and why not at which field. */
    private static List<String> results(List<JsonNode> answer) {
        return answer.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.path("line").asText() + " "
                        + line.path("customerNumber").asText("-") + " "
                        + line.path("result").asText() + reason(line.path("problem")))
                .toList();
    }

    private static String reason(JsonNode problem) {
        return problem.isMissingNode()
                ? ""
                : " " + problem.path("type").asText().replaceFirst(".*:", "") + " "
                        + problem.path("field").asText("-");
    }
}
