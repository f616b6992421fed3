package io.github.companyaccounts.model.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.companyaccounts.model.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A signed scan")
class ScanPartsTest {

    private static final byte[] PDF =
            bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n28\n%%EOF\n");
    private static final byte[] PNG = picture("png");
    private static final byte[] JPEG = picture("jpg");
    private static final byte[] PROGRAM = bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ\0\0¸\0\0\0");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 60 * 40; i++) {
            picture.setRGB(i % 60, i / 60, i * 7919);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] without(byte[] bytes, int last) {
        return Arrays.copyOf(bytes, bytes.length - last);
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x55;
        return changed;
    }

    /** In pieces, as it comes from the network. */
    private static int read(byte[] scan, int piece) {
        ScanParts parts = ScanParts.of(scan, Math.min(scan.length, Math.max(piece, ScanParts.TELLING)));
        int kept = 0;
        int at = 0;
        while (at < scan.length) {
            int length = Math.min(scan.length - at, at == 0 ? Math.max(piece, ScanParts.TELLING) : piece);
            kept += parts.accept(Arrays.copyOfRange(scan, at, at + length), length);
            at += length;
        }
        parts.finish();
        return kept;
    }

    private static String refusal(byte[] scan) {
        return catchThrowableOfType(RefusedException.class, () -> read(scan, 64 * 1024)).violations().stream()
                .map(RefusedException.Violation::toString)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("PDF", PDF, ScanFormat.PDF),
                Arguments.of("PNG", PNG, ScanFormat.PNG),
                Arguments.of("JPEG", JPEG, ScanFormat.JPEG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    @DisplayName("is taken as what it is, whole, in whatever pieces it comes")
    void isTaken(String name, byte[] scan, ScanFormat format) {
        assertThat(ScanParts.of(scan, scan.length).format()).isEqualTo(format);
        assertThat(read(scan, scan.length)).isEqualTo(scan.length);
        assertThat(read(scan, 7)).isEqualTo(scan.length);
        assertThat(read(scan, 1)).isEqualTo(scan.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    @DisplayName("that breaks off anywhere is refused")
    void breaksOff(String name, byte[] scan, ScanFormat format) {
        int lastThatCounts = format == ScanFormat.PDF ? 2 : 1;
        for (int missing = lastThatCounts; missing < scan.length - ScanParts.TELLING; missing += 13) {
            assertThat(refusal(without(scan, missing))).isEqualTo("scan: scan-damaged");
        }
        assertThat(refusal(without(scan, lastThatCounts))).isEqualTo("scan: scan-damaged");
    }

    static Stream<Arguments> strange() {
        return Stream.of(
                Arguments.of("a program", PROGRAM),
                Arguments.of("a program with a picture behind it", joined(PROGRAM, PNG)),
                Arguments.of("a page", bytes("<!doctype html><script>alert(1)</script>")),
                Arguments.of("an SVG", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("a GIF", picture("gif")),
                Arguments.of("an archive", bytes("PK\u0003\u0004\u0014\0\0\0\b\0")),
                Arguments.of("a PDF that begins later", joined(bytes("\n"), PDF)),
                Arguments.of("nearly nothing", bytes("%PDF-1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strange")
    @DisplayName("that is none is refused, whatever it is called")
    void isNone(String name, byte[] scan) {
        assertThat(refusal(scan)).isEqualTo("scan: scan-format");
    }

    @Test
    @DisplayName("loses what hangs on behind a picture's end")
    void losesWhatHangsOn() {
        assertThat(read(joined(PNG, PROGRAM), 64)).isEqualTo(PNG.length);
        assertThat(read(joined(JPEG, PROGRAM, PNG), 64)).isEqualTo(JPEG.length);
        assertThat(read(joined(PNG, PROGRAM), 1_000_000)).isEqualTo(PNG.length);
        assertThat(read(joined(JPEG, PROGRAM), 1_000_000)).isEqualTo(JPEG.length);
    }

    @Test
    @DisplayName("that calls itself a PNG has to be one")
    void pngHasToBeOne() {
        assertThat(refusal(joined(Arrays.copyOf(PNG, 8), PROGRAM, PROGRAM))).isEqualTo("scan: scan-damaged");
        // a byte of the header, of its checksum, of the data
        assertThat(refusal(changed(PNG, 16))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(changed(PNG, 30))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(changed(PNG, PNG.length - 30))).isEqualTo("scan: scan-damaged");
        byte[] header = Arrays.copyOf(PNG, 33);
        byte[] end = Arrays.copyOfRange(PNG, PNG.length - 12, PNG.length);
        assertThat(refusal(joined(header, end))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(joined(header, Arrays.copyOfRange(header, 8, 33), end)))
                .isEqualTo("scan: scan-damaged");
        assertThat(refusal(joined(Arrays.copyOf(PNG, 8), end))).isEqualTo("scan: scan-damaged");
        // 40000 times 40000 points with a right checksum
        assertThat(refusal(sized(40_000, 40_000))).isEqualTo("scan: scan-damaged");
        assertThat(read(sized(10_000, 10_000), 64)).isEqualTo(PNG.length);
    }

    /** The picture with another size in its header. */
    private static byte[] sized(int width, int height) {
        ByteBuffer sized = ByteBuffer.wrap(PNG.clone());
        sized.putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(sized.array(), 12, 17);
        sized.putInt(29, (int) checksum.getValue());
        return sized.array();
    }

    @Test
    @DisplayName("that calls itself a JPEG has to be one")
    void jpegHasToBeOne() {
        assertThat(refusal(joined(bytes("ÿØÿ"), PROGRAM))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(bytes("ÿØÿÙ\0\0\0\0"))).isEqualTo("scan: scan-damaged");
        // data before any frame
        assertThat(refusal(bytes("ÿØÿÚ\0\u0004\0\0abcdÿÙ"))).isEqualTo("scan: scan-damaged");
        // a frame without a width, and one without a height
        assertThat(refusal(bytes("ÿØÿÀ\0\u0007\b\0\u0001\0\0ÿÚ\0\u0002abcdÿÙ"))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(bytes("ÿØÿÀ\0\u0007\b\0\0\0\u0001ÿÚ\0\u0002abcdÿÙ"))).isEqualTo("scan: scan-damaged");
        // 40000 times 40000 points: made to exhaust who opens it
        assertThat(refusal(bytes("ÿØÿÀ\0\u0007\b\u009c@\u009c@ÿÚ\0\u0002abcdÿÙ")))
                .isEqualTo("scan: scan-damaged");
        byte[] smallest = bytes("ÿØÿÀ\0\u0007\b\0\u0001\0\u0001ÿÚ\0\u0002abÿ\0cÿÐdÿÙ");
        assertThat(read(smallest, 3)).isEqualTo(smallest.length);
    }

    @Test
    @DisplayName("that calls itself a PDF has to end like one, as far as readers look")
    void pdfHasToEndLikeOne() {
        assertThat(refusal(bytes("%PDF-1.4\nhello world"))).isEqualTo("scan: scan-damaged");
        assertThat(refusal(bytes("%PDF-x.4\nstartxref\n28\n%%EOF\n"))).isEqualTo("scan: scan-damaged");
        assertThat(read(joined(PDF, new byte[900]), 100)).isEqualTo(PDF.length + 900);
        assertThat(refusal(joined(PDF, new byte[1100]))).isEqualTo("scan: scan-damaged");
        byte[] large = joined(bytes("%PDF-2.0\n"), new byte[100_000], bytes("startxref\n28\n%%EOF"));
        assertThat(read(large, 999)).isEqualTo(large.length);
    }
}
