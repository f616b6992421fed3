package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.caller.Caller;
import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.legal.ConsentsResource;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.joining.Joining;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.people.Membership;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
        List<Membership> all = model().memberships().of(caller.user());
        Set<String> withoutSecondAdmin = model().people()
                .withoutSecondAdmin(all.stream()
                        .filter(CompanyApiResource::isAdminAtWork)
                        .map(Membership::companyId)
                        .toList());
        return all.stream()
                .map(membership -> MembershipRepresentation.of(
                        membership, isAdminAtWork(membership) && withoutSecondAdmin.contains(membership.companyId())))
                .toList();
    }

    private static boolean isAdminAtWork(Membership membership) {
        return membership.active() && membership.role().managesPeople();
    }

    /** What the caller accepted, whether they belong to a company or not. */
    @Path("consents")
    public ConsentsResource consents() {
        return new ConsentsResource(session, caller);
    }

    /** B2: anyone signed in with an account of their own. */
    @POST
    @Path("join")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Join a company",
            description = "Makes the caller a member, without any right, of the company with this tax number that has a"
                    + " product of this licence number. A wrong pair is answered with `join-no-match`, whichever half is"
                    + " wrong, and stands in the log of the company concerned; after five in an hour for an account, or"
                    + " fifty for a network address, each next try has to wait longer. For anyone signed in with an"
                    + " account of their own; one that a company made belongs to that company only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JoinRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "The caller is a member",
            content = @Content(schema = @Schema(implementation = MembershipRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response join(InputStream body) {
        JoinRepresentation request = JsonBody.read(session, body, JoinRepresentation.class);
        Joining joining = model().joining();
        LegalDocument statement = joining.statement(CallerLanguage.of(session)).orElse(null);
        Origin origin = new Origin(session.getContext().getConnection().getRemoteAddr());
        Membership joined = joining.join(caller.user(), request.form(), statement, origin);
        URI company = session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .segment(
                        session.getContext().getRealm().getName(),
                        "company",
                        joined.customerNumber().value())
                .build();
        return Response.created(company)
                .entity(MembershipRepresentation.of(joined, false))
                .build();
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
