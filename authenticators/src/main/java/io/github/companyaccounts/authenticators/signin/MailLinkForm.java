package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.Constants;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The form behind a link from a mail. Its authentication session never comes to a sign-in page by itself: it does when it
 * was open for longer than Keycloak keeps such sessions, or was started over. Keycloak then makes a new session from its
 * restart cookie, which it encrypts, and the note that says which link it was is still there. The link may well be alive,
 * so the form is opened again instead of a page that asks for a password nobody has yet.
 */
record MailLinkForm(AuthenticationFlowContext context) {

    static MailLinkForm of(AuthenticationFlowContext context) {
        return new MailLinkForm(context);
    }

    boolean ranOutOfTime() {
        return context.getAuthenticationSession().getClientNote(MailLink.NOTE) != null;
    }

    /** The landing finds the link by the note of this very session, since its secret is known to the mail only. */
    Response openAgain() {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        UriBuilder resume = RealmsResource.realmBaseUrl(context.getUriInfo())
                .path(MailLink.LANDING)
                .path("resume")
                .queryParam(Constants.CLIENT_ID, session.getClient().getClientId())
                .queryParam(Constants.TAB_ID, session.getTabId());
        return Response.seeOther(resume.build(context.getRealm().getName())).build();
    }
}
