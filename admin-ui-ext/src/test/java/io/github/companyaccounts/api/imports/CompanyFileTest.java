package io.github.companyaccounts.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.companyaccounts.api.problem.ProblemRepresentation;
import io.github.companyaccounts.api.problem.Problems;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of companies")
class CompanyFileTest {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType JSON_LINES = new MediaType("application", "x-ndjson");

    @ParameterizedTest
    @DisplayName("is separated by what its heading is separated by")
    @ValueSource(strings = {",", ";", "\t"})
    void separators(String separator) {
        String file = "customerNumber,name,mainAdmin.email,notify\n123456,\"Kowal\",anna@firma.example,false\n"
                .replace(",", separator);
        assertThat(read(CSV, file))
                .containsExactly("2 {\"customerNumber\":\"123456\",\"name\":\"Kowal\","
                        + "\"mainAdmin\":{\"email\":\"anna@firma.example\"},\"notify\":false}");
    }

    @Test
    @DisplayName("has lines that keep their numbers, however they end, and empty cells that say nothing")
    void lines() {
        assertThat(
                        read(
                                CSV,
                                "\uFEFF\r\ncustomerNumber , name\r\n\r\n 123456 ,\"Ko\"\"wal, syn\"\r\n123457,\n124,Piekarnia \"Rogal\"\n"))
                .containsExactly(
                        "4 {\"customerNumber\":\"123456\",\"name\":\"Ko\\\"wal, syn\"}",
                        "5 {\"customerNumber\":\"123457\"}",
                        "6 {\"customerNumber\":\"124\",\"name\":\"Piekarnia \\\"Rogal\\\"\"}");
    }

