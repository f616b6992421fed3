package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.mail.MailFailure;
import io.github.companyaccounts.model.mail.MailState;
import io.github.companyaccounts.model.permission.Permission;
import java.time.Instant;
import java.util.List;

/**
 * One line of the list of employees (A11), read in a fixed number of SQL statements (invariant 14).
 *
 * @param lastSignIn {@code null} before the first one
 * @param pendingEmail a new address waiting to be confirmed, or {@code null}
 * @param lastMail state of the latest mail to this person about this company, or {@code null}
 * @param lastMailFailure why the mail server refused it for good, or {@code null}
 */
public record Person(
        String id,
        String login,
        String firstName,
        String lastName,
        String email,
        String locale,
        Role role,
        boolean ownAccount,
        PersonState state,
        List<Permission> permissions,
        boolean secondFactor,
        Instant lastSignIn,
        String pendingEmail,
        MailState lastMail,
        MailFailure lastMailFailure) {}
