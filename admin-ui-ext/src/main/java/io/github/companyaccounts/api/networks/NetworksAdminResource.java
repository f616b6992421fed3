package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.api.operator.CompanyEvents;
import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** A company's network rule, for the operator: to look at, and to switch off when it leaves out all who could (D3, D4). */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class NetworksAdminResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final CompanyEvents events;
    private final Supplier<Company> company;

    /**
     * @param company found when it is asked for, so that who may not ask does not learn whether it exists
     */
    public NetworksAdminResource(
            KeycloakSession session, Operator operator, CompanyEvents events, Supplier<Company> company) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
        this.company = company;
    }

    /** D3: view-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A company's trusted networks",
            description = "Whether the company's rule is switched on, and its networks. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = CompanyNetworksRepresentation.class)))
    public CompanyNetworksRepresentation get() {
        operator.requireView();
        return CompanyNetworksRepresentation.of(model.networks().of(company.get()));
    }

    /** D4: manage-recoveries. */
    @DELETE
    @Path("")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Switch a company's trusted networks off",
            description =
                    "For the whole company, from the next request on: on its signed authorization, when the rule leaves"
                            + " out everybody who could change it. The networks stay listed. The company's admins are told the reason"
                            + " by mail. Safe to repeat. Wants the role manage-recoveries.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworksLiftingRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Switched off")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void lift(InputStream body) {
        operator.requireManageRecoveries();
        Company found = company.get();
        String reason = JsonBody.read(session, body, NetworksLiftingRepresentation.class)
                .reason();
        model.networks().lift(found, reason, operator.actor());
        events.acted(found.customerNumber());
    }
}
