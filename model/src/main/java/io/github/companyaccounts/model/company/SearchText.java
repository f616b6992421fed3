package io.github.companyaccounts.model.company;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search for it: lower case, without accents, so that {@code zolc} finds {@code Żółć}. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String withoutAccents =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        // these have no decomposition
        return withoutAccents
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ø', 'o')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** For the right side of {@code like … escape '!'}: what is typed stands for itself. */
    public static String literal(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
