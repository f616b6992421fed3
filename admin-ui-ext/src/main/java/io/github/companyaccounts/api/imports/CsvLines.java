package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines of CSV (RFC 4180) whose heading names the fields of {@code PUT companies/{n}} by their paths, for example {@code
 * mainAdmin.email}. Cells are separated by what the heading is separated by: a comma, or the semicolon or tab of
 * spreadsheets in countries that write decimals with a comma. An empty cell is a field left out. A cell has no line breaks, so
 * that one forgotten quotation mark spoils one line and not the rest of the file.
 */
final class CsvLines implements LineFormat {

    private static final String NUMBER = "customerNumber";
    private static final String NAME = "name";
    private static final String NOTIFY = "notify";

    /** All columns, in the order of the template. */
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

    private final RFC4180Parser parser;
    private final List<String> heading;

    /**
     * @throws RequestFaultException COLUMN_UNKNOWN, COLUMN_MISSING, COLUMN_TWICE, QUOTE_OPEN
     */
    CsvLines(String firstLine) {
        this.parser =
                new RFC4180ParserBuilder().withSeparator(separator(firstLine)).build();
        this.heading = cells(firstLine).stream().map(String::strip).toList();
        check();
    }

    private static char separator(String firstLine) {
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Integer.compare(count(firstLine, one), count(firstLine, other)))
                .orElse(ICSVParser.DEFAULT_SEPARATOR);
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
        List<String> cells = cells(line);
        if (cells.size() != heading.size()) {
            throw new RequestFaultException(RequestFault.CELLS_MISMATCH, cells.size(), heading.size());
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                put(fields, heading.get(i), cells.get(i).strip());
            }
        }
        return fields;
    }

    private static void put(ObjectNode fields, String column, String value) {
        int dot = column.indexOf('.');
        if (dot > 0) {
            fields.withObjectProperty(column.substring(0, dot)).put(column.substring(dot + 1), value);
        } else if (column.equals(NOTIFY) && Set.of("true", "false").contains(value)) {
            fields.put(column, Boolean.parseBoolean(value));
        } else {
            fields.put(column, value);
        }
    }

    private List<String> cells(String line) {
        // the parser would take the first quotation mark of a cell for a letter
        if (count(line, ICSVParser.DEFAULT_QUOTE_CHARACTER) % 2 != 0) {
            throw new RequestFaultException(RequestFault.QUOTE_OPEN);
        }
        try {
            return List.of(parser.parseLine(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
