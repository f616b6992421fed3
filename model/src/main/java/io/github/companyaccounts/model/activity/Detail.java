package io.github.companyaccounts.model.activity;

import java.util.Locale;

/** What a line of a company's activity log can tell besides who did what to whom. Stored by {@link #external}: never rename. */
public enum Detail {
    /** Of a company. */
    NAME,
    CUSTOMER_NUMBER,
    CONTRACT_REF,
    /** Names of the fields that changed, with a comma and a blank between them. */
    FIELDS,
    EMAIL,
    LOGIN,
    /** The day from which something counts: ISO 8601. */
    FROM,
    /** As a person typed it. */
    REASON,
    /** Why the system acted: {@code recovery} if the account's owner asked. */
    BECAUSE,
    /** Permissions, with a comma and a blank between them. */
    GIVEN,
    TAKEN,
    /** Networks, with a comma and a blank between them. */
    ADDED,
    REMOVED,
    /** How many. */
    SESSIONS,
    /** Number of a signed authorization. */
    CASE,
    /** What it is for: {@link io.github.companyaccounts.model.authorization.AuthorizationCase#external}. */
    MATTER,
    /** {@link io.github.companyaccounts.model.authorization.AuthorizationContact.Channel#external}. */
    CHANNEL,
    /** {@link io.github.companyaccounts.model.authorization.AuthorizationContact.Outcome#external}. */
    OUTCOME,
    /** Name of a product. */
    PRODUCT,
    /** The operator's own key of it. */
    REF,
    /** When a product is to end: {@link io.github.companyaccounts.model.cancellation.Cancellation.When}. */
    WHEN,
    /** Which mail: {@link io.github.companyaccounts.model.mail.MailTemplate#file}. */
    MAIL,
    /** Where it should have gone. */
    ADDRESS,
    /** Why it could not be sent: {@link io.github.companyaccounts.model.mail.sending.MailTrouble#external}. */
    TROUBLE,
    /** The mail server's code. */
    ERROR;

    /** For example {@code contractRef}. */
    public String external() {
        StringBuilder external = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            external.append(
                    external.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return external.toString();
    }
}
