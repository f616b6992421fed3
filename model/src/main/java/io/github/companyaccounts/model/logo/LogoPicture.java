package io.github.companyaccounts.model.logo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIOServiceProvider;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that somebody sent, to be decoded and written anew, so that nothing of what was sent is handed out: no metadata,
 * nothing behind the picture's end, no file that is a picture and something else as well (C8).
 *
 * <p>Before it is unpacked it is known what it is and how large it is: by its first bytes and its header, on a copy that has
 * only what is needed to show it. One is unpacked at a time on a node, in at most 32 MiB; who comes meanwhile is told so at
 * once, since whoever waited here would keep others from signing in.
 */
final class LogoPicture {

    static final int LARGEST_BYTES = 2 * 1024 * 1024;

    /** Pixels on a side of what is taken. */
    static final int LARGEST_SIDE = 4096;

    /** Of a WebP: its decoder keeps objects for every 4 × 4 pixels, and took 400 MB and a minute for the largest side. */
    static final int LARGEST_WEBP_SIDE = 1024;

    /** Bytes a picture is unpacked into: of one that would take more (16 bits a colour), not every pixel is looked at. */
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;

    /** Pixels on the longer side of what is kept. */
    static final int KEPT_SIDE = 512;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private final PictureFormat format;
    private final byte[] essential;

    private LogoPicture(PictureFormat format, byte[] essential) {
        this.format = format;
        this.essential = essential;
    }

    /**
     * Reads no further than a logo may be large, whatever length was told.
     *
     * @throws RefusedException PICTURE_TOO_LARGE, PICTURE_FORMAT, PICTURE_DAMAGED
     */
    static LogoPicture read(InputStream picture) {
        byte[] bytes = bytes(picture);
        PictureFormat format = PictureFormat.of(bytes);
        return new LogoPicture(format, format.essential(bytes));
    }

    private static byte[] bytes(InputStream picture) {
        try {
            byte[] bytes = picture.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedException(Refusal.PICTURE_DAMAGED);
        }
    }

    /**
     * @throws RefusedException PICTURE_TOO_LARGE, PICTURE_DAMAGED
     */
    static void checkSize(int width, int height, int largestSide) {
        if (width < 1 || height < 1) {
            throw new RefusedException(Refusal.PICTURE_DAMAGED);
        }
        if (width > largestSide || height > largestSide) {
            throw tooLarge();
        }
    }

    private static RefusedException tooLarge() {
        return new RefusedException(Refusal.PICTURE_TOO_LARGE);
    }

    /**
     * What is seen of it, as a PNG of ours.
     *
     * @throws RefusedException PICTURE_TOO_LARGE, PICTURE_DAMAGED, BUSY
     */
    byte[] written() {
        ImageReader reader = reader();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(essential))) {
            reader.setInput(input, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0), LARGEST_SIDE);
            return unpackedAlone(reader);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // decoders meet what no writer of pictures wrote with exceptions of all kinds
            throw new RefusedException(Refusal.PICTURE_DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] unpackedAlone(ImageReader reader) throws IOException {
        if (!ONE_AT_A_TIME.tryAcquire()) {
            throw new RefusedException(Refusal.BUSY);
        }
        try {
            return png(new Shrinking(reader.read(0, sparing(reader)), KEPT_SIDE).shrunk());
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** Every pixel, every second, every third one, so that memory is enough. */
    private static ImageReadParam sparing(ImageReader reader) throws IOException {
        SampleModel pixel = reader.getImageTypes(0).next().getSampleModel();
        long bits = (long) pixel.getNumDataElements() * DataBuffer.getDataTypeSize(pixel.getDataType());
        long unpacked = bits * reader.getWidth(0) * reader.getHeight(0) / Byte.SIZE;
        int step = 1;
        while (unpacked / ((long) step * step) > MOST_UNPACKED) {
            step++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ImageWriter writer =
                first(ImageIO.getImageWritersByFormatName("png"), one -> isOfJdk(one.getOriginatingProvider()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(picture);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's own, and for WebP, which it has none for, the one we bring: never what else is on the server's class path. */
    private ImageReader reader() {
        return switch (format) {
            case PNG, JPEG ->
                first(ImageIO.getImageReadersByFormatName(format.name()), one -> isOfJdk(one.getOriginatingProvider()));
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static boolean isOfJdk(IIOServiceProvider provider) {
        return "java.desktop".equals(provider.getClass().getModule().getName());
    }

    private static <T> T first(Iterator<T> found, Predicate<T> wanted) {
        Iterable<T> all = () -> found;
        Stream<T> stream = StreamSupport.stream(all.spliterator(), false);
        return stream.filter(wanted).findFirst().orElseThrow();
    }
}
