package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorPage;

/**
 * The invitation of somebody who has an account: {@code /realms/{realm}/mail-link/invitation/{id}}. Whoever has the mail gets
 * no further than to the sign-in; the question is put to nobody but the account with the invited address. The id is that of
 * the link, not its secret: these addresses appear in events and histories.
 */
@Produces(MediaType.TEXT_HTML)
public final class InvitationLanding {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final LandingAddress address;
    private final String id;

    InvitationLanding(KeycloakSession session, String id) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.address = new LandingAddress(session);
        this.id = id;
    }

    /** Asks whoever is signed in with the invited account; signs them in first. */
    @GET
    public Response open() {
        return withAccount((link, person) -> SignedIn.in(session)
                .map(signedIn -> signedIn.isOwner(person) ? ask(link, signedIn) : otherUser(link, signedIn))
                .orElseGet(() -> new OfferSignIn(session).begin(link, person, address.invitation(id))));
    }

    private Response ask(MailLink link, SignedIn person) {
        if (!model.invitations().mayJoin(person.user(), link.companyId())) {
            String why =
                    person.user().isEmailVerified() ? "companyInvitationCompanysOwn" : "companyInvitationUnconfirmed";
            return ErrorPage.error(session, null, Response.Status.CONFLICT, why);
        }
        return model.invitations()
                .of(link, session.getContext().resolveLocale(person.user()))
                .map(invitation -> new InvitationPage(session, invitation)
                        .ask(person, address.invitation(id, "accept"), address.invitation(id, "refuse")))
                .orElseGet(() -> pages().endedMeanwhile(link));
    }

    /** Membership and rights, as they were shown. */
    @POST
    @Path("accept")
    public Response accept() {
        return answer(InvitationAnswer.ACCEPTED, (link, person) -> model.invitations()
                .accept(link, person, InvitationPage.sent(session).getFirst(InvitationPage.SHOWN)));
    }

    /** Nothing changes for the person. */
    @POST
    @Path("refuse")
    public Response refuse() {
        return answer(
                InvitationAnswer.REFUSED, (link, person) -> model.invitations().refuse(link));
    }

    /** What an answer changes. */
    private interface Change {
        void make(MailLink link, UserModel person);
    }

    /** A form of another site cannot know the proof. */
    private Response answer(InvitationAnswer answer, Change change) {
        return withAccount((link, person) -> SignedIn.in(session)
                .filter(signedIn -> signedIn.isOwner(person))
                .filter(signedIn ->
                        signedIn.isProvenBy(InvitationPage.sent(session).getFirst(InvitationPage.PROOF)))
                .map(signedIn -> make(answer, () -> change.make(link, signedIn.user())))
                .orElseGet(() -> Response.seeOther(address.invitation(id)).build()));
    }

    private Response make(InvitationAnswer answer, Runnable change) {
        try {
            change.run();
            return Response.seeOther(address.invitationAnswered(answer)).build();
        } catch (RefusedException e) {
            // things changed meanwhile: looks at them again, in a request of its own
            session.getTransactionManager().setRollbackOnly();
            URI page = address.invitation(id);
            return Response.seeOther(e.refusal() == Refusal.CONFLICT ? LandingAddress.changed(page) : page)
                    .build();
        }
    }

    /** Ends the session of whoever else is signed in in this browser, and begins the sign-in. */
    @POST
    @Path("sign-out")
    public Response signOut(@QueryParam("proof") String proof) {
        return withAccount((link, person) -> {
            SignedIn.in(session)
                    .filter(other -> !other.isOwner(person))
                    .filter(other -> other.isProvenBy(proof))
                    .ifPresent(other -> other.signOut(session));
            return Response.seeOther(address.invitation(id)).build();
        });
    }

    private Response otherUser(MailLink link, SignedIn other) {
        return pages().otherUser(link, other.user(), address.invitationSignOut(id, other.proof()));
    }

    private Response withAccount(BiFunction<MailLink, UserModel, Response> answer) {
        return withLink(link -> {
            LinkState state = model.mailLinks().state(link);
            if (state != LinkState.LIVE) {
                return pages().ended(link, state);
            }
            return model.invitations()
                    .accountOf(link)
                    .map(person -> answer.apply(link, person))
                    .orElseGet(() -> pages().unknown());
        });
    }

    private Response withLink(Function<MailLink, Response> answer) {
        return model.mailLinks()
                .byId(id)
                .filter(link -> link.purpose() == LinkPurpose.INVITATION)
                .map(answer)
                .orElseGet(() -> pages().unknown());
    }

    private MailLinkPages pages() {
        return new MailLinkPages(session);
    }
}
