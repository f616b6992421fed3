package io.github.companyaccounts.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.people.PersonState;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.permission.Permission;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of people as a file (A11)")
class PeopleCsvTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    @DisplayName("begins with a byte order mark and a heading in the caller's language, lines end as RFC 4180 says")
    void heading() throws IOException {
        assertThat(written(POLISH, List.of()))
                .isEqualTo("\uFEFF\"Login\",\"Imię\",\"Nazwisko\",\"E-mail\",\"Rola\",\"Stan\",\"Uprawnienia\","
                        + "\"Logowanie dwuskładnikowe\",\"Ostatnie logowanie (UTC)\"\r\n");
        assertThat(written(Locale.ENGLISH, List.of())).startsWith("\uFEFF\"Login\",\"First name\",\"Last name\"");
    }

    @Test
    @DisplayName("has a line for each person that reads back as it was, quotes and line breaks included")
    void roundTrip() throws IOException, CsvException {
        Person person = person("jan", "Jan \"Janek\"", "Ko,wal;ski\nJunior", Instant.parse("2026-11-20T10:11:12Z"));
        try (CSVReader reader = new CSVReader(new StringReader(written(POLISH, List.of(person))))) {
            assertThat(reader.readAll().get(1))
                    .containsExactly(
                            "jan",
                            "Jan \"Janek\"",
                            "Ko,wal;ski\nJunior",
                            "jan@example.com",
                            "pracownik",
                            "zaproszony",
                            "shop:a shop:b",
                            "tak",
                            "2026-11-20T10:11:12Z");
        }
    }

    @Test
    @DisplayName("keeps a name from becoming a formula")
    void formula() throws IOException {
        assertThat(written(POLISH, List.of(person("jan", "=cmd|' /C calc'!A0", null, null))))
                .contains("\"'=cmd|' /C calc'!A0\",\"\",");
    }

    @Test
    @DisplayName("asks for one page after the other, as long as there is one")
    void pages() throws IOException {
        List<Paging> asked = new ArrayList<>();
        byte[] file = new PeopleCsv(POLISH).of(page -> {
            asked.add(page);
            return people(page.first() < 1000 ? 500 : 3);
        });
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(1 + 1003);
        assertThat(asked).containsExactly(new Paging(0, 500), new Paging(500, 500), new Paging(1000, 500));
    }

    @Test
    @DisplayName("has a name that no customer number can break")
    void fileName() {
        PeopleCsv csv = new PeopleCsv(POLISH);
        assertThat(csv.contentDisposition(new CustomerNumber("123456")))
                .isEqualTo("attachment; filename=\"pracownicy-123456.csv\"");
        assertThat(csv.contentDisposition(new CustomerNumber("a\"\r\nb/c")))
                .isEqualTo("attachment; filename=\"pracownicy-a___b_c.csv\"");
    }

    private static String written(Locale locale, List<Person> people) throws IOException {
        return new String(new PeopleCsv(locale).of(page -> people), StandardCharsets.UTF_8);
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> person("p" + i, "Jan", "Kowalski", null))
                .toList();
    }

    private static Person person(String login, String firstName, String lastName, Instant lastSignIn) {
        return new Person(
                "id-" + login,
                login,
                firstName,
                lastName,
                login + "@example.com",
                "pl",
                Role.EMPLOYEE,
                false,
                PersonState.INVITED,
                List.of(new Permission("shop:a"), new Permission("shop:b")),
                true,
                lastSignIn,
                null,
                null,
                null);
    }
}
