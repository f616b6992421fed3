package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Opens the session for the form a link leads to. Keycloak has checked by then that the account exists and is enabled. */
public final class MailLinkTokenHandler extends AbstractActionTokenHandler<MailLinkToken> {

    public MailLinkTokenHandler() {
        super(
                MailLinkToken.TYPE,
                MailLinkToken.class,
                Messages.INVALID_CODE,
                EventType.EXECUTE_ACTIONS,
                Errors.NOT_ALLOWED);
    }

    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(
            MailLinkToken token, ActionTokenContext<MailLinkToken> context) {
        return FormSession.open(context.getSession(), context.getRealm()).session();
    }

    @Override
    public Response handleToken(MailLinkToken token, ActionTokenContext<MailLinkToken> context) {
        KeycloakSession session = context.getSession();
        CompanyAccountsProvider model = session.getProvider(CompanyAccountsProvider.class);
        Optional<MailLink> link = model.mailLinks().byId(token.linkId());
        Optional<LinkForm> form = link.map(MailLink::purpose).flatMap(LinkForm::of);
        if (form.isEmpty()) {
            return new MailLinkPages(session).unknown();
        }
        LinkState state = model.mailLinks().state(link.get());
        if (state != LinkState.LIVE) {
            return new MailLinkPages(session).ended(link.get(), state);
        }
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        new FormSession(authentication).begin(session, link.get(), form.get(), token.ranOut());
        String next = AuthenticationManager.nextRequiredAction(
                session, authentication, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(
                session, context.getRealm(), authentication, context.getUriInfo(), next);
    }
}
