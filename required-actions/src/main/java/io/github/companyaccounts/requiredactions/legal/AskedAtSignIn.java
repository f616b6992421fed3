package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.session.Impersonation;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The sign-in at whose end a person is asked something. */
public final class AskedAtSignIn {

    private final RequiredActionContext context;
    private final AuthenticationSessionModel session;

    public AskedAtSignIn(RequiredActionContext context) {
        this.context = context;
        this.session = context.getAuthenticationSession();
    }

    /**
     * Whether it is the person who signs in: not somebody of the vendor's staff who looks at the account in its owner's stead,
     * since the answer is the owner's; and not somebody who only followed a link from a mail, whose session ends with what the
     * link was for.
     */
    public boolean isOfThePerson() {
        return session.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null
                && !Impersonation.is(signedIn());
    }

    /**
     * Whether a page can be shown: not to a program with login and password, nor to an app that asks in the background
     * (prompt=none).
     */
    public boolean hasPages() {
        return session.getRedirectUri() != null
                && !"none".equals(session.getClientNote(OIDCLoginProtocol.PROMPT_PARAM));
    }

    private UserSessionModel signedIn() {
        return context.getSession()
                .sessions()
                .getUserSession(context.getRealm(), session.getParentSession().getId());
    }
}
