package io.github.companyaccounts.api.authorization;

import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** The operator's queue of signed authorizations (D4). Scans and what is in them are for those alone who decide on them. */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class RecoveriesResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final RecoveryEvents events;

    RecoveriesResource(KeycloakSession session, Operator operator, RecoveryEvents events) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
    }

    /** D4: manage-recoveries. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Signed authorizations",
            description =
                    "One page: the oldest first while something can still happen to them, and before them what"
                            + " somebody objected to after it was done; else the latest decided first. Wants the role manage-recoveries.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = RecoverySummaryRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<RecoverySummaryRepresentation> list(
            @BeanParam RecoveriesFilter filter, @BeanParam PagingParameters rows) {
        operator.requireManageRecoveries();
        return model.authorizationDesk().list(filter.query(rows.paging())).stream()
                .map(RecoverySummaryRepresentation::of)
                .toList();
    }

    /** D4: manage-recoveries. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many signed authorizations there are",
            description = "Of all pages together. Wants the role manage-recoveries.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam RecoveriesFilter filter) {
        operator.requireManageRecoveries();
        return model.authorizationDesk().count(filter.query(new Paging(0, 1)));
    }

    /** One of them; whether there is such a one is asked by each act. */
    @Path("{id}")
    public RecoveryResource recovery(@Parameter(description = "Id of the authorization") @PathParam("id") String id) {
        return new RecoveryResource(session, operator, events, id);
    }
}
