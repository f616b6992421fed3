package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A WebP with one frame and nothing else: no metadata, no colour profile, no further frames (RFC 9649). The size is taken from
 * the frame: the one that the file's header tells need not be true.
 */
final class WebpParts {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** What stands in an animation's frame before its chunks. */
    private static final int FRAME_HEADER = 16;

    private static final int ALPHA_FLAG = 0x10;

    private final ByteBuffer bytes;
    private byte[] alpha;
    private byte[] lossy;
    private byte[] lossless;

    private WebpParts(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] essential(byte[] bytes) {
        WebpParts parts = new WebpParts(bytes);
        parts.read(RIFF_HEADER, bytes.length);
        return parts.written();
    }

    private boolean isFound() {
        return lossy != null || lossless != null;
    }

    private void read(int begin, int end) {
        int at = begin;
        while (!isFound() && end - at >= CHUNK_HEADER) {
            int length = bytes.getInt(at + 4);
            int data = at + CHUNK_HEADER;
            if (length < 0 || length > end - data) {
                throw damaged();
            }
            take(type(at), data, length);
            at = data + length + (length & 1);
        }
    }

    private String type(int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private void take(String type, int data, int length) {
        switch (type) {
            case "ALPH" -> alpha = slice(data, length);
            case "VP8 " -> lossy = slice(data, length);
            case "VP8L" -> lossless = slice(data, length);
            case "ANMF" -> read(data + FRAME_HEADER, data + length);
            default -> {
                // not seen
            }
        }
    }

    private byte[] slice(int data, int length) {
        byte[] slice = new byte[length];
        bytes.get(data, slice);
        return slice;
    }

    private byte[] written() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        if (lossless != null) {
            int size = losslessSize();
            LogoPicture.checkSize((size & 0x3FFF) + 1, (size >> 14 & 0x3FFF) + 1);
            write(chunks, "VP8L", lossless);
        } else if (lossy != null) {
            ByteBuffer frame = ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN);
            if (lossy.length < 10) {
                throw damaged();
            }
            int width = frame.getShort(6) & 0x3FFF;
            int height = frame.getShort(8) & 0x3FFF;
            LogoPicture.checkSize(width, height);
            if (alpha != null) {
                write(chunks, "VP8X", extended(width, height));
                write(chunks, "ALPH", alpha);
            }
            write(chunks, "VP8 ", lossy);
        } else {
            throw damaged();
        }
        return riff(chunks.toByteArray());
    }

    /** Width and height, each less one, in 14 bits behind the signature's byte. */
    private int losslessSize() {
        if (lossless.length < 5 || lossless[0] != 0x2F) {
            throw damaged();
        }
        return ByteBuffer.wrap(lossless).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    }

    private static byte[] extended(int width, int height) {
        byte[] header = new byte[11];
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, ALPHA_FLAG)
                .putInt(4, width - 1)
                // three bytes each: begins where the fourth one, which is 0, was written
                .putInt(7, height - 1);
        return Arrays.copyOf(header, 10);
    }

    private static void write(ByteArrayOutputStream chunks, String type, byte[] data) {
        chunks.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeBytes(littleEndian(data.length));
        chunks.writeBytes(data);
        if ((data.length & 1) == 1) {
            chunks.write(0);
        }
    }

    private static byte[] riff(byte[] chunks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(littleEndian(chunks.length + 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(chunks);
        return file.toByteArray();
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static RefusedException damaged() {
        return new RefusedException(Refusal.PICTURE_DAMAGED);
    }
}
