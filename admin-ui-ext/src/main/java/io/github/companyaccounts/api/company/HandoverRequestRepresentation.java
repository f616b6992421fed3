package io.github.companyaccounts.api.company;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To whom the main admin hands the role over (A5).
 *
 * @param personId an activated member who is not blocked
 * @param ownLogin what the main admin wants to sign in with from then on
 */
@Schema(description = "To whom the main admin hands the role over", requiredProperties = "personId")
public record HandoverRequestRepresentation(
        @Schema(description = "An activated member who is not blocked")
        String personId,

        @Schema(
                description = "Only if your own login is `<customer number>_admin`: the login you want from then on."
                        + " Left out, one is made",
                examples = "anna.nowak")
        String ownLogin) {}
