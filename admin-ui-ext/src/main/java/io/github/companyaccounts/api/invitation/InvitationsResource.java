package io.github.companyaccounts.api.invitation;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.invitation.Invitation;
import io.github.companyaccounts.model.invitation.Invitations;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** Invitations into a company, for one of its admins (E1). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class InvitationsResource {

    private final KeycloakSession session;
    private final Invitations invitations;
    private final CompanyMember admin;

    /**
     * @param admin found to manage people
     */
    public InvitationsResource(KeycloakSession session, CompanyMember admin) {
        this.session = session;
        this.invitations = session.getProvider(CompanyAccountsProvider.class).invitations();
        this.admin = admin;
    }

    /** E1: admins. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invitations that were not accepted yet",
            description = "Sent last, first; refused and expired ones included. An accepted one is a person of the"
                    + " company. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "One page of invitations",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = InvitationRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<InvitationRepresentation> list(@BeanParam PagingParameters rows) {
        Paging paging = rows.paging();
        MailFailureText words = MailFailureText.of(session);
        return invitations.list(admin.company(), paging.first(), paging.max()).stream()
                .map(invitation -> InvitationRepresentation.of(invitation, words))
                .toList();
    }

    /** E1: admins. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many invitations the list has", description = "Of all pages together. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    public long count() {
        return invitations.count(admin.company());
    }

    /** E1: admins. */
    @POST
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite somebody",
            description = "Mails a link that works for this address and this company, once. Whether the address has an"
                    + " account is not told. Only permissions may be given that the caller holds, or any of the"
                    + " company's for the main admin, and the same is asked again when the invitation is accepted. The"
                    + " admin right is the main admin's to give, unless the realm lets admins do so. An invitation"
                    + " that expired, lapsed or was refused is replaced; one that still waits is a conflict: send it"
                    + " again. For admins.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewInvitationRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Invited; the mail is on its way",
            headers = @Header(name = "Location", description = "Address of the invitation"),
            content = @Content(schema = @Schema(implementation = InvitationRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response invite(InputStream body) {
        NewInvitationRepresentation sent = JsonBody.read(session, body, NewInvitationRepresentation.class);
        Invitation invitation = invitations.invite(admin.company(), sent.toNewInvitation(), admin.actor());
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(invitation.id())
                        .build())
                .entity(InvitationRepresentation.of(invitation, MailFailureText.of(session)))
                .build();
    }

    /** E1: admins. */
    @POST
    @Path("{id}/resend")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send an invitation again",
            description = "With a new link: the older one is dead, and the time begins anew. The caller answers for it"
                    + " from now on, so must be allowed to give all that is in it. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now; the mail is on its way",
            content = @Content(schema = @Schema(implementation = InvitationRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public InvitationRepresentation resend(
            @Parameter(description = "Id of the invitation") @PathParam("id") String id) {
        return InvitationRepresentation.of(
                invitations.resend(admin.company(), id, admin.actor()), MailFailureText.of(session));
    }

    /** E1: admins. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw an invitation",
            description = "At once: its link is dead. Also takes one off the list that expired or was refused. For"
                    + " admins.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void withdraw(@Parameter(description = "Id of the invitation") @PathParam("id") String id) {
        invitations.withdraw(admin.company(), id, admin.actor());
    }
}
