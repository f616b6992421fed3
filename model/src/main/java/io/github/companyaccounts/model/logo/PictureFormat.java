package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.Arrays;

/** What a picture is by its first bytes; what it is called does not matter. */
enum PictureFormat {
    PNG {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }

        @Override
        byte[] essential(byte[] bytes) {
            return PngParts.essential(bytes);
        }
    },
    JPEG {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0xFF, 0xD8, 0xFF);
        }

        @Override
        byte[] essential(byte[] bytes) {
            return JpegParts.essential(bytes);
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
        }

        @Override
        byte[] essential(byte[] bytes) {
            return WebpParts.essential(bytes);
        }
    };

    abstract boolean begins(byte[] bytes);

    /**
     * The same picture with nothing but what a decoder needs to show it (of an animation, the first frame).
     *
     * @throws RefusedException PICTURE_DAMAGED, PICTURE_TOO_LARGE, PICTURE_FORMAT for a variety that is not taken
     */
    abstract byte[] essential(byte[] bytes);

    /**
     * @throws RefusedException PICTURE_FORMAT
     */
    static PictureFormat of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.begins(bytes))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.PICTURE_FORMAT));
    }

    private static boolean has(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
