package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.api.caller.Caller;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import io.github.companyaccounts.model.legal.Origin;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
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

/** What the caller accepted, and the optional consent, which can be given and withdrawn at any time. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
public final class ConsentsResource {

    private final KeycloakSession session;
    private final Caller caller;

    public ConsentsResource(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** Anyone signed in, about themselves. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the caller accepted",
            description =
                    "The state of the consent to commercial information, and the caller's decisions, newest first. For"
                            + " anyone signed in.")
    @APIResponse(
            responseCode = "200",
            description = "Consent and decisions",
            content = @Content(schema = @Schema(implementation = ConsentsRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public ConsentsRepresentation read(@BeanParam PagingParameters rows) {
        Paging paging = rows.paging();
        return ConsentsRepresentation.of(
                documents().lastDecision(caller.user(), Kind.MARKETING),
                documents().current(Kind.MARKETING, language()),
                documents().ofPerson(caller.user(), paging.first(), paging.max()));
    }

    /** Anyone signed in, about themselves. */
    @PUT
    @Path("marketing")
    @Operation(
            summary = "Give or withdraw the consent to commercial information",
            description =
                    "Adds to the evidence; safe to repeat. To give it, send the hash of the text that was shown. For"
                            + " anyone signed in.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsentDecisionRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void decide(InputStream body) {
        ConsentDecisionRepresentation decision = JsonBody.read(session, body, ConsentDecisionRepresentation.class);
        Origin origin = new Origin(session.getContext().getConnection().getRemoteAddr());
        if (decision.given()) {
            documents().giveMarketing(caller.user(), decision.locale(language()), decision.shown(), origin);
        } else {
            documents().withdrawMarketing(caller.user(), origin);
        }
    }

    /** Anyone signed in, about themselves. */
    @GET
    @Path("{id}/text")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The text that was decided about, as a file",
            description =
                    "Exactly as it was shown, with version, language and time of the decision. For anyone signed in.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response text(@Parameter(description = "Id of the decision") @PathParam("id") String id) {
        Acceptance row =
                documents().ofPerson(caller.user(), id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        LegalDocument shown =
                documents().shown(row.kind(), row.sha256()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        DocumentFile file = new DocumentFile(row, shown, model().settings().timeZone());
        return Response.ok(file.html(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Locale language() {
        return CallerLanguage.of(session);
    }

    private LegalDocuments documents() {
        return model().legalDocuments();
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
