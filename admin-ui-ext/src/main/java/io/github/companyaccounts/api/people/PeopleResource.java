package io.github.companyaccounts.api.people;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.problem.Problems;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.login.Login;
import io.github.companyaccounts.model.login.ReservedLogins;
import io.github.companyaccounts.model.people.Person;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** The people of a company, for one of its admins (A11, A12). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "400", ref = "malformed")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class PeopleResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember admin;
    private final PeopleSeenBy seen;

    /**
     * @param admin found to manage people
     */
    public PeopleResource(KeycloakSession session, CompanyMember admin) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.admin = admin;
        this.seen = new PeopleSeenBy(WhoMay.of(model.settings()), admin.actor(), MailFailureText.of(session));
    }

    /** A11: admins. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One page of the company's people",
            description = "Employees, guests, admins and the main admin, with what a list shows. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The people",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonRepresentation.class)))
    public List<PersonRepresentation> list(@BeanParam PeopleFilter filter, @BeanParam PagingParameters rows) {
        return model.people().list(admin.company(), filter.query(rows.paging())).stream()
                .map(seen::represent)
                .toList();
    }

    /** A11: admins. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many people a list has", description = "Of all pages together. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    public long count(@BeanParam PeopleFilter filter) {
        return model.people().count(admin.company(), filter.query(new Paging(0, 1)));
    }

    /** A12, C3: admins. */
    @POST
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add an employee",
            description = "Makes an account of the company, which its owner activates through a mail: at once, or later"
                    + " by `activation-mail` if `notify` is false. Only permissions may be given that the caller holds,"
                    + " or any of the company's for the main admin. For admins; the admin right is the main admin's to"
                    + " give, unless the realm lets admins do so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewPersonRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            headers = @Header(name = "Location", description = "Address of the person"),
            content = @Content(schema = @Schema(implementation = PersonRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response create(InputStream body) {
        NewPersonRepresentation representation = JsonBody.read(session, body, NewPersonRepresentation.class);
        Person person = model.people()
                .create(admin.company(), representation.toNewPerson(), representation.notifies(), admin.actor());
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(person.id())
                        .build())
                .entity(seen.represent(person))
                .build();
    }

    /** A12: admins. */
    @POST
    @Path("batch")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same act on several people",
            description = "Each person is a transaction of its own: one that is refused stops nothing, and the answer"
                    + " tells the result for each. `delete` wants a sign-in no older than five minutes. For admins.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "A result for each id, in the order asked",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = BatchResultRepresentation.class)))
    public List<BatchResultRepresentation> batch(InputStream body) {
        Batch batch = JsonBody.read(session, body, BatchRepresentation.class).toBatch();
        if (batch.action().wantsRecentSignIn()) {
            admin.caller().requireRecentSignIn();
        }
        return new PeopleBatch(session, admin).run(batch);
    }

    /** A12: admins. */
    @GET
    @Path("login-check")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether a login may be chosen",
            description =
                    "Whether it has the form of a login and is not reserved for main admins, to be told while it is"
                            + " typed. Whether somebody has it already is told when the person is added. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "What is wrong with it, if anything",
            content = @Content(schema = @Schema(implementation = LoginCheckRepresentation.class)))
    public LoginCheckRepresentation checkLogin(
            @Parameter(description = "As typed", required = true, example = "jan.kowalski") @QueryParam("login")
                    String login) {
        try {
            Violations violations = new Violations();
            var unused = Login.check(login, "login", ReservedLogins.of(model.settings()), violations);
            violations.refuse();
            return new LoginCheckRepresentation(true, null);
        } catch (RefusedException refused) {
            return new LoginCheckRepresentation(false, new Problems(CallerLanguage.of(session)).of(refused));
        }
    }

    /** One of them; whether the id belongs to the company is asked by each act. */
    @Path("{id}")
    public PersonResource person(@Parameter(description = "Id of the person") @PathParam("id") String id) {
        return new PersonResource(session, admin, id);
    }
}
