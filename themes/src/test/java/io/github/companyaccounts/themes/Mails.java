package io.github.companyaccounts.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mails of the product and what their templates are given. */
final class Mails {

    static final List<String> NAMES = List.of(
            "activation-main-admin",
            "activation-employee",
            "password-reset",
            "login-reminder",
            "password-changed",
            "account-locked",
            "main-admin-offer",
            "invitation",
            "registration",
            "account-exists",
            "right-requested",
            "right-request-approved",
            "right-request-refused",
            "authorization-code",
            "authorization-received",
            "authorization-approved",
            "authorization-done",
            "authorization-put-back",
            "authorization-stopped",
            "confirm-email",
            "email-change-asked",
            "email-changed",
            "sign-in-refused",
            "networks-changed",
            "second-factor-removed",
            "second-factor-removed-admins",
            "main-admin-handed-over",
            "main-admin-taken-over");

    static final String LINK = "https://accounts.example/realms/b2b/mail-link/Zk3mX9qL2vR7tY1w?a=1&b=2";

    private Mails() {}

    static String subjectKey(String mail) {
        StringBuilder key = new StringBuilder();
        for (String word : mail.split("-", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key + "Subject";
    }

    static Map<String, Object> attributes(Locale language, String person, String company) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("locale", language);
        attributes.put("ltr", true);
        attributes.put("realmName", "Hurtownia Przykład");
        attributes.put("login", "anna.nowak");
        attributes.put("reservedLogin", "123456_admin");
        attributes.put("firstName", person);
        attributes.put("lastName", "Nowak");
        attributes.put("companyName", company);
        attributes.put("inviter", person);
        attributes.put("invitedEmail", "anna@example.com");
        attributes.put("permissions", List.of("Składanie zamówień", person));
        attributes.put("admin", true);
        attributes.put("customerNumber", "123456");
        attributes.put("link", LINK);
        attributes.put("linkExpires", "27.11.2026 14:05");
        attributes.put("helpContact", "help@example.com");
        attributes.put("clientAddress", "198.51.100.1");
        attributes.put("refusedAt", "27.11.2026 14:05");
        attributes.put("newEmail", "anna@new.example");
        attributes.put("askedBy", person + " Kowalska (anna.kowalska)");
        attributes.put("decidedBy", person + " Kowalska (anna.kowalska)");
        attributes.put("reason", person);
        attributes.put("act", "changed");
        attributes.put("code", "48151623");
        attributes.put("codeExpires", "27.11.2026 14:05");
        attributes.put("caseNumber", "K7QM-4XRD");
        attributes.put("caseLogin", "anna.nowak");
        attributes.put("representative", person + " Kowalska");
        attributes.put("effectAt", "27.11.2026 14:05");
        attributes.put("changedBy", person + " Kowalska (anna.kowalska)");
        attributes.put("networks", "203.0.113.0/24, 2001:db8::/48");
        attributes.put("removedNetworks", "198.51.100.1");
        attributes.put("personName", person + " Nowak (anna.nowak)");
        attributes.put("removedBy", person + " Kowalska (anna.kowalska)");
        attributes.put(
                "logins",
                List.of(
                        Map.of("login", "anna.nowak", "companyName", company),
                        Map.of("login", "654321_admin", "companyName", "Second Ltd")));
        return attributes;
    }
}
