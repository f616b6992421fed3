package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.caller.Caller;
import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.legal.ConsentsResource;
import io.github.companyaccounts.model.CompanyAccountsProvider;
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

/** The company API for one identified caller: which companies they belong to, and the way into one of them. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
public final class CompanyApiResource {

    private final KeycloakSession session;
    private final Caller caller;

    CompanyApiResource(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** B7: anyone signed in. */
    @GET
    @Path("memberships")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The caller's companies",
            description = "Every company the caller belongs to, by name, also those they cannot act for now"
                    + " (`active` is false: company closed or membership blocked). For anyone signed in.")
    @APIResponse(
            responseCode = "200",
            description = "The memberships; an empty list if there are none",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = MembershipRepresentation.class)))
    public List<MembershipRepresentation> memberships() {
        return model().memberships().of(caller.user()).stream()
                .map(MembershipRepresentation::of)
                .toList();
    }

    /** What the caller accepted, whether they belong to a company or not. */
    @Path("consents")
    public ConsentsResource consents() {
        return new ConsentsResource(session, caller);
    }

    /** Everything about one company; whoever does not belong to it learns nothing, not even that it exists. */
    @Path("{customerNumber}")
    public CompanyResource company(
            @Parameter(description = "Customer number", example = "123456") @PathParam("customerNumber")
                    String customerNumber) {
        return new CompanyResource(session, CompanyMember.of(caller, customerNumber, model()));
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
