package io.github.companyaccounts.api.delivery;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.company.SeatRepresentation;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.request.RecordedFilter;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** A company's delivery addresses, for its members, who only read them (C9). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "404", ref = "not-found")
public final class AddressesResource {

    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public AddressesResource(KeycloakSession session, CompanyMember member) {
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** C9: any member. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Delivery addresses",
            description = "The registered seat as the default, the others as the operator's systems recorded them (one"
                    + " page, by name; search in name and address), and whom to contact for a new one. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The addresses",
            content = @Content(schema = @Schema(implementation = CompanyAddressesRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public CompanyAddressesRepresentation list(@BeanParam RecordedFilter filter, @BeanParam PagingParameters rows) {
        return new CompanyAddressesRepresentation(
                SeatRepresentation.of(member.company().data().seat()),
                model.deliveryAddresses().list(member.company(), filter.query(rows.paging())).stream()
                        .map(DeliveryAddressRepresentation::of)
                        .toList(),
                model.settings().helpContact().orElse(null));
    }

    /** C9: any member. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many delivery addresses there are",
            description = "Of all pages together, without the seat. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam RecordedFilter filter) {
        return model.deliveryAddresses().count(member.company(), filter.text());
    }
}
