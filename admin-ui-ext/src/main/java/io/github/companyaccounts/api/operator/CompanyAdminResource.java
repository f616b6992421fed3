package io.github.companyaccounts.api.operator;

import io.github.companyaccounts.api.activity.ActivityRepresentation;
import io.github.companyaccounts.api.delivery.AddressesAdminResource;
import io.github.companyaccounts.api.networks.NetworksAdminResource;
import io.github.companyaccounts.api.people.MailFailureText;
import io.github.companyaccounts.api.people.PeopleFilter;
import io.github.companyaccounts.api.people.PersonRepresentation;
import io.github.companyaccounts.api.product.ProductsAdminResource;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.transaction.TransactionsAdminResource;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Companies.Registered;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.login.CustomerNumber;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
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

/**
 * One company, for the operator: its main admin may be helped, its other people only looked at (A3: operators neither
 * create nor delete employees, and never set anybody's password).
 */
@Tag(name = "operator")
@SecurityRequirement(name = "operator")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "403", ref = "forbidden")
@APIResponse(responseCode = "404", ref = "not-found")
public final class CompanyAdminResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final Operator operator;
    private final CompanyEvents events;
    private final String customerNumber;

    CompanyAdminResource(KeycloakSession session, Operator operator, CompanyEvents events, String customerNumber) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.operator = operator;
        this.events = events;
        this.customerNumber = customerNumber;
    }

    /** A1: manage-companies. */
    @PUT
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a company or update its data",
            description = "Safe to repeat: parallel identical calls leave one company, one main admin and one mail. The"
                    + " main admin's login is made by the system. An e-mail of a person's own account asks that person to"
                    + " accept the role instead. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already, and is now as sent",
            content = @Content(schema = @Schema(implementation = CompanyRepresentation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            headers = @Header(name = "Location", description = "Address of the company"),
            content = @Content(schema = @Schema(implementation = CompanyRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response register(
            @Parameter(
                            description =
                                    "Refuses (`company-exists`) to change a company that is there already, so that a"
                                            + " mistyped number replaces nobody's data. A parameter and no If-None-Match, which"
                                            + " browsers may not send to an admin address of another host name")
                    @QueryParam("onlyNew")
                    @DefaultValue("false")
                    boolean onlyNew,
            InputStream body) {
        operator.requireManage();
        CustomerNumber number = CustomerNumber.of(customerNumber, model.settings());
        RegistrationRepresentation registration = JsonBody.read(session, body, RegistrationRepresentation.class);
        Registered registered = registration.in(model.companies(), number, onlyNew, operator.actor());
        events.registered(number, registered.created());
        Response.ResponseBuilder answer = registered.created()
                ? Response.created(session.getContext().getUri().getAbsolutePath())
                : Response.ok();
        return answer.entity(CompanyRepresentation.of(registered.company())).build();
    }

    /** View-companies. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One company",
            description = "Its data, its main admin and how many people it has. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The company",
            content = @Content(schema = @Schema(implementation = CompanyRepresentation.class)))
    public CompanyRepresentation get() {
        operator.requireView();
        return CompanyRepresentation.of(company());
    }

    /** A1, A6: manage-companies. */
    @POST
    @Path("main-admin/activation-mail")
    @Operation(
            summary = "Send the main admin's mail again",
            description =
                    "The activation mail or, to a person asked to accept the role, the offer, with a new link; older"
                            + " links die. Wants the role manage-companies.")
    @APIResponse(responseCode = "204", description = "The mail is on its way")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void mailMainAdmin() {
        act((company, actor) -> model.companies().mailMainAdmin(company, actor));
    }

    /** A4: manage-companies. */
    @POST
    @Path("close")
    @Operation(
            summary = "Close a company",
            description = "At once: sessions of its people end, online and offline, its own accounts cannot sign in and"
                    + " are told the reason after their right password, links from mails die. People with an account of"
                    + " their own keep it, without rights from this company. While it is closed, only looking, reopening"
                    + " and deleting work. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClosingRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void close(InputStream body) {
        act((company, actor) -> model.companies().close(company, reason(body), actor));
    }

    /** A4: manage-companies. */
    @POST
    @Path("reopen")
    @Operation(
            summary = "Reopen a company",
            description =
                    "Restores exactly what was there before it was closed: who was blocked stays blocked. Also one"
                            + " whose Organization was disabled in the stock console. Safe to repeat. Wants the role"
                            + " manage-companies.")
    @APIResponse(responseCode = "204", description = "Open")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void reopen() {
        act((company, actor) -> model.companies().reopen(company, actor));
    }

    /** A4: manage-companies. */
    @DELETE
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Delete a company for good",
            description = "Closes it at once and removes it in the background: its own accounts one by one, then the"
                    + " memberships of people with an account of their own, who keep it, then the company. `GET` shows"
                    + " `deleting` with how many remain, and 404 when it is done; then the number can be registered anew."
                    + " Evidence of acceptance and of acts stays in the database. Safe to repeat. Wants the role"
                    + " manage-companies.")
    @APIResponse(
            responseCode = "202",
            description = "The deletion has begun, and goes on also after a restart",
            content = @Content(schema = @Schema(implementation = CompanyRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public Response delete(
            @Parameter(description = "The customer number once more", required = true, example = "123456")
                    @QueryParam("confirm")
                    String confirm,
            @Parameter(description = "Why; kept with the activity", required = true) @QueryParam("reason")
                    String reason) {
        act((company, actor) -> model.companies().delete(company, confirm, reason, actor));
        return Response.accepted(CompanyRepresentation.of(company())).build();
    }

    /** A4: manage-companies. */
    @POST
    @Path("main-admin/close")
    @Operation(
            summary = "Close the main admin's account alone",
            description =
                    "The place stays theirs, their sessions end, and they cannot sign in: they are told the reason"
                            + " after the right password. A person's own account is shut out of this company only. The company's"
                            + " other people go on. Wants the role manage-companies.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClosingRepresentation.class)))
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void closeMainAdmin(InputStream body) {
        act((company, actor) -> model.companies().closeMainAdmin(company, reason(body), actor));
    }

    /** A4: manage-companies. */
    @POST
    @Path("main-admin/reopen")
    @Operation(
            summary = "Reopen the main admin's account",
            description = "Also one that was disabled in the stock console. Safe to repeat. Wants the role"
                    + " manage-companies.")
    @APIResponse(responseCode = "204", description = "Open")
    @APIResponse(responseCode = "409", ref = "conflict")
    public void reopenMainAdmin() {
        act((company, actor) -> model.companies().reopenMainAdmin(company, actor));
    }

    private void act(BiConsumer<Company, Actor> act) {
        operator.requireManage();
        Company company = company();
        act.accept(company, operator.actor());
        events.acted(company.customerNumber());
    }

    private String reason(InputStream body) {
        return JsonBody.read(session, body, ClosingRepresentation.class).reason();
    }

    /** A3: view-companies. */
    @GET
    @Path("people")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One page of a company's people", description = "To look only. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The people",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<PersonRepresentation> people(@BeanParam PeopleFilter filter, @BeanParam PagingParameters rows) {
        operator.requireView();
        MailFailureText words = MailFailureText.of(session);
        return model.people().list(company(), filter.query(rows.paging())).stream()
                .map(person -> PersonRepresentation.of(person, words))
                .toList();
    }

    /** View-companies. */
    @GET
    @Path("people/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many people a list has",
            description = "Of all pages together. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The number",
            content = @Content(schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "400", ref = "malformed")
    public long countPeople(@BeanParam PeopleFilter filter) {
        operator.requireView();
        return model.people().count(company(), filter.query(new Paging(0, 1)));
    }

    /** View-companies. */
    @GET
    @Path("people/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One person of a company", description = "To look only. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonRepresentation.class)))
    public PersonRepresentation person(@Parameter(description = "Id of the person") @PathParam("id") String id) {
        operator.requireView();
        return PersonRepresentation.of(model.people().get(company(), id), MailFailureText.of(session));
    }

    /** View-companies. */
    @GET
    @Path("activity")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A company's activity log",
            description = "Every act on the company's accounts, newest first. Wants the role view-companies.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the log",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ActivityRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    public List<ActivityRepresentation> activity(
            @Parameter(description = "Only what was done to the person with this id") @QueryParam("person")
                    String person,
            @BeanParam PagingParameters rows) {
        operator.requireView();
        Paging paging = rows.paging();
        return model.activityLog().list(company().id(), person, paging.first(), paging.max()).stream()
                .map(ActivityRepresentation::forOperator)
                .toList();
    }

    /** D3, D4: from where its people are let in, and the way out of it. */
    @Path("networks")
    public NetworksAdminResource networks() {
        return new NetworksAdminResource(session, operator, events, this::company);
    }

    /** C9: what the operator's systems know of it. */
    @Path("addresses")
    public AddressesAdminResource addresses() {
        return new AddressesAdminResource(session, operator, events, this::company);
    }

    /** B6, E4: what the operator's systems know of it. */
    @Path("products")
    public ProductsAdminResource products() {
        return new ProductsAdminResource(session, operator, events, this::company);
    }

    /** B6: what the operator's systems know of it. */
    @Path("transactions")
    public TransactionsAdminResource transactions() {
        return new TransactionsAdminResource(session, operator, events, this::company);
    }

    private Company company() {
        return CustomerNumber.parse(customerNumber, model.settings())
                .flatMap(model.companies()::find)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
