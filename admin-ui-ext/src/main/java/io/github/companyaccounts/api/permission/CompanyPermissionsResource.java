package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.request.SearchText;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.permission.CompanyPermissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/**
 * Which roles companies may give to their people ("Permissions" of joining companies). Looking is for everybody of the
 * operator's; changing wants the role {@code manage-permissions}, and nothing of Keycloak's rights over roles.
 */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class CompanyPermissionsResource {

    private final KeycloakSession session;
    private final CompanyPermissions permissions;
    private final Operator operator;
    private final PermissionEvents events;

    CompanyPermissionsResource(KeycloakSession session, Operator operator, PermissionEvents events) {
        this.session = session;
        this.permissions = session.getProvider(CompanyAccountsProvider.class).companyPermissions();
        this.operator = operator;
        this.events = events;
    }

    /** View-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Roles that companies may give",
            description =
                    "One page: realm roles first, then by client and name. Search in name and descriptions. Wants the"
                            + " role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = CompanyPermissionRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<CompanyPermissionRepresentation> list(
            @Parameter(
                            description = "Part of the name or of a description",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("search")
                    String search,
            @BeanParam PagingParameters rows) {
        operator.requireView();
        Paging page = rows.paging();
        return permissions.list(SearchText.of(search), page.first(), page.max()).stream()
                .map(CompanyPermissionRepresentation::of)
                .toList();
    }

    /** View-companies. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many roles companies may give",
            description = "Of all pages together. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(
            @Parameter(
                            description = "Part of the name or of a description",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("search")
                    String search) {
        operator.requireView();
        return permissions.count(SearchText.of(search));
    }

    /** View-companies. */
    @GET
    @Path("candidates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Roles that companies could be let give",
            description =
                    "One page, in the same order. Never one that companies may give already, that is Keycloak's own, or"
                            + " that gives rights over Keycloak by what is inside it. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = PermissionCandidateRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<PermissionCandidateRepresentation> candidates(
            @Parameter(
                            description = "Part of the name or of a description",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("search")
                    String search,
            @BeanParam PagingParameters rows) {
        operator.requireView();
        Paging page = rows.paging();
        return permissions.candidates(SearchText.of(search), page.first(), page.max()).stream()
                .map(PermissionCandidateRepresentation::of)
                .toList();
    }

    /** Manage-permissions. */
    @PUT
    @Path("{roleId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let companies give a role",
            description =
                    "Or change what is said of it; safe to repeat. For companies with a product it comes with only: who"
                            + " has it in another company loses it with the next token. Wants the role manage-permissions.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PermissionMarkRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "Companies could give it already, and it is now as sent",
            content = @Content(schema = @Schema(implementation = CompanyPermissionRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Companies may give it now",
            headers = @Header(name = "Location", description = "Address of the permission"),
            content = @Content(schema = @Schema(implementation = CompanyPermissionRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response mark(
            @Parameter(description = "Id of the role in Keycloak") @PathParam("roleId") String roleId,
            InputStream body) {
        operator.requireManagePermissions();
        PermissionMarkRepresentation sent = JsonBody.read(session, body, PermissionMarkRepresentation.class);
        CompanyPermissions.Change change = permissions.mark(roleId, sent.toData());
        CompanyPermissionRepresentation now = CompanyPermissionRepresentation.of(change.marked());
        events.marked(change.marked().role().permission(), change.created(), now);
        Response.ResponseBuilder answer = change.created()
                ? Response.created(session.getContext().getUri().getAbsolutePath())
                : Response.ok();
        return answer.entity(now).build();
    }

    /** Manage-permissions. */
    @DELETE
    @Path("{roleId}")
    @Operation(
            summary = "Let companies give a role no more",
            description =
                    "Whoever has it by a company loses it with the next token, and nobody can give it. The role and what"
                            + " was given stay: letting companies give it again brings back what was. Wants the role"
                            + " manage-permissions.")
    @APIResponse(responseCode = "204", description = "No company may give it now")
    @APIResponse(responseCode = "404", ref = "not-found")
    public void unmark(@Parameter(description = "Id of the role in Keycloak") @PathParam("roleId") String roleId) {
        operator.requireManagePermissions();
        events.unmarked(permissions.unmark(roleId).permission());
    }
}
