package io.github.companyaccounts.api.product;

import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.cancellation.CancellationFormRepresentation;
import io.github.companyaccounts.api.cancellation.ProductCancellationRepresentation;
import io.github.companyaccounts.api.people.PeopleFilter;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.request.RecordedFilter;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.recorded.Ref;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** A company's products and services, for its members: who may use them, and asking to cancel them (B6, E4). */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "404", ref = "not-found")
public final class ProductsResource {

    private static final String KEY = "The operator's own key of the product";

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;

    public ProductsResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
    }

    /** B6, E4: any member. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Products and services",
            description = "As the operator's systems recorded them: one page, by name; search in key and name. Licence"
                    + " numbers are for admins and for those who may use the product. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ProductRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<ProductRepresentation> list(@BeanParam RecordedFilter filter, @BeanParam PagingParameters rows) {
        Set<Permission> held = held();
        boolean cancels = cancels();
        return model.products().list(member.company(), filter.query(rows.paging()), member.actor()).stream()
                .map(product -> ProductRepresentation.of(product, held, cancels))
                .toList();
    }

    /** B6, E4: any member. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many products and services there are",
            description = "Of all pages together. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam RecordedFilter filter) {
        return model.products().count(member.company(), filter.text(), member.actor());
    }

    /** B6, E4: any member. */
    @GET
    @Path("{ref}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One product or service", description = "What the list shows, of one product. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The product",
            content = @Content(schema = @Schema(implementation = ProductRepresentation.class)))
    public ProductRepresentation get(@Parameter(description = KEY) @PathParam("ref") String ref) {
        return ProductRepresentation.of(
                model.products().get(member.company(), Ref.known(ref), member.actor()), held(), cancels());
    }

    private Set<Permission> held() {
        return model.permissions()
                .heldBy(member.caller().user(), member.company().id());
    }

    private boolean cancels() {
        return model.products().mayCancel(member.company(), member.actor());
    }

    /** B6: admins. */
    @GET
    @Path("{ref}/people")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who may use a product",
            description = "One page of the company's people, chosen and sorted as in `GET people`, each with what they"
                    + " hold of the permissions that come with the product. How many there are tells `GET people/count`."
                    + " For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ProductUseRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    public List<ProductUseRepresentation> people(
            @Parameter(description = KEY) @PathParam("ref") String ref,
            @BeanParam PeopleFilter filter,
            @BeanParam PagingParameters rows) {
        return model
                .products()
                .people(member.company(), Ref.known(ref), filter.query(rows.paging()), member.actor())
                .stream()
                .map(use -> ProductUseRepresentation.of(use, mayChange(use.person())))
                .toList();
    }

    private boolean mayChange(Person person) {
        Subject subject = new Subject(person.id(), person.role(), person.ownAccount());
        return WhoMay.of(model.settings())
                .refusal(member.actor(), Act.CHANGE_PERMISSIONS, subject)
                .isEmpty();
    }

    /** B6: admins. */
    @PUT
    @Path("{ref}/people")
    @Operation(
            summary = "Set who may use a product",
            description = "For one person or several at once: if one of it is refused, nothing is changed, and each"
                    + " violation names its place. The rules of permissions hold: an admin who is not the main admin can"
                    + " give only what they hold themselves. For admins.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProductPeopleRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Set")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void setPeople(@Parameter(description = KEY) @PathParam("ref") String ref, InputStream body) {
        member.requireMayLook(model);
        ProductPeopleRepresentation sent = JsonBody.read(session, body, ProductPeopleRepresentation.class);
        model.products().setPeople(member.company(), Ref.known(ref), sent.toChanges(), member.actor());
    }

    /** E4: admins, and members with the permission for it. */
    @POST
    @Path("{ref}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask to cancel a product",
            description = "At once or at the end of the paid period. The operator's systems get the request once; what"
                    + " became of it, the product shows. A second request is answered with 409 and the type"
                    + " cancellation-asked, one for a product that cannot be cancelled with product-not-cancellable."
                    + " For admins, and for members with the permission that the realm names for it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CancellationFormRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ProductCancellationRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response cancel(@Parameter(description = KEY) @PathParam("ref") String ref, InputStream body) {
        if (!cancels()) {
            throw new RefusedException(Refusal.NOT_ALLOWED); // before anything about the body is told
        }
        CancellationFormRepresentation sent = JsonBody.read(session, body, CancellationFormRepresentation.class);
        return Response.status(Response.Status.CREATED)
                .entity(ProductCancellationRepresentation.of(
                        model.products().cancel(member.company(), Ref.known(ref), sent.toForm(), member.actor())))
                .build();
    }
}
