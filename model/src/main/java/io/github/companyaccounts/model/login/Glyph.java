package io.github.companyaccounts.model.login;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reader sees of one character: accents, width, style and case do not count, and what is invisible is not seen at
 * all. A character that has no ASCII form may look like any other.
 */
final class Glyph {

    /** Letters that look alike to a hasty reader, by the one that stands for them. */
    private static final String LIKE_ONE = "1li|";

    private static final String LIKE_ZERO = "0o";

    private final int ascii;
    private final boolean letterOrDigit;
    private final boolean certain;

    private Glyph(int ascii, boolean letterOrDigit, boolean certain) {
        this.ascii = ascii;
        this.letterOrDigit = letterOrDigit;
        this.certain = certain;
    }

    /** A text as seen, glyph by glyph. */
    static List<Glyph> of(String text) {
        List<Glyph> seen = new ArrayList<>();
        text.codePoints().forEach(character -> see(character, seen));
        return seen;
    }

    private static void see(int character, List<Glyph> seen) {
        if (isInvisible(character) || isMark(character)) {
            return;
        }
        int before = seen.size();
        simplest(character)
                .codePoints()
                .filter(part -> !isInvisible(part) && !isMark(part))
                .forEach(part -> {
                    if (part < 0x80) {
                        seen.add(new Glyph(part, Character.isLetterOrDigit(part), Character.isLetterOrDigit(part)));
                    } else {
                        seen.add(new Glyph(-1, isLetterOrDigit(part), Character.isDigit(part)));
                    }
                });
        if (seen.size() == before) {
            // visible, but made of blank and accent only, as the double low line
            seen.add(new Glyph(-1, false, false));
        }
    }

    /** Modifier letters apart: some of them are lines. */
    private static boolean isLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character) && Character.getType(character) != Character.MODIFIER_LETTER;
    }

    /** Compatibility forms taken apart, in lower case: full width, ligatures, mathematical letters, accents. */
    private static String simplest(int character) {
        String apart = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        return Normalizer.normalize(apart.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** White space, controls and what Unicode calls default-ignorable; the empty Braille pattern is as blank. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || character == 0x115F
                || character == 0x1160
                || character == 0x2065
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0
                || (character >= 0xFFF0 && character <= 0xFFF8)
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    /** Whether it may be read as this character, in lower case. A letter is never read as an underscore. */
    boolean readsAs(char character) {
        if (ascii < 0) {
            return !letterOrDigit || character != '_';
        }
        return ascii == character
                || (LIKE_ONE.indexOf(ascii) >= 0 && LIKE_ONE.indexOf(character) >= 0)
                || (LIKE_ZERO.indexOf(ascii) >= 0 && LIKE_ZERO.indexOf(character) >= 0);
    }

    /** Whether it can only be a letter or digit of those a login is made of: not every text of another script is one. */
    boolean isCertain() {
        return certain;
    }
}
