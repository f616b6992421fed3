package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.activity.ActivityRepresentation;
import io.github.companyaccounts.api.caller.CompanyMember;
import io.github.companyaccounts.api.delivery.AddressesResource;
import io.github.companyaccounts.api.invitation.InvitationsResource;
import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.api.logo.LogoResource;
import io.github.companyaccounts.api.networks.NetworksResource;
import io.github.companyaccounts.api.people.PeopleCsv;
import io.github.companyaccounts.api.people.PeopleFilter;
import io.github.companyaccounts.api.people.PeopleResource;
import io.github.companyaccounts.api.product.ProductsResource;
import io.github.companyaccounts.api.request.JsonBody;
import io.github.companyaccounts.api.request.Paging;
import io.github.companyaccounts.api.request.PagingParameters;
import io.github.companyaccounts.api.rights.RightRequestsResource;
import io.github.companyaccounts.api.secondfactor.PolicyResource;
import io.github.companyaccounts.api.transaction.TransactionsResource;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.contact.Contact;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.permission.Permissions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** One company, for one of its members. */
@Tag(name = "company")
@SecurityRequirement(name = "company")
@APIResponse(responseCode = "401", ref = "unauthenticated")
@APIResponse(responseCode = "404", ref = "not-found")
public final class CompanyResource {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final CompanyMember member;
    private final Company company;

    CompanyResource(KeycloakSession session, CompanyMember member) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.member = member;
        this.company = member.company();
    }

    /** Any member. */
    @GET
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The company", description = "Its data, and what the caller is and may do in it. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The company",
            content = @Content(schema = @Schema(implementation = OwnCompanyRepresentation.class)))
    public OwnCompanyRepresentation get() {
        return represent(model.contacts().of(company));
    }

    /** Admins. */
    @PUT
    @Path("")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the company's contact data",
            description = "Whom to reach, as the company itself says. What the operator has on record (name, numbers,"
                    + " seat, phone, e-mail) is changed by the operator only. For admins.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CompanyChangeRepresentation.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = OwnCompanyRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    public OwnCompanyRepresentation change(InputStream body) {
        member.require(CompanyAct.CHANGE_CONTACT, model);
        CompanyChangeRepresentation sent = JsonBody.read(session, body, CompanyChangeRepresentation.class);
        return represent(model.contacts().change(company, sent.toContact(), member.actor()));
    }

    private OwnCompanyRepresentation represent(Contact contact) {
        return OwnCompanyRepresentation.of(
                member,
                held(),
                contact,
                model.logos().addressOf(company.id()).map(URI::toString).orElse(null),
                model.transactions().mayLook(company, member.actor()),
                WhoMay.of(model.settings())
                        .refusal(member.actor(), Act.GIVE_ADMIN_RIGHT, Subject.newEmployee())
                        .isEmpty(),
                HandoverRepresentation.of(model.companies().handover(company), member));
    }

    private Set<Permission> held() {
        return model.permissions().heldBy(member.caller().user(), company.id());
    }

    /** C8: admins. */
    @Path("logo")
    public LogoResource logo() {
        return new LogoResource(session, member);
    }

    /** D3: admins. */
    @Path("networks")
    public NetworksResource networks() {
        return new NetworksResource(session, member);
    }

    /** D2: admins. */
    @Path("policy")
    public PolicyResource policy() {
        return new PolicyResource(session, member);
    }

    /** C9: members. */
    @Path("addresses")
    public AddressesResource addresses() {
        return new AddressesResource(session, member);
    }

    /** B6, E4: members. */
    @Path("products")
    public ProductsResource products() {
        return new ProductsResource(session, member);
    }

    /** B6: those who may look at them. */
    @Path("transactions")
    public TransactionsResource transactions() {
        return new TransactionsResource(session, member);
    }

    /** A12: any member. */
    @GET
    @Path("documents")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Instructions, documents, help",
            description = "What the operator put there for its customers, in the caller's language. For members.")
    @APIResponse(
            responseCode = "200",
            description = "The documents; an empty list if there are none",
            content = @Content(schema = @Schema(implementation = DocumentsRepresentation.class)))
    public DocumentsRepresentation documents() {
        return DocumentsRepresentation.of(model.settings(), CallerLanguage.of(session));
    }

    /** A12: admins. */
    @GET
    @Path("permissions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What may be granted",
            description = "The permissions that this company may give its people. An admin who is not the main admin"
                    + " can give only those they hold themselves. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The permissions, by name",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PermissionRepresentation.class)))
    @APIResponse(responseCode = "403", ref = "forbidden")
    public List<PermissionRepresentation> permissions() {
        member.requireMayLook(model);
        WhoMay whoMay = WhoMay.of(model.settings());
        Permissions permissions = model.permissions(); // one, which reads the company's products once
        Set<Permission> held = permissions.heldBy(member.caller().user(), company.id());
        return permissions.grantable(company, CallerLanguage.of(session)).stream()
                .map(grantable -> PermissionRepresentation.of(
                        grantable, whoMay.mayGive(member.actor(), grantable.permission(), held)))
                .toList();
    }

    /** Admins. */
    @GET
    @Path("activity")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The company's activity log",
            description = "Every act on the company's accounts, newest first. Of the operator's staff only that they"
                    + " acted is told, not who. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the log",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ActivityRepresentation.class)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    public List<ActivityRepresentation> activity(
            @Parameter(description = "Only what was done to the person with this id") @QueryParam("person")
                    String person,
            @BeanParam PagingParameters rows) {
        member.requireMayLook(model);
        Paging paging = rows.paging();
        return model.activityLog().list(company.id(), person, paging.first(), paging.max()).stream()
                .map(ActivityRepresentation::forCompany)
                .toList();
    }

    /** A11: admins. */
    @GET
    @Path("people.csv")
    @Produces(PeopleCsv.MEDIA_TYPE)
    @Operation(
            summary = "The list of people as a file",
            description = "The same people as `GET people`, all pages, as CSV (RFC 4180, UTF-8 with byte order mark),"
                    + " heading and words in the caller's language. A text that a spreadsheet would run as a formula is"
                    + " preceded by an apostrophe. For admins.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = "malformed")
    @APIResponse(responseCode = "403", ref = "forbidden")
    public Response peopleCsv(@BeanParam PeopleFilter filter) {
        member.requireMayLook(model);
        PeopleCsv csv = new PeopleCsv(CallerLanguage.of(session));
        return Response.ok(csv.of(page -> model.people().list(company, filter.query(page))))
                .type(PeopleCsv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, csv.contentDisposition(company.customerNumber()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The main admin's role changes hands. */
    @Path("handover")
    public HandoverResource handover() {
        return new HandoverResource(session, member);
    }

    /** E1: for those who manage people. */
    @Path("invitations")
    public InvitationsResource invitations() {
        return new InvitationsResource(session, member.requireMayLook(model));
    }

    /** B3: members ask, those who may give the admin right decide. */
    @Path("right-requests")
    public RightRequestsResource rightRequests() {
        return new RightRequestsResource(session, member);
    }

    /** The company's people, for those who manage them. */
    @Path("people")
    public PeopleResource people() {
        return new PeopleResource(session, member.requireMayLook(model));
    }
}
