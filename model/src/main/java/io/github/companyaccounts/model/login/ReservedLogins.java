package io.github.companyaccounts.model.login;

import io.github.companyaccounts.model.RealmSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which logins belong to the system (A1, invariant 2): {@code <customer number>_admin}, and everything a reader takes for
 * one: other case, width or style, accents, invisible characters, letters of other scripts, {@code o} for {@code 0},
 * {@code l} for {@code 1}, {@code rn} for {@code m}, the whole written backwards after a bidirectional control.
 */
public final class ReservedLogins {

    private static final String ENDING = "_admin";

    /** The longest customer number and the ending, each character written as two. */
    private static final int MOST_GLYPHS = 132;

    /** Steps of reading after which a login counts as reserved: a search that long is nobody's name. */
    private static final int MOST_STEPS = 20_000;

    private final Pattern customerNumber;

    /**
     * @param customerNumber the format of a whole customer number
     */
    public ReservedLogins(Pattern customerNumber) {
        this.customerNumber = customerNumber;
    }

    public static ReservedLogins of(RealmSettings settings) {
        return new ReservedLogins(settings.customerNumberFormat());
    }

    /** Whether nobody but the system may give an account this login. */
    public boolean reserves(String login) {
        if (login == null) {
            return false;
        }
        List<Glyph> glyphs = Glyph.of(login);
        if (glyphs.size() > MOST_GLYPHS || glyphs.stream().noneMatch(Glyph::isCertain)) {
            return false;
        }
        return looksReserved(glyphs) || (isWrittenBothWays(login) && looksReserved(reversed(glyphs)));
    }

    private boolean looksReserved(List<Glyph> glyphs) {
        Reading reading = new Reading(glyphs);
        return startsOfEnding(glyphs).stream().anyMatch(end -> reading.isCustomerNumber(end));
    }

    /** Where the ending may begin, read from behind. */
    private static Set<Integer> startsOfEnding(List<Glyph> glyphs) {
        Set<Integer> starts = Set.of(glyphs.size());
        for (int i = ENDING.length() - 1; i >= 0; i--) {
            Set<Integer> next = new HashSet<>();
            for (int end : starts) {
                if (end >= 1 && glyphs.get(end - 1).readsAs(ENDING.charAt(i))) {
                    next.add(end - 1);
                }
                if (end >= 2 && ENDING.charAt(i) == 'm' && isRn(glyphs, end - 2)) {
                    next.add(end - 2);
                }
            }
            starts = next;
        }
        return starts;
    }

    private static boolean isRn(List<Glyph> glyphs, int at) {
        return at + 1 < glyphs.size()
                && glyphs.get(at).readsAs('r')
                && glyphs.get(at + 1).readsAs('n');
    }

    private static boolean isWrittenBothWays(String login) {
        return login.codePoints().anyMatch(character -> switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT -> true;
            default -> false;
        });
    }

    private static List<Glyph> reversed(List<Glyph> glyphs) {
        List<Glyph> reversed = new ArrayList<>(glyphs);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Looks for a customer number among all the ways to read the glyphs, giving up each as soon as none can follow. */
    private final class Reading {

        private final List<Glyph> glyphs;
        private final StringBuilder read = new StringBuilder();
        private int steps;

        Reading(List<Glyph> glyphs) {
            this.glyphs = glyphs;
        }

        boolean isCustomerNumber(int end) {
            read.setLength(0);
            return reads(0, end);
        }

        private boolean reads(int from, int end) {
            if (++steps > MOST_STEPS) {
                return true;
            }
            Matcher matcher = customerNumber.matcher(read);
            boolean matches = matcher.matches();
            if (from == end) {
                return matches;
            }
            if (!matches && !matcher.hitEnd()) {
                return false;
            }
            for (char character = '!'; character <= '~'; character++) {
                if (!Character.isUpperCase(character)
                        && glyphs.get(from).readsAs(character)
                        && readsFurther(String.valueOf(character), from + 1, end)) {
                    return true;
                }
            }
            return (glyphs.get(from).readsAs('m') && readsFurther("rn", from + 1, end))
                    || (from + 2 <= end && isRn(glyphs, from) && readsFurther("m", from + 2, end));
        }

        private boolean readsFurther(String characters, int from, int end) {
            int length = read.length();
            read.append(characters);
            boolean found = reads(from, end);
            read.setLength(length);
            return found;
        }
    }
}
