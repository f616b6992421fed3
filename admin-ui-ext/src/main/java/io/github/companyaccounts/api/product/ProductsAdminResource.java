package io.github.companyaccounts.api.product;

import io.github.companyaccounts.api.operator.CompanyEvents;
import io.github.companyaccounts.api.operator.Operator;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.request.RecordedFilter;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.product.Product;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.Ref;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
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

/** A company's products and services, for the operator's systems, which record them (B6, E4). */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class ProductsAdminResource {

    private static final String KEY =
            "The operator's own key: 1 to 100 of A-Z, a-z, 0-9, . _ ~ -, first a letter or digit";

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final CompanyEvents events;
    private final Supplier<Company> company;

    /**
     * @param company found when it is asked for, so that who may not ask does not learn whether it exists
     */
    public ProductsAdminResource(
            KeycloakSession session, Operator operator, CompanyEvents events, Supplier<Company> company) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
        this.company = company;
    }

    /** B6: view-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Products and services of a company",
            description = "One page, by name; search in key and name. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = RecordedProductRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<RecordedProductRepresentation> list(
            @BeanParam RecordedFilter filter, @BeanParam PagingParameters rows) {
        operator.requireView();
        return model.products().list(company.get(), filter.query(rows.paging()), operator.actor()).stream()
                .map(RecordedProductRepresentation::of)
                .toList();
    }

    /** B6: view-companies. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many there are: products and services",
            description = "Of all pages together. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long count(@BeanParam RecordedFilter filter) {
        operator.requireView();
        return model.products().count(company.get(), filter.text(), operator.actor());
    }

    /** B6: view-companies. */
    @GET
    @Path("{ref}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One product or service", description = "As recorded. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "As recorded",
            content = @Content(schema = @Schema(implementation = RecordedProductRepresentation.class)))
    public RecordedProductRepresentation get(@Parameter(description = KEY) @PathParam("ref") String ref) {
        operator.requireView();
        return RecordedProductRepresentation.of(model.products().get(company.get(), Ref.known(ref), operator.actor()));
    }

    /** B6: manage-companies. */
    @PUT
    @Path("{ref}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a product or service",
            description =
                    "Replaces what is recorded under the key as a whole; safe to repeat, also at the same moment."
                            + " One whose cancellation is done, and which is then paid for longer than before, counts as renewed and can be cancelled again. A company has at most 1000. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProductDataRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already, and is now as sent",
            content = @Content(schema = @Schema(implementation = RecordedProductRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = @Header(name = "Location", description = "Address of what was recorded"),
            content = @Content(schema = @Schema(implementation = RecordedProductRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response record(@Parameter(description = KEY) @PathParam("ref") String ref, InputStream body) {
        operator.requireManage();
        Ref key = Ref.of(ref);
        ProductDataRepresentation sent = JsonBody.read(session, body, ProductDataRepresentation.class);
        Company of = company.get();
        Recorded<Product> recorded = model.products().record(of, key, sent.toProductData(), operator.actor());
        events.registered(of.customerNumber(), recorded.created());
        Response.ResponseBuilder answer = recorded.created()
                ? Response.created(session.getContext().getUri().getAbsolutePath())
                : Response.ok();
        return answer.entity(RecordedProductRepresentation.of(recorded.value())).build();
    }

    /** B6: manage-companies. */
    @DELETE
    @Path("{ref}")
    @Operation(
            summary = "Forget a product or service",
            description = "Requests to cancel it stay in the list of cancellations. Wants the role manage-companies.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void remove(@Parameter(description = KEY) @PathParam("ref") String ref) {
        operator.requireManage();
        Company of = company.get();
        model.products().remove(of, Ref.known(ref), operator.actor());
        events.deleted(of.customerNumber());
    }
}
