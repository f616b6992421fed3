package io.github.companyaccounts.model.authorization;

/**
 * A JPEG: segments one after the other, a frame with a size, data, an end (ITU-T T.81, annex B). What follows the end is left out:
 * telephones put other pictures there.
 */
final class JpegScan implements ScanParts {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;

    /** Of a frame's segment: length, precision, height, width. */
    private static final int OF_FRAME = 7;

    private enum Place {
        BEGINNING,
        MARKER,
        SEGMENT,
        DATA,
        OVER
    }

    private Place place = Place.BEGINNING;
    private int marker;
    /** Of the segment, bytes that have come. */
    private int at;

    private final int[] seen = new int[OF_FRAME];
    private int segmentLength;
    private boolean escaped;
    private boolean frame;
    private boolean picture;

    @Override
    public ScanFormat format() {
        return ScanFormat.JPEG;
    }

    @Override
    public int accept(byte[] bytes, int length) {
        int read = 0;
        while (read < length && place != Place.OVER) {
            accept(bytes[read] & 0xFF);
            read++;
        }
        return read;
    }

    private void accept(int one) {
        switch (place) {
            case BEGINNING -> beginning(one);
            case MARKER -> marker(one);
            case SEGMENT -> segment(one);
            case DATA -> data(one);
            case OVER -> throw new IllegalStateException("nothing is looked at after the end");
        }
    }

    private void beginning(int one) {
        at++;
        if (at == 2) {
            if (one != SOI) {
                throw ScanParts.damaged();
            }
            enterMarker();
        }
    }

    private void enterMarker() {
        place = Place.MARKER;
        escaped = false;
    }

    /** Any number of FF may stand before a marker. */
    private void marker(int one) {
        if (one == 0xFF) {
            escaped = true;
        } else if (!escaped) {
            throw ScanParts.damaged();
        } else {
            begin(one);
        }
    }

    private void begin(int found) {
        marker = found;
        if (found == EOI) {
            place = Place.OVER;
        } else if (found == 0 || found == SOI || (found == SOS && !frame)) {
            throw ScanParts.damaged();
        } else if (isAlone(found)) {
            enterMarker();
        } else {
            place = Place.SEGMENT;
            at = 0;
            segmentLength = 0;
        }
    }

    private static boolean isAlone(int found) {
        return found == TEM || (found >= RST0 && found <= RST7);
    }

    private void segment(int one) {
        if (at < seen.length) {
            seen[at] = one;
        }
        at++;
        if (at == 2) {
            segmentLength = seen[0] << 8 | seen[1];
            if (segmentLength < 2) {
                throw ScanParts.damaged();
            }
        }
        if (at >= 2 && at == segmentLength) {
            endSegment();
        }
    }

    private void endSegment() {
        if (isFrame(marker)) {
            // a height of 0 is told after the first scan, which nobody's scanner does
            if (segmentLength < OF_FRAME) {
                throw ScanParts.damaged();
            }
            long pixels = (long) (seen[3] << 8 | seen[4]) * (seen[5] << 8 | seen[6]);
            if (pixels == 0 || pixels > MOST_PIXELS) {
                throw ScanParts.damaged();
            }
            frame = true;
        }
        if (marker == SOS) {
            place = Place.DATA;
            escaped = false;
        } else {
            enterMarker();
        }
    }

    /** SOF0 to SOF15; three numbers in between mean other things. */
    private static boolean isFrame(int found) {
        return found >= 0xC0 && found <= 0xCF && found != 0xC4 && found != 0xC8 && found != 0xCC;
    }

    /** Up to the next marker that is neither an escaped FF nor a restart. */
    private void data(int one) {
        if (!escaped) {
            picture |= one != 0xFF;
            escaped = one == 0xFF;
        } else if (one == 0 || (one >= RST0 && one <= RST7)) {
            escaped = false;
        } else if (one != 0xFF) {
            begin(one);
        }
    }

    @Override
    public void finish() {
        if (place != Place.OVER || !picture) {
            throw ScanParts.damaged();
        }
    }
}
