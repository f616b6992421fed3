package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.people.Person;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
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

/** One person of a company, for one of its admins (A12). Who may do what to whom is the model's table. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class PersonResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember admin;
    private final PeopleSeenBy seen;
    private final String id;

    PersonResource(KeycloakSession session, CompanyMember admin, String id) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.admin = admin;
        this.seen = new PeopleSeenBy(WhoMay.of(model.settings()), admin.actor(), MailFailureText.of(session));
        this.id = id;
    }

    /** Admins. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One person",
            description = "What the list shows, of one person, and whether the account is locked. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonRepresentation.class)))
    public PersonRepresentation get() {
        return represent(model.people().get(admin.company(), id));
    }

    private PersonRepresentation represent(Person person) {
        return seen.represent(person, model.people().lockedUntil(person).orElse(null));
    }

    /** Admins. */
    @PUT
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a person's data and permissions",
            description =
                    "A new e-mail of an activated account counts once it was confirmed from the new address; of an"
                            + " account that is not activated it counts at once, and older links die. For admins; of a guest only"
                            + " the permissions may be changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonChangeRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PersonRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public PersonRepresentation update(InputStream body) {
        PersonChangeRepresentation change = JsonBody.read(session, body, PersonChangeRepresentation.class);
        return represent(model.people().update(admin.company(), id, change.toPersonChange(), admin.actor()));
    }

    /** Admins, signed in recently. */
    @DELETE
    @Path("")
    @Operation(
            summary = "Delete a person",
            description =
                    "Deletes an account of the company for good; of a guest only the membership ends. Sessions end"
                            + " at once. For admins, with a sign-in no older than five minutes.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete() {
        admin.caller().requireRecentSignIn();
        model.people().delete(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @POST
    @Path("activation-mail")
    @Operation(
            summary = "Send the activation mail",
            description = "With a new link, which works as long as the realm says (seven days by default); older links"
                    + " die. For admins.")
    @APIResponse(responseCode = "204", description = "The mail is on its way")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void mailActivation() {
        model.people().mailActivation(admin.company(), id, admin.actor());
    }

    /** A12: admins. */
    @POST
    @Path("password-mail")
    @Operation(
            summary = "Send a password link",
            description =
                    "The person sets a new password through it; the link works as long as the realm says (one hour"
                            + " by default). For admins.")
    @APIResponse(responseCode = "204", description = "The mail is on its way")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void mailPassword() {
        model.people().mailPassword(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @POST
    @Path("block")
    @Operation(
            summary = "Block a person",
            description =
                    "At once: sessions end and links from mails die. A guest is shut out of this company only. For"
                            + " admins.")
    @APIResponse(responseCode = "204", description = "Blocked")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void block() {
        model.people().block(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @POST
    @Path("unblock")
    @Operation(summary = "Unblock a person", description = "They can sign in again with what they had. For admins.")
    @APIResponse(responseCode = "204", description = "Unblocked")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void unblock() {
        model.people().unblock(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @DELETE
    @Path("lock")
    @Operation(
            summary = "End the lock of an account",
            description =
                    "For somebody whose password was guessed too often, by whomever: they can sign in again in any"
                            + " browser. The lock ends by itself too, see `lockedUntil`. Only of the company's own accounts. For"
                            + " admins.")
    @APIResponse(responseCode = "204", description = "Not locked any more")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void endLock() {
        model.people().endLock(admin.company(), id, admin.actor());
    }

    /** D2: admins, signed in recently. */
    @DELETE
    @Path("second-factor")
    @Operation(
            summary = "Turn the second factor off",
            description =
                    "For somebody who lost the device: removes one-time codes, security keys, passkeys and recovery"
                            + " codes; sessions end, the person and the company's admins get a mail. Not within 24 hours"
                            + " (the realm's setting) of a changed e-mail. For admins, with a sign-in no older than five"
                            + " minutes.")
    @APIResponse(responseCode = "204", description = "Turned off")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void removeSecondFactor() {
        admin.caller().requireRecentSignIn();
        model.people().removeSecondFactor(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @GET
    @Path("sessions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Where a person is signed in",
            description =
                    "Sessions of the account, offline ones included, the one seen last first. Where a guest signs in"
                            + " is their own matter: the list is empty. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The sessions",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionRepresentation.class)))
    public List<SessionRepresentation> sessions() {
        return model.people().sessions(admin.company(), id, admin.actor()).stream()
                .map(SessionRepresentation::of)
                .toList();
    }

    /** Admins. */
    @DELETE
    @Path("sessions/{sessionId}")
    @Operation(
            summary = "End one session of a person",
            description = "At once; apps that have a back-channel address are told. For admins.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void endSession(@Parameter(description = "Id of the session") @PathParam("sessionId") String sessionId) {
        model.people().endSession(admin.company(), id, sessionId, admin.actor());
    }

    /** Admins. */
    @DELETE
    @Path("sessions")
    @Operation(
            summary = "Sign a person out everywhere",
            description = "Ends all sessions, offline ones included. For admins.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void endSessions() {
        model.people().endSessions(admin.company(), id, admin.actor());
    }

    /** Admins. */
    @GET
    @Path("mails")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Mails to a person about the company",
            description = "What became of them, newest first; never what is in them. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "One page of mails",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MailRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<MailRepresentation> mails(@BeanParam PagingParameters rows) {
        Paging paging = rows.paging();
        String personId = model.people().get(admin.company(), id).id();
        MailFailureText words = MailFailureText.of(session);
        return model.outbox().mailsTo(admin.company().id(), personId, paging.first(), paging.max()).stream()
                .map(mail -> MailRepresentation.of(mail, words))
                .toList();
    }
}
