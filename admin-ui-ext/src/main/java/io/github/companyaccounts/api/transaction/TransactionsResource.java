package io.github.companyaccounts.api.transaction;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.request.RecordedFilter;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** A company's transactions, to look at (B6). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class TransactionsResource {

    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public TransactionsResource(KeycloakSession session, CompanyMember member) {
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** B6: admins, and members with the realm's permission for it. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The history of transactions",
            description = "As the operator's systems recorded it: one page, latest first; search in number and"
                    + " description. For admins, and for members who hold the permission that the realm names for it.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = TransactionRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<TransactionRepresentation> list(@BeanParam RecordedFilter filter, @BeanParam PagingParameters rows) {
        return model.transactions().list(member.company(), filter.query(rows.paging()), member.actor()).stream()
                .map(TransactionRepresentation::of)
                .toList();
    }

    /** B6: admins, and members with the realm's permission for it. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many transactions there are",
            description = "Of all pages together. For admins, and for members who hold the permission that the realm"
                    + " names for it.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam RecordedFilter filter) {
        return model.transactions().count(member.company(), filter.text(), member.actor());
    }
}
