/**
 * The company API ({@code /realms/{realm}/company/…}) and the operator API ({@code /admin/realms/{realm}/companies/…}).
 * A resource reads the request, checks who asks, and passes it on to the model: no rule is written here.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Company Accounts for Keycloak",
                        version = "1",
                        description =
                                "Companies, their main admins and their people. Times are ISO 8601 in UTC; a value"
                                        + " that is not known is left out. Errors are application/problem+json."),
        tags = {
            @Tag(name = "operator", description = "For the vendor's staff and systems, with an admin token"),
            @Tag(name = "public", description = "For everybody, without a token"),
            @Tag(name = "company", description = "For the people of a company, with their own token"),
        },
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "operator",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description =
                                            "A token as Keycloak's admin API takes it, of somebody who has the role"
                                                    + " view-companies or manage-companies of realm-management."),
                            @SecurityScheme(
                                    securitySchemeName = "company",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "An access token with the audience company-api, which comes with the"
                                            + " client scope of that name."),
                        },
                        responses = {
                            @APIResponse(
                                    name = "malformed",
                                    description =
                                            "Something in the request is missing or has a wrong form; the field says what.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "unauthenticated",
                                    description = "No token, or one that is not, or no longer, good for this API; see"
                                            + " WWW-Authenticate (RFC 6750, RFC 9470).",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "forbidden",
                                    description = "The caller may not do this, or not to this person.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "not-found",
                                    description =
                                            "There is no such thing, or it belongs to another company: the answer is"
                                                    + " the same.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "conflict",
                                    description =
                                            "It does not fit the present state: taken, activated already, blocked,"
                                                    + " closed, or changed by somebody else at the same moment.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "too-many-requests",
                                    description =
                                            "The account or the address has had as many mails in the last hour as it may"
                                                    + " get, or the company has sent as many logos or invitations as"
                                                    + " it may.",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "When to try again, in seconds"),
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "too-large",
                                    description = "What was sent is too large.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "unsupported",
                                    description = "What was sent is of a kind that is not taken.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                            @APIResponse(
                                    name = "busy",
                                    description = "The server is busy with the same for others; trying again is safe.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemRepresentation.class))),
                        }))
package io.github.companyaccounts.api;

import io.github.companyaccounts.api.problem.ProblemRepresentation;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
