package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import java.net.URI;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What declining the terms does: every sign-in of the person ends, in all browsers and apps, so that the next refresh of a token
 * is refused (invariant 7); the sign-in under way is back at its beginning. Nothing is written down.
 */
final class SignOutInstead {

    private final RequiredActionContext context;
    private final KeycloakSession session;

    SignOutInstead(RequiredActionContext context) {
        this.context = context;
        this.session = context.getSession();
    }

    void show() {
        UserModel user = context.getUser();
        context.getEvent().clone().error(Errors.REJECTED_BY_USER);
        session.getProvider(CompanyAccountsProvider.class).signIns().endAll(user);
        AuthenticationManager.expireIdentityCookie(session);
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        AuthenticationProcessor.resetFlow(signIn, LoginActionsService.AUTHENTICATE_PATH);
        URI beginning = new AuthenticationFlowURLHelper(session, context.getRealm(), context.getUriInfo())
                .getLastExecutionUrl(signIn);
        context.challenge(context.form()
                .setInfo("companyTermsDeclined")
                .setAttribute("messageHeader", "companyTermsDeclinedTitle")
                .setAttribute("pageRedirectUri", beginning.toString())
                .setAttribute("pageRedirectLabel", "companyGoToSignIn")
                .createForm("info.ftl"));
    }
}
