package io.github.companyaccounts.requiredactions.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.companyaccounts.requiredactions.authorization.MultipartForm.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A form with a file")
class MultipartFormTest {

    private static final String BOUNDARY = "----WebKitFormBoundaryAbc123";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 300_000})
    @DisplayName("gives its fields and the very bytes of its file, whatever pieces it comes in")
    void givesFieldsAndFile(int size) throws IOException {
        byte[] file = file(size);
        for (int piece : new int[] {1, 7, 1000, 1 << 20}) {
            MultipartForm form =
                    MultipartForm.of(TYPE, new InPieces(form(file), piece)).orElseThrow();
            Part draft = form.next().orElseThrow();
            assertThat(draft.name()).isEqualTo("draft");
            assertThat(draft.text()).isEqualTo("zażółć");
            Part scan = form.next().orElseThrow();
            assertThat(scan.name()).isEqualTo("scan");
            assertThat(scan.content().readAllBytes()).isEqualTo(file);
            assertThat(form.next()).isEmpty();
        }
    }

    @Test
    @DisplayName("leaves out what nobody reads")
    void leavesOutWhatNobodyReads() throws IOException {
        MultipartForm form = MultipartForm.of(TYPE, new ByteArrayInputStream(form(file(100_000))))
                .orElseThrow();
        form.next();
        form.next();
        assertThat(form.next()).isEmpty();
    }

    @Test
    @DisplayName("that breaks off anywhere is never taken for a whole one")
    void breakingOffIsNoticed() {
        byte[] whole = form(file(200));
        // the two dashes at the end, and the end of their line, which nobody needs
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] broken = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> readAll(broken))
                    .as("after %d bytes", length)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    @DisplayName("with headers or texts without end is refused")
    void withoutEndIsRefused() {
        String header = "--" + BOUNDARY + "\r\nX: " + "y".repeat(10_000) + "\r\n\r\n";
        assertThatThrownBy(() -> readAll(header.getBytes(StandardCharsets.UTF_8)))
                .isExactlyInstanceOf(IOException.class);
        String headers = "--" + BOUNDARY + "\r\n" + "X: y\r\n".repeat(10_000);
        assertThatThrownBy(() -> readAll(headers.getBytes(StandardCharsets.UTF_8)))
                .isExactlyInstanceOf(IOException.class);
        MultipartForm form = MultipartForm.of(TYPE, new ByteArrayInputStream(form(file(5000))))
                .orElseThrow();
        assertThatThrownBy(() -> {
                    form.next();
                    form.next().orElseThrow().text();
                })
                .isExactlyInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("is told from anything else by its type")
    void isToldByItsType() {
        InputStream nothing = InputStream.nullInputStream();
        assertThat(MultipartForm.of(null, nothing)).isEmpty();
        assertThat(MultipartForm.of("application/x-www-form-urlencoded", nothing))
                .isEmpty();
        assertThat(MultipartForm.of("multipart/form-data", nothing)).isEmpty();
        assertThat(MultipartForm.of("multipart/form-data; boundary=" + "x".repeat(71), nothing))
                .isEmpty();
        assertThat(MultipartForm.of("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", nothing))
                .isPresent();
    }

    private static void readAll(byte[] body) throws IOException {
        MultipartForm form =
                MultipartForm.of(TYPE, new ByteArrayInputStream(body)).orElseThrow();
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            part.get().content().readAllBytes();
        }
    }

    /** Full of what looks like the beginning of a delimiter. */
    private static byte[] file(int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        byte[] nearly =
                ("\r\n--" + BOUNDARY.substring(0, BOUNDARY.length() - 1) + "X").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + nearly.length <= size; at += 1000) {
            System.arraycopy(nearly, 0, file, at, nearly.length);
        }
        if (size > 0) {
            file[size - 1] = '\r';
        }
        return file;
    }

    private static byte[] form(byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"draft\"\r\n\r\nzażółć\r\n--" + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"a.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** A connection that gives a few bytes at a time. */
    private static final class InPieces extends InputStream {

        private final InputStream all;
        private final int piece;

        InPieces(byte[] all, int piece) {
            this.all = new ByteArrayInputStream(all);
            this.piece = piece;
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return all.read(into, offset, Math.min(length, piece));
        }
    }
}
