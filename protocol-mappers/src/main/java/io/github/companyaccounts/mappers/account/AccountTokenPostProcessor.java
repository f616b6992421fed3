package io.github.companyaccounts.mappers.account;

import io.github.companyaccounts.mappers.TokenRefusal;
import io.github.companyaccounts.model.account.OwedAtSignIn;
import io.github.companyaccounts.model.networks.TokenRequest;
import io.github.companyaccounts.model.session.AskedForTokens;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Gives out no tokens of somebody who would be asked for something first, had they come by a browser: to activate the account,
 * or, where they are signed in now and no page can ask them (OpenID CIBA, an assertion of another system), to accept new terms. In
 * every realm, without being switched on.
 */
final class AccountTokenPostProcessor implements TokenPostProcessor {

    private static final Map<OwedAtSignIn.Owed, TokenRefusal> REFUSALS = Map.of(
            OwedAtSignIn.Owed.ACTIVATION,
            new TokenRefusal(
                    "activation_required",
                    "The account is not activated: its owner does it with the link from the activation mail"),
            OwedAtSignIn.Owed.TERMS,
            new TokenRefusal(
                    "terms_required",
                    "The person has not accepted the terms that are in force: they are asked when they sign in in a browser"));

    private final KeycloakSession session;

    AccountTokenPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        TokenRequest request = new AskedForTokens(session, context.clientSessionCtx()).request();
        new OwedAtSignIn(session)
                .by(context.clientSessionCtx().getClientSession().getUserSession(), request)
                .map(REFUSALS::get)
                .ifPresent(refusal -> {
                    throw refusal.of(context.clientSessionCtx(), session);
                });
    }
}
