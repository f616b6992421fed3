package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.secret.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * What the mails about an authorization tell that nobody can guess: derived from a row's id with a key of the realm whenever it
 * is needed, so nothing readable is stored and a mail that is sent twice tells the same.
 */
final class CaseSecret {

    /** The key signs other things too: what is signed here begins like nothing else. */
    private static final String KIND = "company-authorization";

    private static final int DIGITS = 8;

    private static final long TEN_TO_THE_DIGITS = 100_000_000L;

    private static final int LETTERS = 12;

    private static final Pattern LINK =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    private static final int LONGEST_LINK = 80;

    private CaseSecret() {}

    /** Confirms the contact address: eight digits. Good for five tries only. */
    static String addressCode(String id, SecretKey key) {
        byte[] derived = derive("address", id, key);
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | (derived[i] & 0xFF);
        }
        return String.format("%0" + DIGITS + "d", Long.remainderUnsigned(number, TEN_TO_THE_DIGITS));
    }

    /** Looks at a case and withdraws it: twelve letters and digits, in groups. */
    static String caseCode(String id, SecretKey key) {
        byte[] derived = derive("case", id, key);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            int number = (derived[2 * i] & 0xFF) << Byte.SIZE | (derived[2 * i + 1] & 0xFF);
            letters.append(CaseNumber.ALPHABET.charAt(number % CaseNumber.ALPHABET.length()));
        }
        return CaseNumber.inGroups(letters.toString());
    }

    /** Objects: {@code <id of the row>.<43 characters>}, the last part of a link. */
    static String objection(String id, SecretKey key) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(derive("objection", id, key));
    }

    /** Id of the row that the last part of a link claims to belong to; empty for anything that does not look like one. */
    static Optional<String> idIn(String link) {
        if (link == null || link.length() > LONGEST_LINK) {
            return Optional.empty();
        }
        Matcher form = LINK.matcher(link);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /** Compares without telling by the time where the difference is; blanks, dashes and case do not matter. */
    static boolean isSameCode(String typed, String right) {
        return isSame(CaseNumber.letters(typed), CaseNumber.letters(right));
    }

    /** Compares without telling by the time where the difference is. */
    static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** How an unguessable key is kept. */
    static String hash(String key) {
        return Hash.hexOf(key);
    }

    private static byte[] derive(String use, String id, SecretKey key) {
        return Hash.keyed(KIND + "|" + use + "|" + id, key);
    }
}
