package io.github.companyaccounts.model.mail.sending;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server said.
 *
 * @param code of three digits (RFC 5321, section 4.2)
 * @param text in its own words; may be {@code null}
 */
record SmtpAnswer(int code, String text) {

    /** RFC 3463, section 2: behind the code, perhaps after a dash. */
    private static final Pattern ENHANCED = Pattern.compile("(?<![0-9.])([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    private static final Pattern SECRET_LINK = Pattern.compile("(/mail-link/)[^\\s\"'<>]*");

    private static final int LONGEST_IN_LOG = 1000;

    /** Code and enhanced code alone; empty for what is no answer of a mail server. */
    String codes() {
        if (code < 200 || code > 599) {
            return "";
        }
        Matcher enhanced = ENHANCED.matcher(text == null ? "" : text);
        return enhanced.find() ? code + " " + enhanced.group(1) : Integer.toString(code);
    }

    /**
     * Words of somebody else as they may stand in the server's log: one line, not too long, and without the secret of a link
     * that a mail server quotes (invariant 5).
     */
    static String forLog(String words) {
        String plain =
                SECRET_LINK.matcher(MailWriter.oneLine(String.valueOf(words))).replaceAll("$1…");
        return plain.length() <= LONGEST_IN_LOG ? plain : plain.substring(0, LONGEST_IN_LOG) + "…";
    }
}
