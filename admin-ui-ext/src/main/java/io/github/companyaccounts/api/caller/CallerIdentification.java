package io.github.companyaccounts.api.caller;

import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.acting.CompanyApiApp;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.networks.Outside;
import io.github.companyaccounts.model.session.Impersonation;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Finds out who calls the company API, from the bearer token alone: a cookie says nothing here. What the person may do
 * is not read from the token.
 */
public final class CallerIdentification {

    /** The token has to be meant for this API: one that an ordinary relying app got is not enough. */
    static final String AUDIENCE = CompanyApiApp.AUDIENCE;

    private final KeycloakSession session;

    public CallerIdentification(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Also answers browser pages of the client's web origins, as the account API does (CORS).
     *
     * @throws RequestFaultException TOKEN_MISSING, TOKEN_INVALID, AUDIENCE_MISSING, ORIGIN_NOT_ALLOWED, IMPERSONATED
     * @throws RefusedException OUTSIDE_NETWORKS
     */
    public Caller identify() {
        AuthResult found = authenticate();
        allowOrigin(found.token());
        if (!isForThisApi(found)) {
            throw new RequestFaultException(RequestFault.AUDIENCE_MISSING);
        }
        // a session may outlive what made the account usable, for example when an operator takes the activation back
        if (!session.getProvider(CompanyAccountsProvider.class).accounts().isActivated(found.user())) {
            throw new RequestFaultException(RequestFault.TOKEN_INVALID);
        }
        if (Impersonation.is(found.session()) && !isLooking()) {
            throw new RequestFaultException(RequestFault.IMPERSONATED);
        }
        Networks networks = session.getProvider(CompanyAccountsProvider.class).networks();
        Caller caller = new Caller(
                found.user(), found.session(), found.token(), networks.heldTo(found.user()), networks.here());
        requireInside(caller.held().signingIn(caller.from()));
        return caller;
    }

    /** D3: every call comes from inside. */
    static void requireInside(Optional<Outside> outside) {
        outside.ifPresent(from -> {
            throw new RefusedException(
                    Refusal.OUTSIDE_NETWORKS, null, from.address().value());
        });
    }

    private boolean isLooking() {
        return HttpMethod.GET.equals(session.getContext().getHttpRequest().getHttpMethod());
    }

    private AuthResult authenticate() {
        String token = token();
        if (token == null) {
            throw new RequestFaultException(RequestFault.TOKEN_MISSING);
        }
        AuthResult found =
                new BearerTokenAuthenticator(session).setTokenString(token).authenticate();
        if (found == null) {
            throw new RequestFaultException(RequestFault.TOKEN_INVALID);
        }
        return found;
    }

    private String token() {
        try {
            return AppAuthManager.extractAuthorizationHeaderToken(
                    session.getContext().getHttpRequest().getHttpHeaders());
        } catch (NotAuthorizedException e) {
            // another scheme, or no token after it
            return null;
        }
    }

    private void allowOrigin(AccessToken token) {
        try {
            Cors.builder()
                    .checkAllowedOrigins(token)
                    .allowedMethods(CorsPreflight.METHODS)
                    .exposedHeaders("Location", "WWW-Authenticate", "Content-Disposition", "Retry-After")
                    .auth()
                    .add();
        } catch (ForbiddenException e) {
            throw new RequestFaultException(RequestFault.ORIGIN_NOT_ALLOWED);
        }
    }

    private boolean isForThisApi(AuthResult found) {
        AccessToken token = found.token();
        // a lightweight token carries no audience: it is looked up, as Keycloak's account API does
        return token.getAudience() == null
                ? introspection().transformAccessToken(token, found.session()).hasAudience(AUDIENCE)
                : token.hasAudience(AUDIENCE);
    }

    private AccessTokenIntrospectionProvider<?> introspection() {
        return (AccessTokenIntrospectionProvider<?>) session.getProvider(
                TokenIntrospectionProvider.class, AccessTokenIntrospectionProviderFactory.ACCESS_TOKEN_TYPE);
    }
}
