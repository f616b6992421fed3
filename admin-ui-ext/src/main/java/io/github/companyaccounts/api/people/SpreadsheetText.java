package io.github.companyaccounts.api.people;

/** Keeps text from becoming a formula when a spreadsheet opens it (invariant 12). */
final class SpreadsheetText {

    /** What begins a formula, also in the full-width forms that Excel takes for the same. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The same text, preceded by an apostrophe if a spreadsheet might run it. */
    static String of(String text) {
        return runsAsFormula(text) ? "'" + text : text;
    }

    private static boolean runsAsFormula(String text) {
        int start = 0;
        while (start < text.length() && isSkipped(text.charAt(start))) {
            start++;
        }
        // a leading tab or line break is a way of its own to get a formula into the next cell
        boolean controlAtStart = start > 0 && Character.isISOControl(text.charAt(0));
        return controlAtStart || (start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0);
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
