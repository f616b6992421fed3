package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines of CSV (RFC 4180) whose heading names the fields of {@code PUT companies/{n}} by their paths, for example {@code
 * mainAdmin.email}. Cells are separated by what the heading is separated by: a comma, or the semicolon or tab of
 * spreadsheets in countries that write decimals with a comma. An empty cell is a field left out. A cell has no line breaks, so
 * that one forgotten quotation mark spoils one line and not the rest of the file. Rows that have nothing but separators, as
 * spreadsheets add below the data, say nothing.
 */
final class CsvLines implements LineFormat {

    private static final String NUMBER = "customerNumber";
    private static final String NAME = "name";
    private static final String NOTIFY = "notify";

    /** All columns. */
    static final List<String> COLUMNS = List.of(
            NUMBER,
            NAME,
            "taxId",
            "vatId",
            "legalForm",
            "phone",
            "email",
            "seat.street",
            "seat.postalCode",
            "seat.city",
            "seat.country",
            "contractRef",
            "mainAdmin.firstName",
            "mainAdmin.lastName",
            "mainAdmin.email",
            "mainAdmin.locale",
            NOTIFY);

    private final char separator;
    private final List<String> heading;

    /**
     * @throws RequestFaultException COLUMN_UNKNOWN, COLUMN_MISSING, COLUMN_TWICE, QUOTE_OPEN
     */
    CsvLines(String firstLine) {
        this.separator = separator(firstLine);
        this.heading = withoutEmptyEnd(CsvCells.of(firstLine, separator), 0);
        check();
    }

    private static char separator(String firstLine) {
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Integer.compare(count(firstLine, one), count(firstLine, other)))
                .orElseThrow();
    }

    private static int count(String text, char letter) {
        return (int) text.chars().filter(each -> each == letter).count();
    }

    private void check() {
        Set<String> seen = new HashSet<>();
        for (String column : heading) {
            if (!COLUMNS.contains(column)) {
                throw new RequestFaultException(RequestFault.COLUMN_UNKNOWN, column, String.join(", ", COLUMNS));
            }
            if (!seen.add(column)) {
                throw new RequestFaultException(RequestFault.COLUMN_TWICE, column);
            }
        }
        for (String column : List.of(NUMBER, NAME)) {
            if (!seen.contains(column)) {
                throw new RequestFaultException(RequestFault.COLUMN_MISSING, column);
            }
        }
    }

    @Override
    public ObjectNode read(String line) {
        List<String> cells = withoutEmptyEnd(CsvCells.of(line, separator), heading.size());
        if (cells.size() != heading.size()) {
            throw new RequestFaultException(RequestFault.CELLS_MISMATCH, cells.size(), heading.size());
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(fields, heading.get(i), cells.get(i));
            }
        }
        return fields;
    }

    @Override
    public boolean saysNothing(String line) {
        return line.chars().allMatch(letter -> letter == separator || letter == '"' || Character.isWhitespace(letter));
    }

    /** Spreadsheets add separators at the end. */
    private static List<String> withoutEmptyEnd(List<String> cells, int atLeast) {
        int end = cells.size();
        while (end > atLeast && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static void put(ObjectNode fields, String column, String value) {
        int dot = column.indexOf('.');
        if (dot > 0) {
            fields.withObjectProperty(column.substring(0, dot)).put(column.substring(dot + 1), value);
        } else if (column.equals(NOTIFY) && Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            fields.put(column, Boolean.parseBoolean(value));
        } else {
            fields.put(column, value);
        }
    }
}
