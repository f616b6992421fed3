package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;

/**
 * Follows the structure of a scan while its bytes come by, and never holds more than a few of them. What it is called and what
 * the browser says it is does not matter.
 */
interface ScanParts {

    /** Of a picture: an A3 page at 600 dots an inch has 70 million. More is made to exhaust who opens it. */
    long MOST_PIXELS = 100_000_000;

    /**
     * So many first bytes tell what it is.
     */
    int TELLING = 8;

    ScanFormat format();

    /**
     * Looks at the next bytes.
     *
     * @return how many of them belong to the scan: fewer than given if it ended in them, and none after its end
     * @throws RefusedException SCAN_DAMAGED
     */
    int accept(byte[] bytes, int length);

    /**
     * Nothing more comes.
     *
     * @throws RefusedException SCAN_DAMAGED if it was not all
     */
    void finish();

    /**
     * By its first bytes.
     *
     * @param length how many there are
     * @throws RefusedException SCAN_FORMAT
     */
    static ScanParts of(byte[] first, int length) {
        if (begins(first, length, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new PngScan();
        }
        if (begins(first, length, 0xFF, 0xD8, 0xFF)) {
            return new JpegScan();
        }
        if (begins(first, length, '%', 'P', 'D', 'F', '-')) {
            return new PdfScan();
        }
        throw new RefusedException(Refusal.SCAN_FORMAT, "scan");
    }

    private static boolean begins(byte[] bytes, int length, int... expected) {
        if (length < TELLING) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static RefusedException damaged() {
        return new RefusedException(Refusal.SCAN_DAMAGED, "scan");
    }
}
