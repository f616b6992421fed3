package io.github.companyaccounts.api.people;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.permission.Permission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of people as a file for a spreadsheet (A11; RFC 4180), read page by page, in UTF-8 with a byte order mark, without which Excel takes it for something else.
 */
public final class PeopleCsv {

    /** With the parameters of RFC 4180, section 3. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    private static final List<String> COLUMNS = List.of(
            "login", "firstName", "lastName", "email", "role", "state", "permissions", "secondFactor", "lastSignIn");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int PAGE = 500;

    private final ResourceBundle words;

    /**
     * @param locale language of the heading and of words such as the state
     */
    public PeopleCsv(Locale locale) {
        this.words = CallerLanguage.bundle("io.github.companyaccounts.api.people.people-csv", locale);
    }

    /**
     * Whole, in memory, some 130 bytes a person: what is answered as it is read would look complete if a later page failed,
     * and a slow reader would hold a thread, as a {@code StreamingOutput} the connection to the database as well.
     *
     * @param pages reads one page
     */
    public byte[] of(Function<Paging, List<Person>> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            write(writer, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Writer writer, Function<Paging, List<Person>> pages) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CSVWriter csv = new CSVWriter(
                writer,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                ICSVWriter.RFC4180_LINE_END);
        csv.writeNext(COLUMNS.stream().map(this::heading).toArray(String[]::new));
        List<Person> page;
        int next = 0;
        do {
            page = pages.apply(new Paging(next, PAGE));
            page.forEach(person -> csv.writeNext(row(person)));
            next += PAGE;
        } while (page.size() == PAGE);
        csv.flush();
    }

    /** {@code attachment} with a name that says which company's list it is. */
    public String contentDisposition(CustomerNumber company) {
        String safe = company.value().replaceAll("[^a-zA-Z0-9_-]", "_");
        return "attachment; filename=\"" + words.getString("file") + "-" + safe + ".csv\"";
    }

    private String heading(String column) {
        return words.getString("column." + column);
    }

    private String[] row(Person person) {
        return Stream.of(
                        person.login(),
                        person.firstName(),
                        person.lastName(),
                        person.email(),
                        words.getString("role." + person.role().external()),
                        words.getString("state." + person.state().external()),
                        person.permissions().stream().map(Permission::name).collect(Collectors.joining(" ")),
                        words.getString(person.secondFactor() ? "yes" : "no"),
                        person.lastSignIn() == null ? "" : DateTimeFormatter.ISO_INSTANT.format(person.lastSignIn()))
                .map(value -> SpreadsheetText.of(Objects.requireNonNullElse(value, "")))
                .toArray(String[]::new);
    }
}
