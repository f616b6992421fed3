package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.MainAdmin;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.requiredactions.offer.OfferSignIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Where the link of an offer leads: {@code /realms/{realm}/mail-link/offer/{id}}. Whoever has the mail gets no further than
 * to the sign-in; the question itself is the required action at its end. The id is that of the link, not its secret: these
 * addresses appear in events and histories.
 */
@Produces(MediaType.TEXT_HTML)
public final class OfferLanding {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final LandingAddress address;
    private final String id;

    OfferLanding(KeycloakSession session, String id) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.address = new LandingAddress(session);
        this.id = id;
    }

    /** Signs the person in who is asked, unless the offer is over. */
    @GET
    public Response open() {
        return withLink(link -> {
            if (model.mailLinks().state(link) != LinkState.LIVE) {
                return over(link);
            }
            return somebodyElse(link).map(other -> otherUser(link, other)).orElseGet(() -> signIn(link));
        });
    }

    private Response signIn(MailLink link) {
        UserModel person = session.users().getUserById(session.getContext().getRealm(), link.userId());
        return new OfferSignIn(session).begin(link, person, address.offerAnswered(id));
    }

    /** Back from the sign-in: says what became of the offer, and goes on where it was put off. */
    @GET
    @Path("answered")
    public Response answered() {
        return withLink(link -> {
            if (model.mailLinks().state(link) != LinkState.LIVE) {
                return over(link);
            }
            if (SignedIn.in(session).isEmpty()) {
                return Response.seeOther(address.offer(id)).build();
            }
            return somebodyElse(link).map(other -> otherUser(link, other)).orElseGet(() -> Response.seeOther(
                            URI.create(new HomeClient(session).address()))
                    .build());
        });
    }

    /** Ends the session of whoever else is signed in in this browser, and begins the sign-in. */
    @POST
    @Path("sign-out")
    public Response signOut(@QueryParam("proof") String proof) {
        return withLink(link -> {
            somebodyElse(link).filter(other -> other.isProvenBy(proof)).ifPresent(other -> other.signOut(session));
            return Response.seeOther(address.offer(id)).build();
        });
    }

    /** What was answered is told to nobody but the person who was asked. */
    private Response over(MailLink link) {
        LinkState state = model.mailLinks().state(link);
        boolean told = state == LinkState.USED
                && SignedIn.in(session).isPresent()
                && somebodyElse(link).isEmpty();
        return told ? pages().offerAnswered(link, answer(link)) : pages().ended(link, state);
    }

    private LinkOutcome answer(MailLink link) {
        return model.companies()
                        .byId(link.companyId())
                        .map(Company::mainAdmin)
                        .map(MainAdmin::userId)
                        .filter(link.userId()::equals)
                        .isPresent()
                ? LinkOutcome.ACCEPTED
                : LinkOutcome.DECLINED;
    }

    private Optional<SignedIn> somebodyElse(MailLink link) {
        return SignedIn.in(session).filter(other -> !other.user().getId().equals(link.userId()));
    }

    private Response otherUser(MailLink link, SignedIn other) {
        return pages().otherUser(link, other.user(), address.offerSignOut(id, other.proof()));
    }

    private Response withLink(Function<MailLink, Response> answer) {
        return model.mailLinks()
                .byId(id)
                .filter(link -> link.purpose() == LinkPurpose.MAIN_ADMIN_OFFER)
                .map(answer)
                .orElseGet(() -> pages().unknown());
    }

    private MailLinkPages pages() {
        return new MailLinkPages(session);
    }
}
