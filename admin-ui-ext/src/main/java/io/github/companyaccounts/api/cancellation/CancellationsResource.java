package io.github.companyaccounts.api.cancellation;

import io.github.companyaccounts.api.operator.CompanyEvents;
import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Requests to cancel of all companies, for the operator's systems, which get each once (E4). */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class CancellationsResource {

    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final CompanyEvents events;

    CancellationsResource(KeycloakSession session, Operator operator, CompanyEvents events) {
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
    }

    /** E4: view-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Requests to cancel",
            description = "Of all companies, in the order in which they were made. Each is got once: go on after the"
                    + " number of the last one you have (no later one ever gets a smaller number), or say of each that it"
                    + " is done. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = CancellationRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<CancellationRepresentation> list(
            @BeanParam CancellationsFilter filter, @BeanParam PagingParameters rows) {
        operator.requireView();
        return model.cancellations().list(filter.query(rows.paging())).stream()
                .map(CancellationRepresentation::of)
                .toList();
    }

    /** E4: manage-companies. */
    @POST
    @Path("{id}/done")
    @Operation(
            summary = "Say that a request is done",
            description = "The company sees it at the product. Safe to repeat. Wants the role manage-companies.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void done(@Parameter(description = "Id of the request") @PathParam("id") String id) {
        operator.requireManage();
        events.acted(model.cancellations().done(id, operator.actor()).customerNumber());
    }
}
