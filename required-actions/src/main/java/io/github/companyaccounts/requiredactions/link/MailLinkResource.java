package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.requiredactions.page.OpenPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * Where every link from a mail lands: {@code /realms/{realm}/mail-link/{secret}} (design, "Links from mails"). Looking at it
 * uses nothing up, as often as a mail scanner likes; what a link is for happens in a form that is sent. Whoever has the
 * secret may call, nobody else learns anything.
 */
@Produces(MediaType.TEXT_HTML)
public final class MailLinkResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CompanyAccountsProvider model;
    private final LandingAddress address;

    MailLinkResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.address = new LandingAddress(session);
    }

    /** For mail scanners that only want to know whether there is a page. */
    @HEAD
    @Path("{secret}")
    public Response look(@PathParam("secret") String secret) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return Response.ok().type(MediaType.TEXT_HTML_TYPE).build();
    }

    /** Goes on to what the link is for, or says why it does not. */
    @GET
    @Path("{secret}")
    public Response open(@PathParam("secret") String secret) {
        return withLink(secret, link -> open(link, secret));
    }

    private Response open(MailLink link, String secret) {
        LinkState state = model.mailLinks().state(link);
        if (state != LinkState.LIVE) {
            return pages().ended(link, state, address.again(secret));
        }
        return switch (link.purpose()) {
            case CONFIRM_EMAIL -> pages().confirmEmail(link, address.confirm(secret));
            case MAIN_ADMIN_OFFER -> Response.seeOther(address.offer(link.id())).build();
            case INVITATION -> newcomer(link, secret).open();
            case REGISTRATION -> registration(link, secret).open();
            case ACTIVATION, PASSWORD -> openForm(link, secret);
        };
    }

    /** The form sets a password, so nobody else may be signed in beside it. */
    private Response openForm(MailLink link, String secret) {
        return somebodyElse(link)
                .map(other -> pages().otherUser(link, other.user(), address.signOut(secret, other.proof())))
                .orElseGet(() -> toForm(link, false));
    }

    /** Somebody who is invited and may have no account yet. */
    private InvitedNewcomer newcomer(MailLink link, String secret) {
        return new InvitedNewcomer(session, link, secret);
    }

    private Optional<SignedIn> somebodyElse(MailLink link) {
        return SignedIn.in(session).filter(other -> !other.user().getId().equals(link.userId()));
    }

    private Response toForm(MailLink link, boolean ranOut) {
        String token = new MailLinkToken(link, ranOut)
                .serialize(session, realm, session.getContext().getUri());
        return Response.seeOther(LoginActionsService.actionTokenProcessor(
                                session.getContext().getUri())
                        .queryParam(Constants.KEY, token)
                        .build(realm.getName()))
                .build();
    }

    /**
     * Opens the form again whose authentication session ran out while it was open. The link is known from the note that
     * Keycloak kept for the browser in its encrypted cookie.
     */
    @GET
    @Path("resume")
    public Response resume(
            @QueryParam(Constants.CLIENT_ID) String clientId, @QueryParam(Constants.TAB_ID) String tabId) {
        prepare();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        return Optional.ofNullable(client)
                .map(known ->
                        new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, known, tabId))
                .map(FormSession::new)
                .flatMap(FormSession::linkIdFromBefore)
                .flatMap(model.mailLinks()::byId)
                .map(this::resume)
                .orElseGet(() -> pages().unknown());
    }

    private Response resume(MailLink link) {
        LinkState state = model.mailLinks().state(link);
        return state == LinkState.LIVE ? toForm(link, true) : pages().ended(link, state);
    }

    /** Ends the session of whoever else is signed in in this browser, and goes on. */
    @POST
    @Path("{secret}/sign-out")
    public Response signOut(@PathParam("secret") String secret, @QueryParam("proof") String proof) {
        return withLink(secret, link -> {
            somebodyElse(link).filter(other -> other.isProvenBy(proof)).ifPresent(other -> other.signOut(session));
            return Response.seeOther(address.of(secret)).build();
        });
    }

    /** Mails a new link in place of one that ended. */
    @POST
    @Path("{secret}/again")
    public Response again(@PathParam("secret") String secret) {
        return withLink(secret, link -> {
            if (MailLinkPages.mayAskAgain(link, model.mailLinks().state(link))) {
                model.recovery().requestAgain(link, origin());
            }
            return to(secret, LinkOutcome.SENT);
        });
    }

    /** The offer of the main admin's role, whose link was followed. */
    @Path("offer/{id}")
    public OfferLanding offer(@PathParam("id") String id) {
        prepare();
        return new OfferLanding(session, id);
    }

    /** The invitation, whose link was followed, for somebody with an account. */
    @Path("invitation/{id}")
    public InvitationLanding invitation(@PathParam("id") String id) {
        prepare();
        return new InvitationLanding(session, id);
    }

    /** The end of an invitation; tells nothing about anybody, so it needs no secret and can be reloaded. */
    @GET
    @Path("invitation/done/{answer}")
    public Response invitationAnswered(@PathParam("answer") String answer) {
        prepare();
        return InvitationAnswer.of(answer).map(known -> pages().done(known)).orElseGet(() -> pages().unknown());
    }

    /** Accepts an invitation by making an account. */
    @POST
    @Path("{secret}/join")
    public Response join(@PathParam("secret") String secret) {
        return withInvitation(secret, InvitedNewcomer::join);
    }

    /** Refuses an invitation, for somebody without an account. */
    @POST
    @Path("{secret}/refuse")
    public Response refuse(@PathParam("secret") String secret) {
        return withInvitation(secret, InvitedNewcomer::refuse);
    }

    /** Where the language is changed of a form that was sent with mistakes. */
    @GET
    @Path("{secret}/join")
    public Response joinAgain(@PathParam("secret") String secret) {
        return withInvitation(secret, InvitedNewcomer::open);
    }

    private Response withInvitation(String secret, Function<InvitedNewcomer, Response> answer) {
        return withLink(secret, link -> {
            if (link.purpose() != LinkPurpose.INVITATION) {
                return pages().unknown();
            }
            LinkState state = model.mailLinks().state(link);
            return state == LinkState.LIVE ? answer.apply(newcomer(link, secret)) : pages().ended(link, state);
        });
    }

    /** Makes the account of somebody who registered. */
    @POST
    @Path("{secret}/register")
    public Response register(@PathParam("secret") String secret) {
        return withRegistration(secret, RegistrationLanding::finish);
    }

    /** Where the language is changed of a form that was sent with a mistake. */
    @GET
    @Path("{secret}/register")
    public Response registerAgain(@PathParam("secret") String secret) {
        return withRegistration(secret, RegistrationLanding::open);
    }

    private Response withRegistration(String secret, Function<RegistrationLanding, Response> answer) {
        return withLink(secret, link -> {
            if (link.purpose() != LinkPurpose.REGISTRATION) {
                return pages().unknown();
            }
            LinkState state = model.mailLinks().state(link);
            return state == LinkState.LIVE ? answer.apply(registration(link, secret)) : pages().ended(link, state);
        });
    }

    /** Somebody who registered and has no account yet. */
    private RegistrationLanding registration(MailLink link, String secret) {
        return new RegistrationLanding(session, link, secret);
    }

    /** Confirms the new e-mail address. */
    @POST
    @Path("{secret}/confirm")
    public Response confirm(@PathParam("secret") String secret) {
        return withLink(
                secret,
                link -> link.purpose() == LinkPurpose.CONFIRM_EMAIL ? confirm(link, secret) : pages().unknown());
    }

    private Response confirm(MailLink link, String secret) {
        try {
            return model.people().confirmEmail(link) ? to(secret, LinkOutcome.CONFIRMED) : pages().endedMeanwhile(link);
        } catch (RefusedException e) {
            session.getTransactionManager().setRollbackOnly();
            return e.refusal() == Refusal.EMAIL_TAKEN
                    ? ErrorPage.error(session, null, Response.Status.CONFLICT, Messages.EMAIL_EXISTS)
                    // things changed meanwhile: looks at them again, in a request of its own
                    : Response.seeOther(address.of(secret)).build();
        }
    }

    private Response to(String secret, LinkOutcome outcome) {
        return Response.seeOther(address.after(secret, outcome)).build();
    }

    /** Says what a button of the landing did. */
    @GET
    @Path("{secret}/{outcome: sent|confirmed}")
    public Response outcome(@PathParam("secret") String secret, @PathParam("outcome") String outcome) {
        return withLink(secret, link -> LinkOutcome.of(outcome)
                .filter(known -> known.isOf(link.purpose()))
                .map(known -> outcome(link, secret, known))
                .orElseGet(() -> pages().unknown()));
    }

    private Response outcome(MailLink link, String secret, LinkOutcome outcome) {
        LinkState state = model.mailLinks().state(link);
        if (state == LinkState.LIVE) {
            return Response.seeOther(address.of(secret)).build();
        }
        return switch (outcome) {
            case SENT -> pages().askedAgain(link, state);
            case CONFIRMED -> pages().emailConfirmed(link);
            case ACCEPTED, DECLINED -> pages().unknown();
        };
    }

    /** The end of a form; tells nothing about anybody, so it needs no secret and can be reloaded. */
    @GET
    @Path("done/{purpose}")
    public Response done(@PathParam("purpose") String purpose) {
        prepare();
        if (LinkPurpose.REGISTRATION.external().equals(purpose)) {
            return pages().registered();
        }
        return LinkForm.of(purpose).map(form -> pages().done(form)).orElseGet(() -> pages().unknown());
    }

    private Response withLink(String secret, Function<MailLink, Response> answer) {
        prepare();
        return OpenPage.hindrance(session)
                .orElseGet(() -> model.mailLinks().find(secret).map(answer).orElseGet(() -> pages().unknown()));
    }

    private void prepare() {
        OpenPage.prepare(session);
    }

    private MailLinkPages pages() {
        return new MailLinkPages(session);
    }

    private Origin origin() {
        return new Origin(session.getContext().getConnection().getRemoteAddr());
    }
}
