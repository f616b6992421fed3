package io.github.companyaccounts.authenticators.networks;

import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.networks.PassingBy;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Goes on only for somebody who comes from inside of their company's trusted networks (D3), whatever they signed in with.
 * Stands before the second factor, which nobody is asked for in vain. The required action {@code company-network} looks at
 * every sign-in once more, also where this step is missing.
 */
final class TrustedNetwork implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        PassingBy passingBy =
                new PassingBy(context.getSession(), context.getAuthenticationSession(), context.getUser());
        Optional<Outside> outside = passingBy.outside();
        if (outside.isEmpty()) {
            context.success();
            return;
        }
        passingBy.refuse(outside.get());
        context.getEvent()
                .user(context.getUser())
                .detail(Details.REASON, "outside_networks")
                .error(Errors.NOT_ALLOWED);
        context.forceChallenge(OutsidePage.of(context.getSession(), context.form(), outside.get()));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // nothing to set up
    }

    @Override
    public void close() {
        // holds nothing
    }
}
