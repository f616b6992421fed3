package io.github.companyaccounts.requiredactions.networks;

import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.networks.PassingBy;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps somebody out who comes from outside of their company's trusted networks (D3). Every sign-in in a browser passes here,
 * however the person was recognised: password, passkey, identity provider, an existing sign-in, OpenID Connect, SAML, a
 * device that is approved. Comes before everything else that may be asked at a sign-in. An app that asks in the background is
 * told by Keycloak that somebody has to be asked.
 *
 * <p>Whoever has a rule to put right first ({@link NetworksFix}) is looked at after that.
 *
 * <p>Not where a link from a mail leads to a form: such a session signs nobody in. Not for programs with login and password:
 * what they get is decided where tokens are made.
 */
final class NetworkCheck implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (!leadsToASignIn(context)) {
            return;
        }
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        Optional<Outside> outside = passingBy(context).outsideAtTheEnd();
        if (outside.isPresent()) {
            passingBy(context).refuse(outside.get());
            signIn.addRequiredAction(NetworkCheckFactory.ID);
        } else {
            signIn.removeRequiredAction(NetworkCheckFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<Outside> outside = passingBy(context).outsideAtTheEnd();
        if (outside.isEmpty()) {
            context.success();
            return;
        }
        report(context.getEvent().clone(), context);
        context.challenge(OutsidePage.of(context.getSession(), context.form(), outside.get()));
    }

    private static void report(EventBuilder event, RequiredActionContext context) {
        event.event(EventType.LOGIN)
                .user(context.getUser())
                .detail(Details.REASON, "outside_networks")
                .error(Errors.NOT_ALLOWED);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        requiredActionChallenge(context);
    }

    /** Whether a browser is to be signed in, with or without pages on the way. */
    static boolean leadsToASignIn(RequiredActionContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        boolean hasPages = signIn.getRedirectUri() != null || DeviceGrantType.isOAuth2DeviceVerificationFlow(signIn);
        return hasPages && signIn.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) == null;
    }

    static PassingBy passingBy(RequiredActionContext context) {
        return new PassingBy(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
