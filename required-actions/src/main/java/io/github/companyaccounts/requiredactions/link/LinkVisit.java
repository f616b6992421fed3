package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.AuthenticationFlowURLHelper;

/** One request to the form behind a link, within the authentication session that the link opened. */
public final class LinkVisit {

    /** Parameter of the form's own address: a new link is asked for. */
    private static final String AGAIN = "again";

    private final RequiredActionContext context;
    private final LinkForm form;
    private final MailLink link;
    private final CompanyAccountsProvider model;

    private LinkVisit(RequiredActionContext context, LinkForm form, MailLink link) {
        this.context = context;
        this.form = form;
        this.link = link;
        this.model = context.getSession().getProvider(CompanyAccountsProvider.class);
    }

    /** Empty for somebody who came to the required action in another way than by a link of their own for it. */
    public static Optional<LinkVisit> of(RequiredActionContext context, LinkForm form) {
        CompanyAccountsProvider model = context.getSession().getProvider(CompanyAccountsProvider.class);
        return new FormSession(context.getAuthenticationSession())
                .linkId()
                .flatMap(model.mailLinks()::byId)
                .filter(link -> link.purpose() == form.purpose())
                .filter(link -> isOf(link, context.getUser()))
                .map(link -> new LinkVisit(context, form, link));
    }

    /**
     * @param user {@code null} if the account was deleted while the form was open
     */
    private static boolean isOf(MailLink link, UserModel user) {
        return user == null || link.userId().equals(user.getId());
    }

    /** Where a request of a person came from. */
    public static Origin origin(RequiredActionContext context) {
        return new Origin(context.getConnection().getRemoteAddr());
    }

    public MailLink link() {
        return link;
    }

    /** The form's page, which says so if what was typed before got lost. */
    public LoginFormsProvider page() {
        LoginFormsProvider page = context.form();
        return session().takeFormLost() ? page.setInfo("companyFormLost") : page;
    }

    /** Whether the form makes sense no more: it was sent already, or the link ended while it was open. */
    public boolean isOver() {
        return session().isDone() || state() != LinkState.LIVE;
    }

    /** What to show then. Mails a new link if that is what the request asks for. */
    public Response over() {
        return session().isDone() ? toDonePage() : ended();
    }

    private Response ended() {
        LinkState state = state();
        if (!isAskedForAgain()) {
            return pages().ended(link, state, again());
        }
        if (MailLinkPages.mayAskAgain(link, state)) {
            model.recovery().requestAgain(link, origin(context));
        }
        return pages().askedAgain(link, state);
    }

    private boolean isAskedForAgain() {
        return context.getUriInfo().getQueryParameters().containsKey(AGAIN)
                && "POST".equals(context.getHttpRequest().getHttpMethod());
    }

    private URI again() {
        return UriBuilder.fromUri(context.getActionUrl(context.generateCode()))
                .queryParam(AGAIN, true)
                .build();
    }

    /** Nothing of what this request did may stay. */
    public void takeBack() {
        keycloak().getTransactionManager().setRollbackOnly();
    }

    /**
     * Another tab was faster, a newer link went out, the account was blocked: all of it meanwhile. Looks again, in a request
     * of its own, since the transaction of this one may be no place to read from any more.
     */
    public Response lookAgain() {
        takeBack();
        return Response.seeOther(new AuthenticationFlowURLHelper(keycloak(), context.getRealm(), context.getUriInfo())
                        .getLastExecutionUrl(context.getAuthenticationSession()))
                .build();
    }

    /** What the link was for is done: nobody is signed in by it, and its session can do nothing more. */
    public Response done() {
        context.getUser().removeRequiredAction(form.action());
        session().markDone();
        context.getEvent().clone().event(EventType.CUSTOM_REQUIRED_ACTION).success();
        return toDonePage();
    }

    /** A redirect, so that a reload does not send the form again. */
    private Response toDonePage() {
        return Response.seeOther(new LandingAddress(keycloak()).done(form.purpose()))
                .build();
    }

    private LinkState state() {
        return model.mailLinks().state(link);
    }

    private FormSession session() {
        return new FormSession(context.getAuthenticationSession());
    }

    private MailLinkPages pages() {
        return new MailLinkPages(keycloak(), context.form());
    }

    private KeycloakSession keycloak() {
        return context.getSession();
    }
}
