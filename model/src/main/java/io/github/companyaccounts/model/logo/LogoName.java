package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.secret.Hash;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The last part of a logo's address: 128 random bits, so that it cannot be guessed, and the beginning of the picture's
 * SHA-256, so that it is never the address of another picture and can be kept by browsers for ever.
 */
final class LogoName {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{16}\\.png");

    private static final SecureRandom RANDOM = new SecureRandom();

    private LogoName() {}

    static String random(byte[] png) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random) + "-" + HexFormat.of().formatHex(Hash.of(png), 0, 8) + ".png";
    }

    static boolean isLogoName(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
