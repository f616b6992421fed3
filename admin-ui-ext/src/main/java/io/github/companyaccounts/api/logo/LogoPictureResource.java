package io.github.companyaccounts.api.logo;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** Logos, for the apps that print them and for whoever looks at what they print (C8): no token is asked for. */
@Tag(name = "public")
public final class LogoPictureResource {

    private final KeycloakSession session;

    LogoPictureResource(KeycloakSession session) {
        this.session = session;
    }

    /** C8: whoever was told the address. */
    @GET
    @Path("{name}")
    @Operation(
            summary = "A company's logo",
            description =
                    "At the address that `GET {customerNumber}` and the claim tell. It never shows another picture,"
                            + " so it can be kept for ever. For whoever has the address.")
    @APIResponse(
            responseCode = "200",
            description = "The logo",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or none any more")
    public Response get(@Parameter(description = "Last part of the address") @PathParam("name") String name) {
        return session.getProvider(CompanyAccountsProvider.class)
                .logos()
                .picture(name)
                .map(LogoPictureResource::found)
                .orElseGet(() -> guarded(Response.status(Response.Status.NOT_FOUND))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static Response found(byte[] png) {
        return guarded(Response.ok(png, "image/png"))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                // printed on pages of the apps, which are other sites
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    /** Whatever a browser may take the answer for, nothing in it runs. */
    private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'");
    }
}
