package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.authorization.Authorizations.Confirmed;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.http.FormPartValue;
import org.keycloak.models.KeycloakSession;

/**
 * The form that this browser sends in: the code of the mail, then the signed scan, then the number of the case. The cookie says how
 * far it is, so one address does for all of it.
 */
@Produces(MediaType.TEXT_HTML)
public final class DraftResource {

    private static final Duration NUMBER_SHOWN = Duration.ofHours(1);

    private final KeycloakSession session;
    private final LostAccessAddress address;

    DraftResource(KeycloakSession session) {
        this.session = session;
        this.address = new LostAccessAddress(session);
    }

    /**
     * What comes next.
     *
     * @param problem of a scan that was not even let in ({@link ScanGate})
     */
    @GET
    public Response open(@QueryParam(LostAccessAddress.PROBLEM) String problem) {
        return page(() -> {
            LostAccessPages pages = pages();
            if (ScanGate.Problem.TOO_LARGE.is(problem)) {
                pages.refused(new RefusedException(Refusal.SCAN_TOO_LARGE, "scan"));
            } else if (ScanGate.Problem.BUSY.is(problem)) {
                pages.refused(new RefusedException(Refusal.BUSY));
            }
            return next(pages);
        });
    }

    private Response next(LostAccessPages pages) {
        Optional<DraftCookie> draft = DraftCookie.in(session);
        if (draft.isEmpty()) {
            return pages.ended();
        }
        if (draft.get().number() != null) {
            return pages.sent(draft.get());
        }
        return draft.get().key() == null ? pages.code(draft.get()) : scan(pages, draft.get());
    }

    private Response scan(LostAccessPages pages, DraftCookie draft) {
        try {
            return pages.scan(draft, authorizations().form(draft.id(), draft.key()));
        } catch (RefusedException e) {
            return pages().ended();
        }
    }

    /** Takes the code. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response code() {
        return page(() -> {
            var sent = session.getContext().getHttpRequest().getDecodedFormParameters();
            return withDraft(sent.getFirst("draft"), draft -> confirm(draft, sent.getFirst("code")));
        });
    }

    private Response confirm(DraftCookie draft, String code) {
        try {
            Confirmed confirmed = authorizations().confirm(draft.id(), code == null ? "" : code.strip());
            return Response.seeOther(address.draft())
                    .cookie(draft.confirmed(confirmed.key()).written(address, confirmed.expiresAt()))
                    .build();
        } catch (RefusedException e) {
            return e.refusal() == Refusal.AUTHORIZATION_ENDED
                    ? pages().ended()
                    : pages().refused(e).code(draft);
        }
    }

    /**
     * Takes the scan. The server has put it into a file of its own until this request is over (26.7: {@code uploads} in the
     * directory for temporary files, for every form with a file that it is sent), so it is nowhere in memory, and a connection that
     * breaks off does not get here.
     *
     * @param draftId what the form repeats. A parameter of the method, since Keycloak keeps the whole body of any other form in
     *     memory besides (26.7: KeycloakHandlerChainCustomizer)
     */
    @POST
    @Path("scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response scan(@FormParam("draft") String draftId) {
        return page(() -> {
            var sent = session.getContext().getHttpRequest().getMultiPartFormParameters();
            return withDraft(
                    draftId, draft -> draft.key() == null ? pages().code(draft) : file(draft, sent.getFirst("scan")));
        });
    }

    private Response file(DraftCookie draft, FormPartValue scan) {
        try (InputStream content = scan == null ? InputStream.nullInputStream() : scan.asInputStream()) {
            return file(draft, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response file(DraftCookie draft, InputStream scan) {
        try {
            String number = authorizations().file(draft.id(), draft.key(), scan).number();
            return Response.seeOther(address.draft())
                    // for as long as somebody may want to write the number down
                    .cookie(DraftCookie.sent(number)
                            .written(address, Instant.now().plus(NUMBER_SHOWN)))
                    .build();
        } catch (RefusedException e) {
            return refused(draft, e);
        }
    }

    private Response refused(DraftCookie draft, RefusedException refused) {
        return refused.refusal() == Refusal.AUTHORIZATION_ENDED
                ? pages().ended()
                : scan(pages().refused(refused), draft);
    }

    /** Where the language is changed of a page that answered the code or the scan. */
    @GET
    @Path("{step: code|scan}")
    public Response again() {
        return page(() -> Response.seeOther(address.draft()).build());
    }

    /** Only for a form that this browser got from us. */
    private Response withDraft(String sentId, Function<DraftCookie, Response> answer) {
        return DraftCookie.in(session)
                .filter(draft -> draft.isOf(sentId))
                .map(answer)
                .orElseGet(() -> pages().ended());
    }

    private Response page(Supplier<Response> page) {
        OpenPage.prepare(session);
        return OpenPage.hindrance(session).orElseGet(page);
    }

    private Authorizations authorizations() {
        return session.getProvider(CompanyAccountsProvider.class).authorizations();
    }

    private LostAccessPages pages() {
        return new LostAccessPages(session);
    }
}
