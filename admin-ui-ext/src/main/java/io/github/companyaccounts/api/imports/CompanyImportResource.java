package io.github.companyaccounts.api.imports;

import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.operator.CompanyEvents;
import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.problem.Problems;
import io.github.companyaccounts.model.storage.PiecewiseInput;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** Thousands of companies at once (A1), from a file. */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
public final class CompanyImportResource {

    private final KeycloakSession session;
    private final Operator operator;
    private final CompanyEvents events;

    public CompanyImportResource(KeycloakSession session, Operator operator, CompanyEvents events) {
        this.session = session;
        this.operator = operator;
        this.events = events;
    }

    /** Manage-companies. */
    @POST
    @Path("")
    @Produces(CompanyFile.JSON_LINES)
    @Operation(
            summary = "Register or update the companies of a file",
            description = "Each line does what `PUT companies/{n}` does, with `customerNumber` beside its fields, in a"
                    + " transaction of its own: a line that is refused stops nothing. CSV (RFC 4180, separated by comma,"
                    + " semicolon or tab) names its columns in the first line by the paths of those fields, for example"
                    + " `mainAdmin.email` or `seat.city`; an empty cell is a field left out, a cell has no line breaks."
                    + " UTF-8, with or without byte order mark, unless `charset` says otherwise; 10 MiB at most, 16384"
                    + " letters a line. What a line leaves out is emptied, as by `PUT`. The"
                    + " answer tells line by line what became of it while the file is worked on, and ends with totals."
                    + " The server does not always notice that nobody reads any"
                    + " more, and works on what it was sent to the end: send what shall be stoppable in parts. The right to manage"
                    + " companies is looked at for each line. The same file may be sent again: what is there"
                    + " already is not made twice and nobody gets a second mail. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CompanyFile.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CompanyFile.JSON_LINES, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "One line of JSON for each line of the file, and one with the totals",
            content =
                    @Content(
                            mediaType = CompanyFile.JSON_LINES,
                            schema = @Schema(oneOf = {LineResultRepresentation.class, TotalsRepresentation.class})))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "413", ref = "too-large")
    @APIResponse(responseCode = "415", ref = "unsupported")
    public Response register(
            @Parameter(description = "Leaves companies that are there already as they are, and says `existing`")
                    @QueryParam("onlyNew")
                    @DefaultValue("false")
                    boolean onlyNew,
            @Parameter(
                            description =
                                    "Whether new or corrected main admins get their mail now, where a line does not say")
                    @QueryParam("notify")
                    @DefaultValue("true")
                    boolean notifies,
            InputStream body) {
        operator.requireManage();
        CompanyFile file = CompanyFile.read(
                session.getContext().getHttpRequest().getHttpHeaders().getMediaType(), body);
        Problems problems = new Problems(CallerLanguage.of(session));
        return Response.ok(new PiecewiseInput(
                        new CompanyImport(session, operator, events, problems, file, onlyNew, notifies)))
                .type(CompanyFile.JSON_LINES)
                .header("X-Content-Type-Options", "nosniff")
                // a proxy that collects answers would hide how far it is
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
