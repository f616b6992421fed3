package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.authorization.Authorizations.Draft;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/**
 * One cause for which a company signs an authorization, and its form (D5): filled in, printed, and begun to be sent in. Nothing is stored of what is only
 * printed: what was typed travels with the pages.
 */
@Produces(MediaType.TEXT_HTML)
public final class AuthorizationFormResource {

    /** Sent by buttons that only show the form again: to change it, or to read it in another language. */
    private static final String AGAIN = "again";

    /** Sent from the printed form: where to answer is still to be asked. */
    private static final String ASK = "ask";

    private final KeycloakSession session;
    private final AuthorizationCase matter;

    AuthorizationFormResource(KeycloakSession session, AuthorizationCase matter) {
        this.session = session;
        this.matter = matter;
    }

    /**
     * What to do first, and the way to the form.
     *
     * @param company customer number for {@link #open}
     */
    @GET
    public Response cause(@QueryParam(LostAccessAddress.COMPANY) String company) {
        return page(() -> pages().cause(matter, company));
    }

    /**
     * The form; filled in as far as possible for a member of the company who is signed in in this browser (B3).
     *
     * @param company customer number, or nothing
     */
    @GET
    @Path("form")
    public Response open(@QueryParam(LostAccessAddress.COMPANY) String company) {
        return page(() -> pages().form(new Declaration(session, company).prefilled(matter), false));
    }

    /** What to print, or the form with what is wrong. */
    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response print() {
        return page(() -> {
            TypedAuthorization typed = typed();
            if (isAgain()) {
                return pages().form(typed, false);
            }
            try {
                AuthorizationForm form = authorizations().checked(typed.form());
                return pages().print(new TypedAuthorization(form), text(form));
            } catch (RefusedException e) {
                return pages().refused(e).form(typed, false);
            }
        });
    }

    /** The same as a PDF. */
    @POST
    @Path("pdf")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({"application/pdf", MediaType.TEXT_HTML})
    public Response pdf() {
        return page(() -> {
            TypedAuthorization typed = typed();
            try {
                AuthorizationText text = text(authorizations().checkedForPdf(typed.form(), origin()));
                // made whole: a StreamingOutput would hold a connection to the database while a slow reader takes it
                byte[] pdf = AuthorizationPdf.of(text, pages().locale());
                return Response.ok(pdf, "application/pdf")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + text.fileName() + ".pdf\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build();
            } catch (RefusedException e) {
                return pages().refused(e).form(typed, false);
            }
        });
    }

    /** Where somebody begins who has signed the form before. */
    @GET
    @Path("send")
    public Response openToSend(@QueryParam(LostAccessAddress.COMPANY) String company) {
        return page(() -> pages().form(new Declaration(session, company).prefilled(matter), true));
    }

    /** Begins a draft, or asks for what is missing. */
    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send() {
        return page(() -> {
            TypedAuthorization typed = typed();
            if (isAgain()) {
                return pages().form(typed, true);
            }
            return sent().containsKey(ASK) || isFromElsewhere() ? ask(typed) : send(typed);
        });
    }

    private Response send(TypedAuthorization typed) {
        LostAccessAddress address = new LostAccessAddress(session);
        try {
            Draft draft = authorizations().start(typed.form(), origin());
            return Response.seeOther(address.draft())
                    .cookie(DraftCookie.waiting(draft.id()).written(address, draft.expiresAt()))
                    .build();
        } catch (RefusedException e) {
            return refused(typed, e);
        }
    }

    /** Then it is shown to the person first, else any page could replace the form that this browser is sending in. */
    private boolean isFromElsewhere() {
        return SendingPage.of(session).isElsewhere(session.getContext().getUri().getBaseUri());
    }

    /** Of whoever has everything right, nothing more is asked than the address to answer to. */
    private Response refused(TypedAuthorization typed, RefusedException refused) {
        boolean onlyContact = refused.violations().stream()
                .allMatch(violation -> violation.field() == null || "contactEmail".equals(violation.field()));
        LostAccessPages pages = pages().refused(refused);
        return onlyContact ? pages.contact(typed) : pages.form(typed, true);
    }

    private Response ask(TypedAuthorization typed) {
        try {
            return pages().contact(new TypedAuthorization(authorizations().checked(typed.form())));
        } catch (RefusedException e) {
            return refused(typed, e);
        }
    }

    /** Where the language is changed of a page that answered a form. */
    @GET
    @Path("pdf")
    public Response pdfAgain() {
        return open(null);
    }

    private Origin origin() {
        return new Origin(session.getContext().getConnection().getRemoteAddr());
    }

    private AuthorizationText text(AuthorizationForm form) {
        return AuthorizationText.of(
                session,
                model().settings(),
                form,
                pages().locale(),
                new LostAccessAddress(session).start().toString());
    }

    private TypedAuthorization typed() {
        return TypedAuthorization.of(matter, sent(), pages().locale());
    }

    private boolean isAgain() {
        return sent().containsKey(AGAIN);
    }

    private MultivaluedMap<String, String> sent() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    private Response page(Supplier<Response> page) {
        OpenPage.prepare(session);
        return OpenPage.hindrance(session).orElseGet(page);
    }

    private Authorizations authorizations() {
        return model().authorizations();
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }

    private LostAccessPages pages() {
        return new LostAccessPages(session);
    }
}
