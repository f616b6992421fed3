package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.authorization.Authorizations.CaseSeen;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/**
 * How an authorization that was sent in stands, and how it is taken back: for whoever has its number and the code of the mail. Both
 * travel in forms only, never in an address.
 */
@Produces(MediaType.TEXT_HTML)
public final class AuthorizationCaseResource {

    private final KeycloakSession session;

    AuthorizationCaseResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Asks for number and code.
     *
     * @param number to begin with, or nothing
     */
    @GET
    public Response ask(@QueryParam("number") String number) {
        return page(() -> pages().caseAsked(number == null ? "" : number));
    }

    /** Where the language is changed of the question whether to withdraw. */
    @GET
    @Path("withdraw")
    public Response askAgain() {
        return page(() -> pages().caseAsked(""));
    }

    /** Says how it stands. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show() {
        return page(() -> withCase((seen, code) -> pages().caseSeen(seen, code, false)));
    }

    /** Asks whether it is really to be taken back; then takes it back. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw() {
        return page(() -> withCase((seen, code) -> {
            if (sent().getFirst("confirmed") == null) {
                return pages().caseSeen(seen, code, true);
            }
            try {
                authorizations().withdraw(seen.number(), code, origin());
                return withCase((now, same) -> pages().caseSeen(now, same, false));
            } catch (RefusedException e) {
                return e.refusal() == Refusal.AUTHORIZATION_DECIDED
                        ? withCase((now, same) -> pages().refused(e).caseSeen(now, same, false))
                        : refused(e);
            }
        }));
    }

    private Response withCase(BiFunction<CaseSeen, String, Response> answer) {
        String number = Optional.ofNullable(sent().getFirst("number"))
                .map(String::strip)
                .orElse("");
        String code =
                Optional.ofNullable(sent().getFirst("code")).map(String::strip).orElse("");
        try {
            return authorizations()
                    .state(number, code, origin())
                    .map(seen -> answer.apply(seen, code))
                    .orElseGet(() -> pages().caseUnknown(number));
        } catch (RefusedException e) {
            return refused(e);
        }
    }

    private Response refused(RefusedException refused) {
        return pages().refused(refused)
                .caseAsked(Optional.ofNullable(sent().getFirst("number")).orElse(""));
    }

    private MultivaluedMap<String, String> sent() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    private Origin origin() {
        return new Origin(session.getContext().getConnection().getRemoteAddr());
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
