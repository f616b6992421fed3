package io.github.companyaccounts.authenticators.signin;

import io.github.companyaccounts.model.guessing.BrowserProofs;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * Where a browser keeps that people signed in with it. As Keycloak's own cookies: for the realm's pages only, out of reach of
 * scripts, and only over a safe connection wherever there is one.
 */
record KnownBrowserCookie(KeycloakSession session) {

    private static final String NAME = "COMPANY_KNOWN_BROWSER";

    /** What came with this request. */
    BrowserProofs sent() {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        return BrowserProofs.parse(cookie == null ? null : cookie.getValue());
    }

    /** Goes out with the answer to this request. */
    void keep(BrowserProofs proofs) {
        KeycloakContext context = session.getContext();
        String path = RealmsResource.realmBaseUrl(context.getUri())
                .path("/")
                .build(context.getRealm().getName())
                .getRawPath();
        context.getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .version(1)
                        .value(proofs.text())
                        .path(path)
                        .maxAge((int) BrowserProofs.LIFESPAN.toSeconds())
                        .secure(SecureContextResolver.isSecureContext(session))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }
}
