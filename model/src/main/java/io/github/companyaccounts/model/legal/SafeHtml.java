package io.github.companyaccounts.model.legal;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * What may stand in a text of the operator's: headings, paragraphs, lists, tables, links. Stricter than Keycloak's own
 * policy of 26.7, which lets pictures from elsewhere and styles through.
 */
public final class SafeHtml {

    private static final PolicyFactory POLICY =
            Sanitizers.BLOCKS.and(Sanitizers.FORMATTING).and(Sanitizers.LINKS).and(Sanitizers.TABLES);

    private static final PolicyFactory NO_MARKUP = new HtmlPolicyBuilder().toFactory();

    private SafeHtml() {}

    /** The fragment without what may not stand in it. */
    public static String of(String fragment) {
        return POLICY.sanitize(fragment);
    }

    /** Whether nothing of it can be read: no letter, no digit. */
    static boolean isEmpty(String fragment) {
        return NO_MARKUP.sanitize(fragment).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
