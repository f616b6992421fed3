package io.github.companyaccounts.api.legal;

import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalVersion;
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
import java.util.Map;
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
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Legal documents in versions, and the evidence of who accepted them. */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class LegalDocumentsResource {

    /** Two texts of the greatest length, every character written as an escape of six, stay below. */
    private static final int LARGEST_BYTES = 2 * 1024 * 1024;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final AdminEventBuilder events;

    LegalDocumentsResource(KeycloakSession session, Operator operator, AdminEventBuilder events) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
    }

    /** View-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Published versions",
            description = "By kind, the one that comes into force last first, with titles and hashes. A kind without a"
                    + " version in force uses the text of the realm's settings. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = LegalVersionRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<LegalVersionRepresentation> list(@BeanParam PagingParameters rows) {
        operator.requireView();
        Paging paging = rows.paging();
        return model.legalDocuments().versions(paging.first(), paging.max()).stream()
                .map(LegalVersionRepresentation::withoutBodies)
                .toList();
    }

    /** Manage-companies. */
    @POST
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish a version",
            description =
                    "A new version of the terms is asked for at everybody's next sign-in once it is in force. It is"
                            + " kept for ever; until it is in force it can be withdrawn. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewLegalVersionRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Published, with the texts as people will be shown them",
            headers = @Header(name = "Location", description = "Address of the version"),
            content = @Content(schema = @Schema(implementation = LegalVersionRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "413", ref = "too-large")
    public Response publish(InputStream body) {
        operator.requireManage();
        NewLegalVersionRepresentation sent =
                JsonBody.read(session, body, NewLegalVersionRepresentation.class, LARGEST_BYTES);
        LegalVersion published = model.legalDocuments().publish(sent.toForm(), operator.actor());
        record(OperationType.CREATE, published);
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(published.id())
                        .build())
                .entity(LegalVersionRepresentation.of(published))
                .build();
    }

    /** Manage-companies. */
    @POST
    @Path("preview")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Texts as people will be shown them",
            description =
                    "Without what may not stand in them (scripts, pictures, styles, forms). Nothing is kept. Wants the"
                            + " role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewLegalVersionRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "The texts by language",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = LegalTextRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "413", ref = "too-large")
    public Map<String, LegalTextRepresentation> preview(InputStream body) {
        operator.requireManage();
        NewLegalVersionRepresentation sent =
                JsonBody.read(session, body, NewLegalVersionRepresentation.class, LARGEST_BYTES);
        return LegalTextRepresentation.byLanguage(model.legalDocuments().preview(sent.toForm()));
    }

    /** View-companies. */
    @GET
    @Path("acceptances")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who accepted, declined or withdrew what",
            description =
                    "Newest first. Readable after the account is deleted, for the time the realm sets. Wants the role"
                            + " view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The evidence",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = AcceptanceRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<AcceptanceRepresentation> acceptances(
            @BeanParam AcceptancesFilter filter, @BeanParam PagingParameters rows) {
        operator.requireView();
        Paging paging = rows.paging();
        return model.legalDocuments().acceptances(filter.login(), filter.kind(), paging.first(), paging.max()).stream()
                .map(AcceptanceRepresentation::of)
                .toList();
    }

    /** View-companies. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A version with its texts", description = "Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = LegalVersionRepresentation.class)))
    @APIResponse(responseCode = "404", ref = "not-found")
    public LegalVersionRepresentation version(
            @Parameter(description = "Id of the version") @PathParam("id") String id) {
        operator.requireView();
        return LegalVersionRepresentation.of(model.legalDocuments().version(id));
    }

    /** Manage-companies. */
    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Withdraw a version",
            description = "Only before it is in force: nobody was shown it then. Wants the role manage-companies.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void withdraw(@Parameter(description = "Id of the version") @PathParam("id") String id) {
        operator.requireManage();
        record(OperationType.DELETE, model.legalDocuments().withdraw(id));
    }

    private void record(OperationType operation, LegalVersion version) {
        events.resource("LEGAL_DOCUMENT")
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .detail("kind", version.kind().external())
                .detail("version", version.version())
                .success();
    }
}
