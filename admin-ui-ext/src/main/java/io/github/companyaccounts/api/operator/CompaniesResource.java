package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.api.imports.CompanyImportResource;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.setup.RealmSetUp;
import io.github.companyaccounts.api.setup.SetUpRepresentation;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** The operator's companies: register, update, find (A1), and the set-up of the realm for them. */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class CompaniesResource {

    private final KeycloakSession session;
    private final Operator operator;
    private final CompanyEvents events;

    CompaniesResource(KeycloakSession session, Operator operator, CompanyEvents events) {
        this.session = session;
        this.operator = operator;
        this.events = events;
    }

    /** A1: view-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Find companies", description = "One page, by customer number. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The companies",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CompanyRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<CompanyRepresentation> search(@BeanParam CompaniesFilter filter, @BeanParam PagingParameters rows) {
        operator.requireView();
        return model().companies().search(filter.query(rows.paging())).stream()
                .map(CompanyRepresentation::of)
                .toList();
    }

    /** View-companies. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many companies there are",
            description = "Of all pages together. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam CompaniesFilter filter) {
        operator.requireView();
        return model().companies().count(filter.query(new Paging(0, 1)));
    }

    /** Manage-realm. */
    @PUT
    @Path("set-up")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring the realm to the state that companies need",
            description = "Safe to repeat; adds what is missing and leaves alone what is there: organizations, operator"
                    + " roles, client scopes, required actions, the rule on reserved logins. Flows and themes are not"
                    + " touched; the answer tells what is left to do by hand. Wants the role manage-realm.")
    @APIResponse(
            responseCode = "200",
            description = "What was changed, what was in place, what is left to do by hand",
            content = @Content(schema = @Schema(implementation = SetUpRepresentation.class)))
    public SetUpRepresentation setUp() {
        operator.requireManageRealm();
        SetUpRepresentation done = RealmSetUp.of(session).run();
        events.setUp();
        return done;
    }

    /** Thousands of them at once, from a file. */
    @Path("import")
    public CompanyImportResource importing() {
        return new CompanyImportResource(session, operator, events);
    }

    /** One of them; whether there is such a company is asked by each act. */
    @Path("{customerNumber}")
    public CompanyAdminResource company(
            @Parameter(description = "Customer number", example = "123456") @PathParam("customerNumber")
                    String customerNumber) {
        return new CompanyAdminResource(session, operator, events, customerNumber);
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
