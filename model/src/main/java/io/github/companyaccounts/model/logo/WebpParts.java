package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A lossy WebP with one frame and nothing else: no metadata, no colour profile, no further frames (RFC 9649). The size is
 * taken from the frame: the one that the file's header tells need not be true.
 *
 * <p>What is packed without loss is refused before a decoder sees it: a picture, and transparency, which is packed in the same
 * way. The format lets some bytes of a file ask for as many passes over the picture, and as many tables, as they like: 500
 * bytes took all the memory of a server or kept a processor busy for hours. Our pages make a PNG of every WebP before they
 * send it.
 */
final class WebpParts {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** What stands in an animation's frame before its chunks. */
    private static final int FRAME_HEADER = 16;

    private final ByteBuffer bytes;
    private byte[] lossy;

    private WebpParts(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] essential(byte[] bytes) {
        WebpParts parts = new WebpParts(bytes);
        parts.read(RIFF_HEADER, bytes.length);
        return parts.written();
    }

    private boolean isFound() {
        return lossy != null;
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
            case "VP8 " -> lossy = slice(data, length);
            case "VP8L", "ALPH" -> throw new RefusedException(Refusal.PICTURE_FORMAT);
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
        if (lossy == null || lossy.length < 10) {
            throw damaged();
        }
        ByteBuffer frame = ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN);
        LogoPicture.checkSize(frame.getShort(6) & 0x3FFF, frame.getShort(8) & 0x3FFF, LogoPicture.LARGEST_WEBP_SIDE);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        write(chunks, "VP8 ", lossy);
        return riff(chunks.toByteArray());
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
