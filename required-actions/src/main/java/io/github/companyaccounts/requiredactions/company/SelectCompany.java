package io.github.companyaccounts.requiredactions.company;

import io.github.companyaccounts.model.acting.ActedFor.Kind;
import io.github.companyaccounts.model.acting.SignInForCompany;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks whoever belongs to several companies for which one they act in this app (B7): at the end of the sign-in, where the app
 * is told of a company and none was chosen; and whenever an app sends them here to switch, which they can leave as it was.
 *
 * <p>An app that asks in the background (prompt=none) is told by Keycloak that somebody has to be asked. A program with login
 * and password cannot ask: it is told of no company.
 */
final class SelectCompany implements RequiredActionProvider {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        SignInForCompany signIn = signIn(context);
        if (leadsToAnApp(context) && signIn.isTold() && isToBeAsked(signIn) && hasPages(context)) {
            context.getAuthenticationSession().addRequiredAction(SelectCompanyFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        SignInForCompany signIn = signIn(context);
        if (isToBeAsked(signIn) || (isSentByTheApp(context) && signIn.canSwitch())) {
            context.challenge(new ChoicePage(context).show());
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String pressed = context.getHttpRequest().getDecodedFormParameters().getFirst(ChoicePage.COMPANY);
        if (pressed == null) {
            requiredActionChallenge(context);
        } else if (signIn(context).choose(pressed).isPresent()) {
            context.success();
        } else {
            context.challenge(signIn(context)
                    .outOfReachIfPressed(pressed)
                    .map(new ChoicePage(context)::showThatItIsOutside)
                    .orElseGet(new ChoicePage(context)::showThatItIsNotPossible));
        }
    }

    private static boolean isToBeAsked(SignInForCompany signIn) {
        return signIn.settle().kind() == Kind.TO_BE_ASKED;
    }

    /** Not where a link from a mail was followed: such a session ends with what the link was for. */
    private static boolean leadsToAnApp(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null;
    }

    private static boolean hasPages(RequiredActionContext context) {
        return context.getAuthenticationSession().getRedirectUri() != null;
    }

    private static boolean isSentByTheApp(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return SelectCompanyFactory.ID.equals(session.getClientNote(Constants.KC_ACTION_EXECUTING));
    }

    private static SignInForCompany signIn(RequiredActionContext context) {
        return new SignInForCompany(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
