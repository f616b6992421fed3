package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG without its ancillary chunks and without what follows its end (W3C PNG, section 5). Compressed texts and colour
 * profiles can unpack to gigabytes, and the JDK's reader unpacks some of them on the way to the picture.
 */
final class PngParts {

    private static final int SIGNATURE = 8;

    /** Length and type before the data, checksum behind them. */
    private static final int AROUND_DATA = 12;

    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngParts() {}

    static byte[] essential(byte[] bytes) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        while (bytes.length - at >= AROUND_DATA) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - AROUND_DATA) {
                break;
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            int whole = length + AROUND_DATA;
            if (ESSENTIAL.contains(type)) {
                kept.write(bytes, at, whole);
            }
            if (type.equals("IEND")) {
                return kept.toByteArray();
            }
            at += whole;
        }
        throw new RefusedException(Refusal.PICTURE_DAMAGED);
    }
}
