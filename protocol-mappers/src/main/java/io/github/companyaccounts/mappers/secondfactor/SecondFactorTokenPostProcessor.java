package io.github.companyaccounts.mappers.secondfactor;

import io.github.companyaccounts.mappers.TokenRefusal;
import io.github.companyaccounts.model.secondfactor.SecondFactorInApp;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Gives out no tokens of somebody who lacks the second factor that a company requires (D2), whichever way they are asked for: a
 * refresh in a sign-in of before, OpenID CIBA, an assertion of another system, a token exchanged. The app sends the person to
 * sign in again, where they set one up. In every realm, without being switched on.
 */
final class SecondFactorTokenPostProcessor implements TokenPostProcessor {

    private static final TokenRefusal REQUIRED = new TokenRefusal(
            "second_factor_required",
            "The person's company requires a second factor, and they have none: it is set up when they sign in again");

    private final KeycloakSession session;

    SecondFactorTokenPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        if (!new SecondFactorInApp(session).unmet(context.clientSessionCtx()).isEmpty()) {
            throw REQUIRED.of(context.clientSessionCtx(), session);
        }
    }
}
