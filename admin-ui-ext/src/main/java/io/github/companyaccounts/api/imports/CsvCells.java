package io.github.companyaccounts.api.imports;

import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into its cells (RFC 4180). Read here and not by a library, since those at hand forgive what people do to
 * quotation marks and lose one of them: {@code "Rogal" Sp. z o.o.} has to be refused, not to become {@code Rogal" Sp. z o.o.}.
 * Blanks around a cell are no part of it.
 */
final class CsvCells {

    private static final char QUOTE = '"';

    private final String line;
    private final char separator;
    private int at;

    private CsvCells(String line, char separator) {
        this.line = line;
        this.separator = separator;
    }

    /**
     * @throws RequestFaultException QUOTE_OPEN if a cell begins with a quotation mark and does not end with one
     */
    static List<String> of(String line, char separator) {
        CsvCells rest = new CsvCells(line, separator);
        List<String> cells = new ArrayList<>();
        do {
            cells.add(rest.cell());
        } while (rest.at++ < line.length());
        return cells;
    }

    private String cell() {
        skipBlanks();
        return at < line.length() && line.charAt(at) == QUOTE ? quoted() : plain();
    }

    /** Quotation marks inside of it are letters. */
    private String plain() {
        int begin = at;
        int end = line.indexOf(separator, begin);
        at = end < 0 ? line.length() : end;
        return line.substring(begin, at).strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = line.indexOf(QUOTE, at);
            if (quote < 0) {
                throw new RequestFaultException(RequestFault.QUOTE_OPEN);
            }
            cell.append(line, at, quote);
            at = quote + 1;
            if (at == line.length() || line.charAt(at) != QUOTE) {
                break;
            }
            cell.append(QUOTE);
            at++;
        }
        skipBlanks();
        if (at < line.length() && line.charAt(at) != separator) {
            throw new RequestFaultException(RequestFault.QUOTE_OPEN);
        }
        return cell.toString().strip();
    }

    private void skipBlanks() {
        while (at < line.length() && line.charAt(at) != separator && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }
}
