package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.people.Role;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** The main admin's role changes hands (A5): offered by the main admin, taken by the successor. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
@APIResponse(responseCode = "409", ref = "conflict")
public final class HandoverResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    HandoverResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** A5: the main admin, after a recent sign-in. */
    @POST
    @Path("")
    @Operation(
            summary = "Hand the main admin's role over",
            description = "The person gets a mail and is asked at the next sign-in; nothing changes until they accept."
                    + " Then you stay an admin, `<customer number>_admin` signs them in, and both are told by mail. For"
                    + " the main admin, with a sign-in no older than five minutes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandoverRequestRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The person is asked")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void offer(InputStream body) {
        requireMainAdmin();
        member.caller().requireRecentSignIn();
        HandoverRequestRepresentation request = JsonBody.read(session, body, HandoverRequestRepresentation.class);
        if (request.personId() == null || request.personId().isBlank()) {
            throw new RefusedException(Refusal.REQUIRED, "personId");
        }
        model.companies().offerHandover(member.company(), request.personId(), request.ownLogin(), member.actor());
    }

    private void requireMainAdmin() {
        if (member.membership().role() != Role.MAIN_ADMIN) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    /** A5: the successor. */
    @POST
    @Path("accept")
    @Operation(
            summary = "Accept the main admin's role",
            description = "From now on you are the main admin. For the person who was asked; 404 for everybody else and"
                    + " when it was withdrawn.")
    @APIResponse(responseCode = "204", description = "You are the main admin")
    public void accept() {
        answer(true);
    }

    /** A5: the main admin withdraws, the successor declines. */
    @DELETE
    @Path("")
    @Operation(
            summary = "Withdraw or decline the handover",
            description =
                    "Nobody is asked any more. For the main admin, who withdraws it, and for the person who was asked, who"
                            + " declines it; 404 when there is none.")
    @APIResponse(responseCode = "204", description = "Nobody is asked any more")
    public void withdraw() {
        if (member.membership().role() == Role.MAIN_ADMIN) {
            model.companies().withdrawHandover(member.company(), member.actor());
        } else {
            answer(false);
        }
    }

    private void answer(boolean accepted) {
        if (!model.companies().answerOffer(member.company(), member.caller().user(), accepted)) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
