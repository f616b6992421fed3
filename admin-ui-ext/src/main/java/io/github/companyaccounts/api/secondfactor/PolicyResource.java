package io.github.companyaccounts.api.secondfactor;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.people.PeopleQuery;
import io.github.companyaccounts.model.people.PeopleQuery.Sort;
import io.github.companyaccounts.model.secondfactor.SecondFactorPolicy;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/** What a company requires of all its people when they sign in, for its admins (D2). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class PolicyResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public PolicyResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** D2: admins. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The company's security policy",
            description = "Whether a second factor is required of all its people, from which day, and how many have one"
                    + " (`GET people?secondFactor=false` lists those who have none). For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
    public PolicyRepresentation get() {
        member.require(CompanyAct.POLICY, model);
        return represent(model.secondFactorPolicies().of(member.company()));
    }

    /** D2: admins, signed in recently. */
    @PUT
    @Path("")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the company's security policy",
            description =
                    "From the day on, whoever has no second factor sets one up at the next sign-in before anything else:"
                            + " the company's own accounts whatever they sign in to, people's own accounts where they act for"
                            + " the company. A token refreshed without one, and a request with login and password that proves"
                            + " none, are refused. For admins, with a sign-in no older than five minutes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyChangeRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PolicyRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public PolicyRepresentation change(InputStream body) {
        member.require(CompanyAct.POLICY, model);
        member.caller().requireRecentSignIn();
        PolicyChangeRepresentation sent = JsonBody.read(session, body, PolicyChangeRepresentation.class);
        return represent(model.secondFactorPolicies().change(member.company(), sent.toForm(), member.actor()));
    }

    private PolicyRepresentation represent(SecondFactorPolicy policy) {
        return PolicyRepresentation.of(
                policy,
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                model.settings().timeZone(),
                people(true),
                people(false));
    }

    private long people(boolean secondFactor) {
        return model.people()
                .count(member.company(), new PeopleQuery(null, null, secondFactor, Sort.LOGIN, false, 0, 1));
    }
}
