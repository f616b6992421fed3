package io.github.companyaccounts.model.activation;

import io.github.companyaccounts.model.activation.Activation.PasswordRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the policies of Keycloak's password policy are told to people. */
public final class PasswordRules {

    private static final String PREFIX = "companyPasswordRule.";

    /** Policies with a number that belongs into the sentence. */
    private static final Set<String> WITH_NUMBER =
            Set.of("length", "maxLength", "upperCase", "lowerCase", "digits", "specialChars", "passwordHistory");

    private static final Set<String> WITHOUT_NUMBER =
            Set.of("notUsername", "notContainsUsername", "notEmail", "passwordBlacklist", "regexPattern");

    /** How passwords are kept and when they are asked for: nothing that a new one could break. */
    private static final Set<String> NO_RULES = Set.of(
            "hashAlgorithm",
            "hashIterations",
            "forceExpiredPasswordChange",
            "maxAuthAge",
            "recoveryCodesWarningThreshold");

    /** The order in which they are told; others come last. */
    private static final List<String> ORDER = List.of(
            "length",
            "maxLength",
            "upperCase",
            "lowerCase",
            "digits",
            "specialChars",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            "passwordBlacklist",
            "passwordHistory",
            "regexPattern");

    /** A rule is told beforehand as what a password is like; of a password that is not, in Keycloak's own messages. */
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("companyPasswordRule.length", "invalidPasswordMinLengthMessage"),
            Map.entry("companyPasswordRule.maxLength", "invalidPasswordMaxLengthMessage"),
            Map.entry("companyPasswordRule.upperCase", "invalidPasswordMinUpperCaseCharsMessage"),
            Map.entry("companyPasswordRule.lowerCase", "invalidPasswordMinLowerCaseCharsMessage"),
            Map.entry("companyPasswordRule.digits", "invalidPasswordMinDigitsMessage"),
            Map.entry("companyPasswordRule.specialChars", "invalidPasswordMinSpecialCharsMessage"),
            Map.entry("companyPasswordRule.notUsername", "invalidPasswordNotUsernameMessage"),
            Map.entry("companyPasswordRule.notContainsUsername", "invalidPasswordNotContainsUsernameMessage"),
            Map.entry("companyPasswordRule.notEmail", "invalidPasswordNotEmailMessage"),
            Map.entry("companyPasswordRule.passwordHistory", "invalidPasswordHistoryMessage"),
            Map.entry("companyPasswordRule.passwordBlacklist", "invalidPasswordBlacklistedMessage"),
            Map.entry("companyPasswordRule.regexPattern", "invalidPasswordRegexPatternMessage"));

    private PasswordRules() {}

    /**
     * A policy in words.
     *
     * @param policy Keycloak's id of it
     * @param config what the realm set for it; may be {@code null}
     * @return empty if it demands nothing of a password
     */
    public static Optional<PasswordRule> rule(String policy, Object config) {
        if (NO_RULES.contains(policy)) {
            return Optional.empty();
        }
        if (WITH_NUMBER.contains(policy)) {
            return Optional.of(new PasswordRule(PREFIX + policy, List.of(String.valueOf(config))));
        }
        String known = WITHOUT_NUMBER.contains(policy) ? policy : "other";
        return Optional.of(new PasswordRule(PREFIX + known, List.of()));
    }

    /** All policies in words, in an order that does not change from page to page; what has no sentence is told once. */
    public static List<PasswordRule> rules(Map<String, Object> policies) {
        return inOrder(policies.keySet()).stream()
                .flatMap(policy -> rule(policy, policies.get(policy)).stream())
                .distinct()
                .toList();
    }

    /** The same for an account that never had a password: there is none to repeat. */
    public static List<PasswordRule> rulesOfTheFirst(Map<String, Object> policies) {
        Map<String, Object> first = new HashMap<>(policies);
        first.remove("passwordHistory");
        return rules(first);
    }

    /** Message key for a rule that a password breaks; what is told in no words of ours, in those it came with. */
    public static String keyOfBroken(PasswordRule broken) {
        return BROKEN.getOrDefault(broken.messageKey(), broken.messageKey());
    }

    public static List<String> inOrder(Set<String> policies) {
        return policies.stream()
                .sorted((one, other) -> {
                    int byPlace = Integer.compare(place(one), place(other));
                    return byPlace != 0 ? byPlace : one.compareTo(other);
                })
                .toList();
    }

    private static int place(String policy) {
        int place = ORDER.indexOf(policy);
        return place < 0 ? ORDER.size() : place;
    }
}
