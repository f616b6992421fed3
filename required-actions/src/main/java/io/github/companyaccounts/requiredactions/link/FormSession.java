package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.link.MailLink;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * The authentication session in which a form behind a link is filled in. It ends with the form: a link signs nobody in, so
 * it is no way around a second factor.
 */
record FormSession(AuthenticationSessionModel session) {

    /** Auth note: what the link was for has been done in this session. */
    private static final String DONE = MailLink.NOTE + "Done";

    /** Auth note: the form was open before, for longer than its session lived. */
    private static final String RAN_OUT = MailLink.NOTE + "RanOut";

    /**
     * Opens a tab of its own in the browser's authentication session if there is one, so that a sign-in page that waits in
     * another tab for the password about to be set goes on working. Keycloak's own action tokens push it out.
     */
    static FormSession open(KeycloakSession keycloak, RealmModel realm) {
        AuthenticationSessionModel session =
                browser(keycloak, realm).createAuthenticationSession(SystemClientUtil.getSystemClient(realm));
        String account = Urls.accountBase(keycloak.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm.getName())
                .toString();
        session.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        session.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        // never used by the form; where a sign-in would lead that is begun from this session
        session.setRedirectUri(account);
        session.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, account);
        session.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OAuth2Constants.CODE);
        session.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(keycloak.getContext().getUri().getBaseUri(), realm.getName()));
        session.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        return new FormSession(session);
    }

    private static RootAuthenticationSessionModel browser(KeycloakSession keycloak, RealmModel realm) {
        AuthenticationSessionManager sessions = new AuthenticationSessionManager(keycloak);
        RootAuthenticationSessionModel browser = sessions.getCurrentRootAuthenticationSession(realm);
        boolean ofSomebodySignedIn =
                browser != null && keycloak.sessions().getUserSession(realm, browser.getId()) != null;
        return browser == null || ofSomebodySignedIn ? sessions.createAuthenticationSession(realm, true) : browser;
    }

    /**
     * Remembers the link, also beyond the life of this session: in the cookie from which Keycloak makes a new one.
     *
     * @param ranOut whether an earlier session of the same form ran out
     */
    void begin(KeycloakSession keycloak, MailLink link, LinkForm form, boolean ranOut) {
        session.setAuthNote(MailLink.NOTE, link.id());
        session.setAuthNote(RAN_OUT, ranOut ? "true" : null);
        session.setClientNote(MailLink.NOTE, link.id());
        session.addRequiredAction(form.action());
        // the token has done its work: it would come back in the addresses of the language links
        session.removeAuthNote(Constants.KEY);
        RestartLoginCookie.setRestartCookie(keycloak, session);
    }

    /** Of the link it was opened for; empty in a session that was not opened by a link. */
    Optional<String> linkId() {
        return Optional.ofNullable(session.getAuthNote(MailLink.NOTE));
    }

    /** The same, in a session that Keycloak made again from its cookie: the other notes are gone then. */
    Optional<String> linkIdFromBefore() {
        return Optional.ofNullable(session.getClientNote(MailLink.NOTE));
    }

    /**
     * The action stays required in this session, so that nothing else can come after it; and the link stays remembered, so
     * that going back finds a page that says that all is done.
     */
    void markDone() {
        session.setAuthNote(DONE, "true");
    }

    boolean isDone() {
        return session.getAuthNote(DONE) != null;
    }

    /** Whether the form was sent or opened in a way that lost what was typed; told once. */
    boolean takeFormLost() {
        boolean outdated = session.getAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE) != null;
        boolean ranOut = session.getAuthNote(RAN_OUT) != null;
        session.removeAuthNote(LoginActionsService.FORWARDED_ERROR_MESSAGE_NOTE);
        session.removeAuthNote(RAN_OUT);
        return outdated || ranOut;
    }
}
