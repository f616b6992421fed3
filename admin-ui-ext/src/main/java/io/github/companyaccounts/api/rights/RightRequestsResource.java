package io.github.companyaccounts.api.rights;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.rights.RightRequest;
import io.github.companyaccounts.model.rights.RightRequests;
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

/** Requests for the admin right (B3): asked by members, decided by those who may give it. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "404", ref = "not-found")
public final class RightRequestsResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RightRequests requests;
    private final CompanyMember member;

    public RightRequestsResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.requests = model.rightRequests();
        this.member = member;
    }

    /** B3: those who may decide; everybody else sees their own. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Requests for the admin right",
            description = "For those who may give it: the main admin and, where the realm lets admins appoint admins,"
                    + " admins. They see what waits for an answer, asked first, first. Every other member sees their own"
                    + " request only, waiting or refused.")
    @APIResponse(
            responseCode = "200",
            description = "One page of requests",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = RightRequestRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<RightRequestRepresentation> list(@BeanParam PagingParameters rows) {
        Paging paging = rows.paging();
        List<RightRequest> page = mayDecide()
                ? requests.open(company(), paging.first(), paging.max())
                : own().stream().skip(paging.first()).limit(paging.max()).toList();
        return page.stream().map(RightRequestRepresentation::of).toList();
    }

    /** B3: as the list. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many requests the list has",
            description = "Of all pages together. For members, of what they see.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    public long count() {
        return mayDecide() ? requests.countOpen(company()) : own().size();
    }

    private List<RightRequest> own() {
        return requests.of(company(), member.caller().user()).stream().toList();
    }

    /** B3: any member. */
    @GET
    @Path("own")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How you come to the admin right",
            description = "What you can do now, and what became of your request. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The way on",
            content = @Content(schema = @Schema(implementation = WayToRightsRepresentation.class)))
    public WayToRightsRepresentation way() {
        return WayToRightsRepresentation.of(
                requests.wayOf(company(), member.caller().user()));
    }

    /** B3: any member without the admin right. */
    @POST
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for the admin right",
            description = "For yourself. Those who may give it are told by mail and see it in the panel. One request at"
                    + " a time; after a refusal only when some time has passed. An invitation that waits for your"
                    + " address comes first. For members.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            headers = @Header(name = "Location", description = "Address of the request"),
            content = @Content(schema = @Schema(implementation = RightRequestRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response ask() {
        member.require(CompanyAct.ASK_FOR_RIGHTS, model);
        RightRequest request = requests.ask(company(), member.actor());
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(request.id())
                        .build())
                .entity(RightRequestRepresentation.of(request))
                .build();
    }

    /** B3: whoever has an invitation waiting. */
    @POST
    @Path("own/invitation-mail")
    @Operation(
            summary = "Have the invitation sent again that waits for you",
            description = "To your own address, with the same link; what it gives and until when stays as it is. For"
                    + " members with an invitation into this company; 404 for everybody else.")
    @APIResponse(responseCode = "204", description = "On its way")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void sendInvitationAgain() {
        model.invitations().remind(company(), member.actor());
    }

    /** B3: whoever asked. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw your request",
            description = "For whoever asked; 404 for everybody else and when it was answered.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void withdraw(@Parameter(description = "Id of the request") @PathParam("id") String id) {
        requests.withdraw(company(), id, member.actor());
    }

    /** B3, B4, B5: those who may give the admin right. */
    @POST
    @Path("{id}/approve")
    @Operation(
            summary = "Approve a request",
            description = "The person has the admin right from now on, and is told by mail. By the same rules as giving"
                    + " it by hand. For the main admin; where the realm lets admins appoint admins, for admins.")
    @APIResponse(responseCode = "204", description = "Given")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void approve(@Parameter(description = "Id of the request") @PathParam("id") String id) {
        requireMayDecide();
        requests.approve(company(), id, member.actor());
    }

    /** B3: those who may give the admin right. */
    @POST
    @Path("{id}/refuse")
    @Operation(
            summary = "Refuse a request",
            description = "The person is told, with the reason, by mail and on the company's page. For the main admin;"
                    + " where the realm lets admins appoint admins, for admins.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefusalReasonRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Refused")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void refuse(@Parameter(description = "Id of the request") @PathParam("id") String id, InputStream body) {
        requireMayDecide();
        RefusalReasonRepresentation sent = JsonBody.read(session, body, RefusalReasonRepresentation.class);
        requests.refuse(company(), id, sent.reason(), member.actor());
    }

    private Company company() {
        return member.company();
    }

    private boolean mayDecide() {
        return whoMay().refusal(member.actor(), Act.GIVE_ADMIN_RIGHT, Subject.newEmployee())
                .isEmpty();
    }

    /** Who may not is told so before anything about a request. */
    private void requireMayDecide() {
        whoMay().check(member.actor(), Act.GIVE_ADMIN_RIGHT, Subject.newEmployee());
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }
}
