package io.github.companyaccounts.api.networks;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.networks.TrustedNetworks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** From which networks a company's people are let in, for its admins (D3). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class NetworksResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public NetworksResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** D3: admins. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The company's trusted networks",
            description =
                    "From where its people are let in, whether the rule is switched on, and where the caller comes"
                            + " from. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = NetworksRepresentation.class)))
    public NetworksRepresentation get() {
        member.require(CompanyAct.NETWORKS, model);
        return represent(model.networks().of(member.company()));
    }

    /** D3: admins, signed in recently. */
    @PUT
    @Path("")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the company's trusted networks",
            description =
                    "Replaces the rule as a whole; it counts from the next request on. A company's own accounts are"
                            + " held to it wherever they sign in, a person's own account where it acts for the company. At most a"
                            + " hundred networks. With `version`, as it was read, a rule that somebody changed since is not"
                            + " overwritten (`conflict`). Admins are told by mail. A rule that leaves out the address this call comes from is refused with"
                            + " `networks-lock-out` until `confirmLockout` is true. For admins, with a sign-in no older than five"
                            + " minutes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworksChangeRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = NetworksRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public NetworksRepresentation change(InputStream body) {
        member.require(CompanyAct.NETWORKS, model);
        member.caller().requireRecentSignIn();
        NetworksChangeRepresentation sent = JsonBody.read(session, body, NetworksChangeRepresentation.class);
        return represent(model.networks()
                .change(member.company(), sent.toForm(), member.caller().from(), member.actor()));
    }

    private NetworksRepresentation represent(TrustedNetworks rule) {
        return NetworksRepresentation.of(rule, member.caller().from());
    }
}
