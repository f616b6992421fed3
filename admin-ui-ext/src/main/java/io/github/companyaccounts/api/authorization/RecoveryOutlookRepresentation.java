package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.api.operator.CompanyRepresentation;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.api.people.PersonRepresentation;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.authorization.AuthorizationOutlook;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What approving an authorization would come to at this moment (D4). */
@Schema(
        description = "What approving would come to at this moment",
        requiredProperties = {"contactNeeded", "secondOperatorNeeded", "delaySeconds", "hindrances"})
public record RecoveryOutlookRepresentation(
        @Schema(description = "The company's record; left out if no company, or more than one, has the number")
        CompanyRepresentation company,

        @Schema(description = "The member whose login it is; left out if there is none")
        PersonRepresentation person,

        @Schema(description = "A contact in which the company was reached has to be noted first")
        boolean contactNeeded,

        @Schema(description = "Two operators have to approve")
        boolean secondOperatorNeeded,

        @Schema(description = "From the last approval to the effect, in seconds; 0 for at once")
        long delaySeconds,

        @Schema(
                description = "For `main-admin`: login of whoever loses the place; left out where it is vacant, or only"
                        + " offered to somebody")
        String formerLogin,

        @Schema(
                description = "Why it cannot be approved as things are: types of problems, without their prefix; empty"
                        + " if it can",
                examples = "[\"login-not-matched\"]")
        List<String> hindrances) {

    static RecoveryOutlookRepresentation of(AuthorizationOutlook outlook, MailFailureText words) {
        return new RecoveryOutlookRepresentation(
                Optional.ofNullable(outlook.company())
                        .map(CompanyRepresentation::of)
                        .orElse(null),
                Optional.ofNullable(outlook.person())
                        .map(person -> PersonRepresentation.of(person, words))
                        .orElse(null),
                outlook.contactNeeded(),
                outlook.secondOperatorNeeded(),
                outlook.delay().toSeconds(),
                outlook.formerLogin(),
                outlook.hindrances().stream().map(Refusal::type).toList());
    }
}
