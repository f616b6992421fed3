package io.github.companyaccounts.model.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The one spelling in which an e-mail address is kept and compared: without blanks around it, in lower case, with composed
 * letters, and an international domain in its letters rather than in its {@code xn--} form (RFC 5890). A {@code +} and what
 * follows it belong to the address: only the mail server that has the mailbox knows what they mean.
 */
public final class EmailAddress {

    private EmailAddress() {}

    /**
     * @param address one that Keycloak takes for an e-mail address; anything else comes back trimmed and in lower case
     */
    public static String normal(String address) {
        String composed = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
        int at = composed.lastIndexOf('@');
        String local = composed.substring(0, at + 1);
        return (local + inLetters(composed.substring(at + 1))).toLowerCase(Locale.ROOT);
    }

    /** The address as accounts may have it that were made past this bundle: the normal spelling first. */
    public static Set<String> spellings(String address) {
        String normal = normal(address);
        int at = normal.lastIndexOf('@');
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(normal);
        spellings.add(normal.substring(0, at + 1) + inAscii(normal.substring(at + 1)));
        return spellings;
    }

    /** Whether both are the same mailbox, as far as anybody but its mail server can tell. */
    public static boolean isSame(String one, String other) {
        return one != null && other != null && normal(one).equals(normal(other));
    }

    /**
     * Whether mail to it gets there: a domain with letters that older and newer rules for domain names write differently (RFC
     * 3490, RFC 5891: the German sharp s, the Greek final sigma, joiners) may be somebody else's by the time the mail is sent.
     */
    public static boolean isUnambiguous(String address) {
        String domain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
        domain = domain.substring(domain.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        boolean letters = domain.chars().anyMatch(character -> character > 127);
        return !letters || inLetters(domain).equals(domain);
    }

    private static String inLetters(String domain) {
        return IDN.toUnicode(inAscii(domain));
    }

    private static String inAscii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain; // no domain name: compared as it is
        }
    }
}
