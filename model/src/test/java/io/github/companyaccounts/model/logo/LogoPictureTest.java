package io.github.companyaccounts.model.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A picture that becomes a logo (C8)")
class LogoPictureTest {

    /** Left out where every test is run for hundreds of mutants: these guard memory and time, not what is decided. */
    private static final String TAKES_SECONDS = "takes-seconds";

    private static final int BEFORE_IEND = 12;

    /** 6 × 4, made by libwebp: red above, blue below. */
    private static final String LOSSLESS = "UklGRi4AAABXRUJQVlA4TCIAAAAvBcAAAB8QU/XV//kPJ4GCRpKa7x1Qh0lMYiOi//HPq6sA";

    /** 6 × 4, made by libwebp: red, half transparent. */
    private static final String WITH_ALPHA =
            "UklGRlwAAABXRUJQVlA4WAoAAAAQAAAABQAAAwAAQUxQSAoAAAABB9C/iAhERP8DVlA4ICwAAACQ"
                    + "AQCdASoGAAQAAsBMJaACdLoAA5gA/u5DH+5sc4twV/9tD/9aH/60P+lAAA==";

    /** 40 × 20, made by libwebp: red. */
    private static final String LOSSY =
            "UklGRk4AAABXRUJQVlA4IEIAAABQAwCdASooABQAPpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LO"
                    + "WwLx//7nA/7nA/7nA/jbB+29aoAAAAA=";

    @ParameterizedTest(name = "{0} × {1} becomes {2} × {3}")
    @CsvSource({"512,512,512,512", "1024,512,512,256", "300,600,256,512", "10,4,10,4", "4096,1,512,1", "513,512,512,511"
    })
    @DisplayName("is shrunk to at most 512 pixels, proportions kept, and never made larger")
    void size(int width, int height, int newWidth, int newHeight) throws IOException {
        BufferedImage logo = decoded(written(png(width, height)));
        assertThat(logo.getWidth()).isEqualTo(newWidth);
        assertThat(logo.getHeight()).isEqualTo(newHeight);
    }

