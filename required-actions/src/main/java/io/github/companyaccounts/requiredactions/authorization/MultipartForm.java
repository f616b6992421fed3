package io.github.companyaccounts.requiredactions.authorization;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file as browsers send it (RFC 7578), read part by part as it comes in. However large the file is, no more than a
 * few kilobytes of it are in memory: the server's own reading of such forms writes files of unknown people to its disk.
 */
final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile(
            "(?i)multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]{1,70})\"|([^\\s;,\"]{1,70}))\\s*(?:;.*)?");

    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:.*?;\\s*name=\"([^\"]*)\".*");

    private static final int BUFFER = 16 * 1024;

    private static final int LONGEST_HEADERS = 8 * 1024;

    /** Longer than any text that our forms send beside a file. */
    private static final int LONGEST_TEXT = 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private PartContent open;

    private MultipartForm(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // the first delimiter may begin the body, without a line before it
        buffer[0] = '\r';
        buffer[1] = '\n';
        this.end = 2;
        this.open = new PartContent();
    }

    /**
     * @param contentType as the request says it, the boundary included
     * @return empty if it is no such form
     */
    static Optional<MultipartForm> of(String contentType, InputStream body) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(new MultipartForm(body, boundary));
    }

    /**
     * One field of the form.
     *
     * @param content to be read before the next part is asked for; its end is the part's
     */
    record Part(String name, InputStream content) {

        /**
         * What was typed.
         *
         * @throws IOException if it is longer than anything our forms send, or the form breaks off
         */
        String text() throws IOException {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new IOException("A text of more than " + LONGEST_TEXT + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * The next part; what nobody has read of the one before is left out.
     *
     * @return empty after the last one
     * @throws EOFException if the form breaks off
     */
    Optional<Part> next() throws IOException {
        open.skip();
        if (isLast()) {
            return Optional.empty();
        }
        String name = "";
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            length += header.length();
            if (length > LONGEST_HEADERS) {
                throw new IOException("Headers of more than " + LONGEST_HEADERS + " bytes");
            }
            Matcher matcher = NAME.matcher(header);
            name = matcher.matches() ? matcher.group(1) : name;
        }
        open = new PartContent();
        return Optional.of(new Part(name, open));
    }

    /** Reads to the end of the body: the form is not looked at any more. */
    void leaveOutTheRest() throws IOException {
        byte[] unread = new byte[BUFFER];
        while (body.read(unread) >= 0) {
            // nobody wants it
        }
    }

    /** Two dashes follow the last delimiter, the end of the line any other. */
    private boolean isLast() throws IOException {
        byte first = one();
        if (first == '-' && one() == '-') {
            return true;
        }
        for (byte next = first; next != '\n'; next = one()) {
            if (!Character.isWhitespace(next)) {
                throw new IOException("More than a delimiter in its line");
            }
        }
        return false;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next = one(); next != '\n'; next = one()) {
            line.write(next);
            if (line.size() > LONGEST_HEADERS) {
                throw new IOException("A line of more than " + LONGEST_HEADERS + " bytes");
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private byte one() throws IOException {
        if (start == end && !fill()) {
            throw new EOFException("The form breaks off");
        }
        return buffer[start++];
    }

    /** Reads more; false at the end of the body. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = body.read(buffer, end, buffer.length - end);
        if (read > 0) {
            end += read;
        }
        return read > 0;
    }

    /** From here to the next delimiter, which is left out. */
    private final class PartContent extends InputStream {

        private boolean over;

        /** Up to here the buffer holds nothing of a delimiter. */
        private int certain = start;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!over && certain <= start) {
                lookAhead();
            }
            if (over) {
                return -1;
            }
            int given = Math.min(certain - start, length);
            System.arraycopy(buffer, start, into, offset, given);
            start += given;
            return given;
        }

        private void lookAhead() throws IOException {
            int found = indexOfDelimiter();
            if (found == start) {
                start += delimiter.length;
                over = true;
                return;
            }
            certain = found < 0 ? end - delimiter.length + 1 : found;
            if (certain <= start) {
                if (!fill()) {
                    throw new EOFException("The form breaks off");
                }
                certain = start;
            }
        }

        private int indexOfDelimiter() {
            for (int at = start; at + delimiter.length <= end; at++) {
                if (buffer[at] == delimiter[0]
                        && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                    return at;
                }
            }
            return -1;
        }

        /** To the end of the part. */
        void skip() throws IOException {
            byte[] unread = new byte[BUFFER];
            while (read(unread, 0, unread.length) >= 0) {
                // nobody wants it
            }
        }
    }
}
