package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.io.ByteArrayOutputStream;

/**
 * A JPEG without comments and application data (Exif with its places, thumbnails, colour profiles), up to its end (ITU-T T.81,
 * annex B). A progressive one may have as many scans as fit into the file, each of which costs a walk over the whole picture:
 * more than any camera or program writes (10, or a few more where a program looks for the best order) are refused.
 */
final class JpegParts {

    private static final int MOST_SCANS = 20;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    /** How Adobe's software marks the colour transformation: without it colours come out wrong. */
    private static final int APP14 = 0xEE;

    private static final int APP15 = 0xEF;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int scans;

    private JpegParts(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] essential(byte[] bytes) {
        return new JpegParts(bytes).read();
    }

    private byte[] read() {
        kept.write(0xFF);
        kept.write(SOI);
        for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
            copySegment(marker);
            if (marker == SOS) {
                countScan();
                copyScan();
            }
        }
        kept.write(0xFF);
        kept.write(EOI);
        return kept.toByteArray();
    }

    /** Any number of FF may stand before a marker. */
    private int nextMarker() {
        if (byteAt(at) != 0xFF) {
            throw damaged();
        }
        while (byteAt(at) == 0xFF) {
            at++;
        }
        return byteAt(at++);
    }

    private void copySegment(int marker) {
        int length = byteAt(at) << 8 | byteAt(at + 1);
        if (length < 2 || marker == 0 || marker == SOI || length > bytes.length - at) {
            throw damaged();
        }
        boolean leftOut = marker == COM || (marker > APP0 && marker <= APP15 && marker != APP14);
        if (!leftOut) {
            kept.write(0xFF);
            kept.write(marker);
            kept.write(bytes, at, length);
        }
        at += length;
    }

    private void countScan() {
        scans++;
        if (scans > MOST_SCANS) {
            throw damaged();
        }
    }

    /** Up to the next marker that is neither an escaped FF nor a restart. */
    private void copyScan() {
        int begin = at;
        while (byteAt(at) != 0xFF || isOfScan(byteAt(at + 1))) {
            at++;
        }
        kept.write(bytes, begin, at - begin);
    }

    private static boolean isOfScan(int afterFf) {
        return afterFf == 0 || (afterFf >= 0xD0 && afterFf <= 0xD7);
    }

    private int byteAt(int index) {
        if (index >= bytes.length) {
            throw damaged();
        }
        return bytes[index] & 0xFF;
    }

    private static RefusedException damaged() {
        return new RefusedException(Refusal.PICTURE_DAMAGED);
    }
}
