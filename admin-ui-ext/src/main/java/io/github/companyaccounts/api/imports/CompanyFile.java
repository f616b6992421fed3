package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;

/** A file of companies that was sent: its lines one by one, and how they are read. */
final class CompanyFile implements Iterator<FileLine> {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";

    /** The server's own limit of a request is not far above. */
    static final int LARGEST_BYTES = 10 * 1024 * 1024;

    /** In letters. */
    private static final int LONGEST_LINE = 16 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Iterator<String> lines;
    private final LineFormat format;
    private int taken;
    private FileLine next;

    private CompanyFile(String text, boolean csv) {
        this.lines = text.lines().iterator();
        this.format = csv ? heading() : new JsonLines();
        advance();
    }

    private CsvLines heading() {
        String first = "";
        while (first.isBlank() && lines.hasNext()) {
            first = lines.next();
            taken++;
        }
        return new CsvLines(checked(first));
    }

    /**
     * The whole is read and its heading looked at before anything is done.
     *
     * @param type as sent, with {@code charset} if it is not UTF-8
     * @throws RequestFaultException FILE_TYPE_UNSUPPORTED, BODY_TOO_LARGE, FILE_ENCODING, LINE_TOO_LONG, COLUMN_UNKNOWN,
     *     COLUMN_MISSING, COLUMN_TWICE, QUOTE_OPEN
     */
    static CompanyFile read(MediaType type, InputStream body) {
        boolean csv = isOf(type, CSV);
        if (!csv && !isOf(type, JSON_LINES)) {
            throw new RequestFaultException(RequestFault.FILE_TYPE_UNSUPPORTED);
        }
        return new CompanyFile(text(bytes(body), type.getParameters().get(MediaType.CHARSET_PARAMETER)), csv);
    }

    private static boolean isOf(MediaType type, String wanted) {
        return type != null
                && (type.getType() + "/" + type.getSubtype())
                        .toLowerCase(Locale.ROOT)
                        .equals(wanted);
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new RequestFaultException(RequestFault.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes, String charset) {
        try {
            Charset set = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
            String text = set.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int begin = 0;
            // one for each program that the file went through
            while (begin < text.length() && text.charAt(begin) == BYTE_ORDER_MARK) {
                begin++;
            }
            return text.substring(begin);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new RequestFaultException(RequestFault.FILE_ENCODING);
        }
    }

    /**
     * What a line says.
     *
     * @throws RequestFaultException LINE_TOO_LONG, and what the format says
     */
    ObjectNode read(FileLine line) {
        return format.read(checked(line.text()));
    }

    /** An ordinary line is a hundredth of it. */
    private static String checked(String line) {
        if (line.length() > LONGEST_LINE) {
            throw new RequestFaultException(RequestFault.LINE_TOO_LONG, LONGEST_LINE);
        }
        return line;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public FileLine next() {
        FileLine line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        advance();
        return line;
    }

    /** Past lines without text. */
    private void advance() {
        next = null;
        while (next == null && lines.hasNext()) {
            String line = lines.next();
            taken++;
            if (!format.saysNothing(line)) {
                next = new FileLine(taken, line);
            }
        }
    }
}
