package io.github.companyaccounts.api.people;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.storage.PiecewiseInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of people as a file for a spreadsheet (A11; RFC 4180): made page by page while it is read, so that a
 * company of any size fits, in UTF-8 with a byte order mark, without which Excel takes it for something else.
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
     * @param pages reads one page, also when the request's session is closed; the first is read at once: what is wrong
     *     with the request must not turn up inside a file
     */
    public InputStream of(Function<Paging, List<Person>> pages) {
        return new PiecewiseInput(new Pieces(pages.apply(new Paging(0, PAGE)), pages));
    }

    /** A page of people each, the first with the heading. */
    private final class Pieces implements Supplier<Optional<byte[]>> {

        private final List<Person> first;
        private final Function<Paging, List<Person>> pages;
        private int next;
        private boolean ended;

        Pieces(List<Person> first, Function<Paging, List<Person>> pages) {
            this.first = first;
            this.pages = pages;
        }

        @Override
        public Optional<byte[]> get() {
            if (ended) {
                return Optional.empty();
            }
            List<Person> page = next == 0 ? first : pages.apply(new Paging(next, PAGE));
            byte[] written = written(next == 0, page);
            next += PAGE;
            ended = page.size() < PAGE;
            return Optional.of(written);
        }
    }

    /** {@code attachment} with a name that says which company's list it is. */
    public String contentDisposition(CustomerNumber company) {
        String safe = company.value().replaceAll("[^a-zA-Z0-9_-]", "_");
        return "attachment; filename=\"" + words.getString("file") + "-" + safe + ".csv\"";
    }

    private byte[] written(boolean first, List<Person> page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVWriter csv = new CSVWriter(
                        writer,
                        ICSVWriter.DEFAULT_SEPARATOR,
                        ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                        ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                        ICSVWriter.RFC4180_LINE_END)) {
            if (first) {
                writer.write(BYTE_ORDER_MARK);
                csv.writeNext(COLUMNS.stream().map(this::heading).toArray(String[]::new));
            }
            page.forEach(person -> csv.writeNext(row(person)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
