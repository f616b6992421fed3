package io.github.companyaccounts.api.logo;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.CompanyAct;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** A company's logo, for its admins (C8). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
@APIResponse(responseCode = "409", ref = "conflict")
public final class LogoResource {

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public LogoResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** C8: admins. */
    @PUT
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the logo",
            description =
                    "PNG, JPEG, or lossy WebP without transparency, of at most 2 MiB and 4096 × 4096 pixels (1024 × 1024"
                            + " for WebP), at most 20 times an hour. The picture is decoded and written"
                            + " anew, with at most 512 pixels on its longer side: nothing of the file itself is kept. Everything"
                            + " else is refused with the reason (picture-format, picture-too-large, picture-damaged). The address"
                            + " is a new one, and the old one ends. For admins.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            })
    @APIResponse(
            responseCode = "200",
            description = "Where it is",
            content = @Content(schema = @Schema(implementation = LogoRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "413", ref = "too-large")
    @APIResponse(responseCode = "415", ref = "unsupported")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "busy")
    public LogoRepresentation change(InputStream body) {
        member.require(CompanyAct.CHANGE_LOGO, model);
        MediaType type = session.getContext().getHttpRequest().getHttpHeaders().getMediaType();
        if (type == null || !TYPES.contains(type.getType() + "/" + type.getSubtype())) {
            throw new RefusedException(Refusal.PICTURE_FORMAT);
        }
        InputStream picture = body == null ? InputStream.nullInputStream() : body;
        return new LogoRepresentation(
                model.logos().change(member.company(), picture, member.actor()).toString());
    }

    /** C8: admins. */
    @DELETE
    @Path("")
    @Operation(
            summary = "Remove the logo",
            description = "Its address ends. Does nothing if there is none. For admins.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public void remove() {
        model.logos().remove(member.company(), member.actor());
    }
}