    @Test
    @DisplayName("keeps its colours and its transparency")
    void colours() throws IOException {
        BufferedImage source = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 1024; y++) {
            for (int x = 0; x < 1024; x++) {
                source.setRGB(x, y, x < 512 ? 0x80FF0000 : 0x0000FF00);
            }
        }
        BufferedImage logo = decoded(written(encoded(source, "png")));
        assertThat(logo.getRGB(100, 100)).isEqualTo(0x80FF0000);
        assertThat(logo.getRGB(400, 100)).isZero();
    }

    @Test
    @DisplayName("of thin lines keeps them, as the mean of what a pixel covers")
    void lines() throws IOException {
        BufferedImage source = new BufferedImage(2048, 4, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 2048; x += 4) {
            source.setRGB(x, 0, 0xFFFFFF);
        }
        assertThat(decoded(written(encoded(source, "png"))).getRGB(7, 0) & 0xFF).isEqualTo(16);
    }

    @Test
    @DisplayName("may be a lossy WebP")
    void webp() throws IOException {
        BufferedImage logo = decoded(written(Base64.getDecoder().decode(LOSSY)));
        assertThat(logo.getWidth()).isEqualTo(40);
        int corner = logo.getRGB(0, 0);
        assertThat(corner >> 16 & 0xFF).isGreaterThan(200);
        assertThat(corner & 0xFF).isLessThan(60);
    }

    static List<byte[]> packedWithoutLoss() {
        BitSink plain = new BitSink();
        BitSink tables = new BitSink().picture(4096, 4096);
        BitSink passes = new BitSink().picture(4096, 4096);
        for (int i = 0; i < 200; i++) {
            tables.predictor();
        }
        for (int i = 0; i < 20_000; i++) {
            passes.subtractGreen();
        }
        return List.of(
                Base64.getDecoder().decode(LOSSLESS),
                Base64.getDecoder().decode(WITH_ALPHA),
                riff(riffChunk("VP8L", plain.picture(8, 8).pixels().bytes())),
                riff(riffChunk("VP8L", tables.pixels().bytes())),
                riff(riffChunk("VP8L", passes.pixels().bytes())));
    }

    @ParameterizedTest
    @MethodSource("packedWithoutLoss")
    @DisplayName(
            "that is a WebP packed without loss is refused before it is unpacked: bytes of it can cost hours and gigabytes")
    void losslessWebp(byte[] webp) {
        assertThat(webp.length).isLessThan(8000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(webp, Refusal.PICTURE_FORMAT));
    }

    @Test
    @Tag(TAKES_SECONDS)
    @DisplayName("is unpacked into little memory, however many bits a pixel of it has")
    void memory() throws IOException {
        byte[] deep = deepPng(3000);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        BufferedImage logo = decoded(written(deep));
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(60L * 1024 * 1024);
        assertThat(logo.getWidth()).isEqualTo(512);
        assertThat(logo.getRGB(100, 100)).isEqualTo(0xFF102030);
    }

    /** Pixels of four times 16 bits. */
    private static byte[] deepPng(int side) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + side * 8];
            for (int x = 1; x < row.length; x += 8) {
                System.arraycopy(new byte[] {0x10, 0x10, 0x20, 0x20, 0x30, 0x30, -1, -1}, 0, row, x, 8);
            }
            for (int y = 0; y < side; y++) {
                deflater.write(row);
            }
        }
        byte[] header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) 16)
                .put((byte) 6)
                .array();
        byte[] signature = Arrays.copyOf(png(1, 1), 8);
        return joined(
                joined(signature, chunk("IHDR", header)),
                joined(chunk("IDAT", packed.toByteArray()), chunk("IEND", new byte[0])));
    }

    @Test
    @Tag(TAKES_SECONDS)
    @DisplayName("is refused at once while another one is unpacked: nobody waits in a thread that signs people in")
    void busy() throws Exception {
        byte[] large = deepPng(2048);
        CyclicBarrier together = new CyclicBarrier(3);
        List<CompletableFuture<String>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> answerWithin(Duration.ofSeconds(5), together, large),
                        one -> new Thread(one, "upload").start()))
                .limit(3)
                .toList();
        List<String> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).contains("written", "refused at once: BUSY").doesNotContain("refused late: BUSY");
    }

    private static String answerWithin(Duration soon, CyclicBarrier together, byte[] picture) {
        LogoPicture read = LogoPicture.read(new ByteArrayInputStream(picture));
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
        long begin = System.nanoTime();
        try {
            byte[] unused = read.written();
            return "written";
        } catch (RefusedException e) {
            boolean late = System.nanoTime() - begin > soon.toNanos();
            return (late ? "refused late: " : "refused at once: ") + e.refusal();
        }
    }

    @Test
    @DisplayName("keeps nothing of the file: no text, no place, nothing behind the end")
    void nothingIsKept() throws IOException {
        byte[] text = chunk("tEXt", "Comment\0GPS 52.2297".getBytes(StandardCharsets.ISO_8859_1));
        byte[] png = joined(inserted(png(20, 20), text), "PK\3\4<script>".getBytes(StandardCharsets.ISO_8859_1));
        byte[] exif = segment(0xE1, "Exif\0\0GPS 52.2297");
        byte[] jpeg = encoded(decoded(png(20, 20)), "jpg");
        byte[] jpegWithExif = joined(joined(Arrays.copyOf(jpeg, 2), exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));

        for (byte[] sent : new byte[][] {png, jpegWithExif, joined(jpeg, png)}) {
            String logo = new String(written(sent), StandardCharsets.ISO_8859_1);
            assertThat(logo).doesNotContain("GPS", "Exif", "script", "PK\3\4").startsWith("\u0089PNG");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "BM",
                "%PDF-1.7",
                "",
                "II*\0",
                "RIFF1234WAVE"
            })
    @DisplayName("that is no PNG, JPEG or WebP is refused, whatever it is called")
    void otherFormats(String text) {
        assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), Refusal.PICTURE_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"30000,30000", "4097,1", "1,4097"})
    @DisplayName("of too many pixels is refused before it is unpacked")
    void bomb(int width, int height) throws IOException {
        byte[] png = png(10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        assertRefused(png, Refusal.PICTURE_TOO_LARGE);

        byte[] jpeg = encoded(decoded(png(10, 10)), "jpg");
        int sof = indexOf(jpeg, 0xFF, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(sof + 5, (short) height).putShort(sof + 7, (short) width);
        assertRefused(jpeg, Refusal.PICTURE_TOO_LARGE);
    }

    @Test
    @DisplayName("whose frame is larger than its header says is refused before it is unpacked")
    void webpBomb() {
        byte[] lossy = Base64.getDecoder().decode(LOSSY);
        int frame = indexOf(lossy, 0x9D, 0x01, 0x2A) + 3;
        // 1025, one more than a WebP may have
        lossy[frame] = 1;
        lossy[frame + 1] = 4;
        assertRefused(lossy, Refusal.PICTURE_TOO_LARGE);
    }

    @Test
    @Tag(TAKES_SECONDS)
    @DisplayName("with a text that unpacks to gigabytes costs nothing: the text is not looked at")
    void textBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 512; i++) {
                deflater.write(zeros);
            }
        }
        BufferedImage indexed = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] sent = inserted(encoded(indexed, "png"), chunk("zTXt", packed.toByteArray()));
        assertThat(PngParts.essential(sent).length).isLessThan(2000);
        assertThat(decoded(written(sent)).getWidth()).isEqualTo(8);
    }

    @Test
    @DisplayName("of more scans than a camera writes is refused")
    void scans() throws IOException {
        byte[] jpeg = encoded(decoded(png(10, 10)), "jpg");
        int sos = indexOf(jpeg, 0xFF, 0xDA);
        byte[] scan = Arrays.copyOfRange(jpeg, sos, jpeg.length - 2);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 19; i++) {
            many = joined(many, scan);
        }
        byte[] end = {(byte) 0xFF, (byte) 0xD9};
        assertThat(JpegParts.essential(joined(many, end))).isNotEmpty();
        byte[] tooMany = joined(joined(many, scan), end);
        assertThatThrownBy(() -> JpegParts.essential(tooMany)).isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("that is broken off anywhere is refused, never half shown")
    void truncated() throws IOException {
        byte[] png = png(40, 40);
        byte[] jpeg = encoded(decoded(png), "jpg");
        byte[] webp = Base64.getDecoder().decode(LOSSY);
        for (byte[] whole : new byte[][] {png, jpeg, webp}) {
            for (int length = 12; length < whole.length - (whole == webp ? 4 : 0); length += 7) {
                assertRefused(Arrays.copyOf(whole, length), Refusal.PICTURE_DAMAGED);
            }
        }
    }

    @Test
    @DisplayName("with nonsense inside is refused, whatever the decoder thinks of it")
    void damaged() throws IOException {
        byte[] png = png(40, 40);
        int idat = indexOf(png, 'I', 'D', 'A', 'T');
        Arrays.fill(png, idat + 4, png.length - BEFORE_IEND - 4, (byte) 0x55);
        assertRefused(png, Refusal.PICTURE_DAMAGED);
    }

    @Test
    @DisplayName("is read no further than 2 MiB, however much there is")
    void tooManyBytes() {
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[2 * LogoPicture.LARGEST_BYTES]);
        assertThatThrownBy(() -> LogoPicture.read(endless))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.PICTURE_TOO_LARGE));
        assertThat(endless.available()).isEqualTo(LogoPicture.LARGEST_BYTES - 1);
        assertRefused(new byte[LogoPicture.LARGEST_BYTES], Refusal.PICTURE_FORMAT);
    }

    @Test
    @DisplayName("gets another address each time, of the form that is served")
    void names() {
        byte[] png = {1, 2, 3};
        assertThat(LogoName.random(png))
                .isNotEqualTo(LogoName.random(png))
                .matches("[0-9a-f]{32}-039058c6f2c0cb49\\.png");
        assertThat(LogoName.isLogoName(LogoName.random(png))).isTrue();
        assertThat(LogoName.isLogoName("../" + LogoName.random(png))).isFalse();
        assertThat(LogoName.isLogoName(null)).isFalse();
    }

    private static void assertRefused(byte[] picture, Refusal reason) {
        assertThatThrownBy(() -> written(picture))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(reason));
    }

    private static byte[] written(byte[] picture) {
        return LogoPicture.read(new ByteArrayInputStream(picture)).written();
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, x * 7 % height, 0x123456 * (x + 1) & 0xFFFFFF);
        }
        return encoded(picture, "png");
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** A chunk before the last one. */
    private static byte[] inserted(byte[] png, byte[] chunk) {
        int end = indexOf(png, 'I', 'D', 'A', 'T') - 4;
        return joined(joined(Arrays.copyOf(png, end), chunk), Arrays.copyOfRange(png, end, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riffChunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] riff(byte[] chunks) {
        byte[] webp = joined("WEBP".getBytes(StandardCharsets.ISO_8859_1), chunks);
        return riffChunk("RIFF", webp);
    }

    /** Bits as a WebP without loss has them (RFC 9649, section 3): the least significant one first. */
    private static final class BitSink {

        private final BitSet bits = new BitSet();
        private int length;

        BitSink picture(int width, int height) {
            return add(0x2F, 8).add(width - 1, 14).add(height - 1, 14).add(0, 4);
        }

        /** One that keeps a table of a sixteenth of the picture's size, all of it the same. */
        BitSink predictor() {
            return add(1, 1).add(0, 2).add(0, 3).add(0, 1).sameAll();
        }

        BitSink subtractGreen() {
            return add(1, 1).add(2, 2);
        }

        BitSink pixels() {
            return add(0, 3).sameAll();
        }

        /** Five codes with one symbol each, which take no bits. */
        private BitSink sameAll() {
            for (int i = 0; i < 5; i++) {
                add(1, 4);
            }
            return this;
        }

        private BitSink add(int value, int count) {
            for (int i = 0; i < count; i++) {
                bits.set(length++, (value >> i & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(bits.toByteArray(), length / 8 + 4);
        }
    }

    private static byte[] segment(int marker, String text) {
        byte[] data = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int indexOf(byte[] bytes, int... wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && (bytes[at + same] & 0xFF) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }
}
