package io.github.companyaccounts.model.authorization;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG: chunks with right checksums, a header first, data, an end (W3C PNG, section 5). What follows the end is left out. */
final class PngScan implements ScanParts {

    private static final int SIGNATURE = 8;

    private static final int LENGTH_AND_TYPE = 8;

    private static final int CHECKSUM = 4;

    private static final int HEADER = 13;

    private enum Place {
        SIGNATURE,
        LENGTH_AND_TYPE,
        DATA,
        CHECKSUM,
        OVER
    }

    private final CRC32 checksum = new CRC32();
    private Place place = Place.SIGNATURE;
    /** Of the place, bytes that have come. */
    private int at;
    /** The first bytes of the place: none of those we look at is longer. */
    private final byte[] seen = new byte[HEADER];

    private long dataLength;
    private String type;
    private boolean header;
    private boolean picture;

    @Override
    public ScanFormat format() {
        return ScanFormat.PNG;
    }

    @Override
    public int accept(byte[] bytes, int length) {
        int read = 0;
        while (read < length && place != Place.OVER) {
            read += place == Place.DATA ? data(bytes, read, length) : next(bytes[read]);
            step();
        }
        return read;
    }

    private int next(byte one) {
        seen[at] = one;
        at++;
        return 1;
    }

    private int data(byte[] bytes, int from, int length) {
        int taken = (int) Math.min(dataLength - at, length - from);
        for (int i = 0; i < taken && at + i < seen.length; i++) {
            seen[at + i] = bytes[from + i];
        }
        checksum.update(bytes, from, taken);
        at += taken;
        return taken;
    }

    private void step() {
        if (place == Place.SIGNATURE && at == SIGNATURE) {
            enter(Place.LENGTH_AND_TYPE);
        } else if (place == Place.LENGTH_AND_TYPE && at == LENGTH_AND_TYPE) {
            beginChunk();
        }
        if (place == Place.DATA && at == dataLength) {
            endData();
        } else if (place == Place.CHECKSUM && at == CHECKSUM) {
            endChunk();
        }
    }

    private void enter(Place next) {
        place = next;
        at = 0;
    }

    private void beginChunk() {
        dataLength = number(0);
        type = new String(seen, 4, 4, StandardCharsets.ISO_8859_1);
        boolean first = type.equals("IHDR");
        if (dataLength < 0 || first == header || (first && dataLength != HEADER)) {
            throw ScanParts.damaged();
        }
        checksum.reset();
        checksum.update(seen, 4, 4);
        enter(Place.DATA);
    }

    private void endData() {
        if (type.equals("IHDR")) {
            header = true;
            if (number(0) < 1 || number(4) < 1 || (long) number(0) * number(4) > MOST_PIXELS) {
                throw ScanParts.damaged();
            }
        }
        picture |= type.equals("IDAT") && dataLength > 0;
        enter(Place.CHECKSUM);
    }

    private void endChunk() {
        if ((int) checksum.getValue() != number(0)) {
            throw ScanParts.damaged();
        }
        enter(type.equals("IEND") ? Place.OVER : Place.LENGTH_AND_TYPE);
    }

    private int number(int from) {
        return (seen[from] & 0xFF) << 24
                | (seen[from + 1] & 0xFF) << 16
                | (seen[from + 2] & 0xFF) << 8
                | (seen[from + 3] & 0xFF);
    }

    @Override
    public void finish() {
        if (place != Place.OVER || !picture) {
            throw ScanParts.damaged();
        }
    }
}
