package io.github.companyaccounts.api.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.companyaccounts.model.mail.MailState;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.permission.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person of a company (A11).
 *
 * @param ownAccount whether it is the person's own account, which the company did not make and cannot delete
 * @param lockedUntil {@code null} unless the password was guessed too often; in lists, and for an operator, always
 * @param lastSignIn {@code null} before the first one
 * @param pendingEmail a new address waiting to be confirmed, or {@code null}
 * @param lastMail state of the latest mail, or {@code null} if none was sent
 * @param lastMailError why it was refused for good, in a sentence for the caller, or {@code null}
 * @param may what the caller may do to the person; empty for an operator, who only looks
 */
@Schema(
        description = "One person of a company",
        requiredProperties = {"id", "login", "role", "ownAccount", "state", "permissions", "secondFactor"})
public record PersonRepresentation(
        String id,
        @Schema(examples = "jan.kowalski") String login,
        @Schema(examples = "Jan") String firstName,
        @Schema(examples = "Kowalski") String lastName,
        @Schema(examples = "jan.kowalski@example.com") String email,

        @Schema(description = "Language of the person's mails and pages", examples = "pl")
        String locale,

        @Schema(enumeration = {"main-admin", "admin", "employee", "guest"})
        String role,

        @Schema(description = "The person's own account, which the company neither made nor can delete")
        boolean ownAccount,

        @Schema(
                description = "`invited` is not activated yet; `blocked` wins over `invited`",
                enumeration = {"invited", "active", "blocked"})
        String state,

        @Schema(
                description = "The password was guessed too often: until then the account can be signed in to only in"
                        + " browsers used before. Only where one person is asked for; left out if it is not locked, and"
                        + " for a person's own account")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant lockedUntil,

        @Schema(description = "Held in this company", examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "Whether signing in takes a second factor")
        boolean secondFactor,

        @Schema(description = "Left out before the first sign-in") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant lastSignIn,

        @Schema(description = "A new address that waits to be confirmed")
        String pendingEmail,

        @Schema(
                description = "What became of the latest mail to this person about this company",
                enumeration = {"waiting", "sent", "failed"})
        String lastMail,

        @Schema(description = "Why it failed: a sentence in the caller's language, and the mail server's code")
        String lastMailError,

        @Schema(
                description = "What the caller may do to the person; whether it makes sense in the person's state is"
                        + " another question",
                examples = "[\"edit\", \"block\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> may) {

    /** For somebody who only looks. */
    public static PersonRepresentation of(Person person, MailFailureText words) {
        return of(person, null, List.of(), words);
    }

    /**
     * @param lockedUntil {@code null} if the account is not locked, or nobody looked
     * @param may what the caller may do to the person
     */
    static PersonRepresentation of(Person person, Instant lockedUntil, List<String> may, MailFailureText words) {
        return new PersonRepresentation(
                person.id(),
                person.login(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.locale(),
                person.role().external(),
                person.ownAccount(),
                person.state().external(),
                lockedUntil,
                person.permissions().stream().map(Permission::name).toList(),
                person.secondFactor(),
                person.lastSignIn(),
                person.pendingEmail(),
                Optional.ofNullable(person.lastMail()).map(MailState::external).orElse(null),
                words.of(person.lastMailFailure()),
                may);
    }
}
