package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.AuthorizationDesk;
import io.github.companyaccounts.model.authorization.AuthorizationState;
import io.github.companyaccounts.model.authorization.FiledAuthorization;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** One signed authorization, for the operators who decide on it (D4). Nothing here touches a login or a password. */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class RecoveryResource {

    private final KeycloakSession session;
    private final Operator operator;
    private final RecoveryEvents events;
    private final String id;

    RecoveryResource(KeycloakSession session, Operator operator, RecoveryEvents events, String id) {
        this.session = session;
        this.operator = operator;
        this.events = events;
        this.id = id;
    }

    /** D4: manage-recoveries. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A signed authorization",
            description =
                    "With the company's record and the person it is about, as they are now, and what stands in the"
                            + " way of approving it. Wants the role manage-recoveries.")
    @APIResponse(
            responseCode = "200",
            description = "The authorization",
            content = @Content(schema = @Schema(implementation = RecoveryRepresentation.class)))
    public RecoveryRepresentation get() {
        operator.requireManageRecoveries();
        FiledAuthorization filed = desk().get(id);
        boolean open = AuthorizationState.OPEN.contains(filed.state());
        return RecoveryRepresentation.of(
                filed, open ? desk().outlook(filed, operator.actor()) : null, MailFailureText.of(session));
    }

    /** D4: manage-recoveries. */
    @GET
    @Path("scan")
    @Operation(
            summary = "The signed scan",
            description = "As a file to be downloaded: what strangers sent is not to be shown by a browser in the place"
                    + " of a page. Looking at it stands in the admin events. Wants the role manage-recoveries.")
    @APIResponse(
            responseCode = "200",
            description = "The scan",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response scan() {
        operator.requireManageRecoveries();
        AuthorizationDesk desk = desk();
        FiledAuthorization filed = desk.get(id);
        if (filed.scan() == null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        events.acted(filed);
        String name = filed.number() + "." + filed.scan().format().ending();
        return Response.ok(desk.scan(filed.scan()), filed.scan().format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, filed.scan().bytes())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** D4: manage-recoveries. */
    @POST
    @Path("contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note a contact with the company",
            description = "The phone number or e-mail address is copied from the operator's own record of the company,"
                    + " never from the authorization. Wants the role manage-recoveries.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecoveryContactFormRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void contact(InputStream body) {
        operator.requireManageRecoveries();
        RecoveryContactFormRepresentation sent = JsonBody.read(session, body, RecoveryContactFormRepresentation.class);
        desk().noteContact(id, sent.toForm(), operator.actor());
        events.acted(desk().get(id));
    }

    /** D4: manage-recoveries. */
    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve an authorization",
            description = "Does exactly one thing for the person named, at once or after the realm's delay: removes the"
                    + " second factor, lifts the network rule, or makes them main admin. Where the realm wants two"
                    + " operators, the first approval waits for the second. Everybody concerned is told by mail. Wants"
                    + " the role manage-recoveries.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecoveryApprovalRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Approved")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void approve(InputStream body) {
        operator.requireManageRecoveries();
        RecoveryApprovalRepresentation sent = JsonBody.read(session, body, RecoveryApprovalRepresentation.class);
        events.acted(desk().approve(id, sent.toForm(), operator.actor()));
    }

    /** D4: manage-recoveries. */
    @POST
    @Path("refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refuse an authorization",
            description = "As long as it has not taken effect. The reason is mailed to whoever sent it. Wants the role"
                    + " manage-recoveries.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecoveryRefusalRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Refused")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void refuse(InputStream body) {
        operator.requireManageRecoveries();
        String reason = JsonBody.read(session, body, RecoveryRefusalRepresentation.class)
                .reason();
        events.acted(desk().refuse(id, reason, operator.actor()));
    }

    /** D4: manage-recoveries. */
    @POST
    @Path("objections/{objectionId}/settle")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle an objection to what was done",
            description =
                    "An operator looked into it: it waits for nobody any more. Nothing else changes. Wants the role"
                            + " manage-recoveries.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecoverySettlementFormRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Settled")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void settle(
            @Parameter(description = "Id of the objection") @PathParam("objectionId") String objectionId,
            InputStream body) {
        operator.requireManageRecoveries();
        String note = JsonBody.read(session, body, RecoverySettlementFormRepresentation.class)
                .note();
        events.acted(desk().settle(id, objectionId, note, operator.actor()));
    }

    private AuthorizationDesk desk() {
        return session.getProvider(CompanyAccountsProvider.class).authorizationDesk();
    }
}