    @ParameterizedTest
    @DisplayName("keeps every quotation mark of a cell, or refuses the line")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Piekarnia \"Rogal\"          | Piekarnia \"Rogal\"",
                "\"Piekarnia \"\"Rogal\"\"\"    | Piekarnia \"Rogal\"",
                "\"\"\"Rogal\"\" Sp. z o.o.\"   | \"Rogal\" Sp. z o.o.",
                "\" , \"                      | ,",
                "\"\"\"\"                     | \"",
                "5\" rura                     | 5\" rura",
                "\"Rogal\" Sp. z o.o.        | QUOTE_OPEN",
                "\"Rogal                     | QUOTE_OPEN",
                "\"Rogal\"\"                  | QUOTE_OPEN",
            })
    void quotationMarks(String cell, String name) {
        List<String> read = read(CSV, "customerNumber,name,taxId\n1, " + cell + " ,x");
        assertThat(read)
                .containsExactly(
                        name.equals("QUOTE_OPEN")
                                ? "2 QUOTE_OPEN"
                                : "2 {\"customerNumber\":\"1\",\"name\":\"" + name.replace("\"", "\\\"")
                                        + "\",\"taxId\":\"x\"}");
    }

    @Test
    @DisplayName(
            "may have what spreadsheets add: separators at the end of lines and below them, TRUE, byte order marks")
    void spreadsheets() {
        assertThat(
                        read(
                                CSV,
                                "\uFEFF\uFEFFcustomerNumber;name;notify;;\n1;Kowal;TRUE;;\n;;;;\n\"\"; ;;;\n2;Zet;;;\n3;Zet;;x;\n"))
                .containsExactly(
                        "2 {\"customerNumber\":\"1\",\"name\":\"Kowal\",\"notify\":true}",
                        "5 {\"customerNumber\":\"2\",\"name\":\"Zet\"}",
                        "6 CELLS_MISMATCH");
        assertThat(read(CSV, "customerNumber\tname\n1\tKowal\n\t\n"))
                .containsExactly("2 {\"customerNumber\":\"1\",\"name\":\"Kowal\"}");
    }

    @Test
    @DisplayName("has no line that takes long to read")
    void longLines() {
        String longLine = ",".repeat(17_000) + "x";
        assertThat(read(CSV, "customerNumber,name\n" + longLine + "\n1,Kowal"))
                .containsExactly("2 LINE_TOO_LONG", "3 {\"customerNumber\":\"1\",\"name\":\"Kowal\"}");
        assertThat(read(JSON_LINES, "{\"name\":\"" + longLine + "\"}")).containsExactly("1 LINE_TOO_LONG");
        assertThatExceptionOfType(RequestFaultException.class)
                .isThrownBy(() -> file(CSV, longLine, StandardCharsets.UTF_8))
                .extracting(RequestFaultException::fault)
                .isEqualTo(RequestFault.LINE_TOO_LONG);
    }

    @Test
    @DisplayName("takes what is in a cell for text, never for JSON")
    void onlyText() {
        assertThat(read(CSV, "customerNumber,name,seat.city,notify\n1,\"{\"\"a\"\": 1}\",null,maybe"))
                .containsExactly("2 {\"customerNumber\":\"1\",\"name\":\"{\\\"a\\\": 1}\",\"seat\":{\"city\":\"null\"},"
                        + "\"notify\":\"maybe\"}");
    }

    @Test
    @DisplayName("loses no line after one with a forgotten quotation mark")
    void forgottenQuote() {
        assertThat(read(CSV, "customerNumber,name\n1,\"Kowal\n2,\"Młyn\"\n3\n4,a,b\n5,Zet"))
                .containsExactly(
                        "2 QUOTE_OPEN",
                        "3 {\"customerNumber\":\"2\",\"name\":\"Młyn\"}",
                        "4 CELLS_MISMATCH",
                        "5 CELLS_MISMATCH",
                        "6 {\"customerNumber\":\"5\",\"name\":\"Zet\"}");
    }

    @ParameterizedTest
    @DisplayName("is refused as a whole if its heading is not understood")
    @CsvSource(
            delimiter = '|',
            value = {
                "customerNumber,nazwa       | COLUMN_UNKNOWN",
                "customerNumber,name,seat   | COLUMN_UNKNOWN",
                "customerNumber,Name        | COLUMN_UNKNOWN",
                "123456,Kowal               | COLUMN_UNKNOWN",
                "customerNumber,name,name   | COLUMN_TWICE",
                "name,taxId                 | COLUMN_MISSING",
                "customerNumber             | COLUMN_MISSING",
                "customerNumber,\"name      | QUOTE_OPEN",
                "''                         | COLUMN_UNKNOWN",
            })
    void heading(String heading, RequestFault fault) {
        assertThatExceptionOfType(RequestFaultException.class)
                .isThrownBy(() -> file(CSV, heading + "\n1,2,3", StandardCharsets.UTF_8))
                .extracting(RequestFaultException::fault)
                .isEqualTo(fault);
    }

    @Test
    @DisplayName("that names an unknown column is told which, and which are known; what was typed is no pattern")
    void unknownColumn() {
        assertThatExceptionOfType(RequestFaultException.class)
                .isThrownBy(() -> file(CSV, "customerNumber,{1}'%s", StandardCharsets.UTF_8))
                .extracting(thrown -> new Problems(Locale.ENGLISH).of(thrown))
                .extracting(ProblemRepresentation::detail)
                .asString()
                .contains("“{1}'%s”", "customerNumber, name, taxId", "mainAdmin.email");
    }

    @Test
    @DisplayName("of lines of JSON is read as strictly as a request")
    void json() {
        assertThat(
                        read(
                                JSON_LINES,
                                "{\"customerNumber\":\"1\",\"name\":\"Ł\"}\n\n[1]\n{\"name\":\"a\",\"name\":\"b\"}\n{} {}\nnull"))
                .containsExactly(
                        "1 {\"customerNumber\":\"1\",\"name\":\"Ł\"}",
                        "3 MALFORMED",
                        "4 MALFORMED",
                        "5 MALFORMED",
                        "6 MALFORMED");
    }

    @Test
    @DisplayName("is in UTF-8, or in the character set that is said; anything else is refused, not guessed")
    void encoding() {
        Charset windows = Charset.forName("windows-1250");
        String text = "customerNumber,name\n1,Żółć";
        MediaType said = CSV.withCharset("windows-1250");
        assertThat(read(said, text.getBytes(windows)))
                .containsExactly("2 {\"customerNumber\":\"1\",\"name\":\"Żółć\"}");
        for (MediaType type : List.of(CSV, CSV.withCharset("utf-8"), CSV.withCharset("no such"))) {
            assertThatExceptionOfType(RequestFaultException.class)
                    .isThrownBy(() -> file(type, text, windows))
                    .extracting(RequestFaultException::fault)
                    .isEqualTo(RequestFault.FILE_ENCODING);
        }
    }

    @Test
    @DisplayName("of another kind, or too large, is not looked into")
    void otherFiles() {
        assertThatExceptionOfType(RequestFaultException.class)
                .isThrownBy(() -> file(MediaType.APPLICATION_JSON_TYPE, "{}", StandardCharsets.UTF_8))
                .extracting(RequestFaultException::fault)
                .isEqualTo(RequestFault.FILE_TYPE_UNSUPPORTED);
        assertThatExceptionOfType(RequestFaultException.class)
                .isThrownBy(() -> CompanyFile.read(CSV, endless()))
                .extracting(RequestFaultException::fault)
                .isEqualTo(RequestFault.BODY_TOO_LARGE);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
    }

    private static List<String> read(MediaType type, String text) {
        return read(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(MediaType type, byte[] bytes) {
        CompanyFile file = CompanyFile.read(type, new ByteArrayInputStream(bytes));
        List<String> lines = new ArrayList<>();
        file.forEachRemaining(line -> lines.add(line.number() + " " + said(file, line)));
        return lines;
    }

    private static String said(CompanyFile file, FileLine line) {
        try {
            return file.read(line).toString();
        } catch (RequestFaultException e) {
            return e.fault().name();
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(Refusal.MALFORMED);
            return e.refusal().name();
        }
    }

    private static CompanyFile file(MediaType type, String text, Charset charset) {
        return CompanyFile.read(type, new ByteArrayInputStream(text.getBytes(charset)));
    }
}
