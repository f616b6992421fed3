package io.github.companyaccounts.model.mail.sending;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/**
 * Where browsers reach this server by what is configured: the realm's {@code frontendUrl}, else the server's
 * {@code hostname}. A request has no say in it (invariant 9): whoever sends a request with a host of their own must not get
 * links to that host into other people's mails.
 *
 * <p>A {@code hostname} without a scheme leaves scheme and port to the request; here it means https on the usual port.
 */
public final class BaseAddress {

    /** Stands in for the host of the request; reserved by RFC 6761, so never configured. */
    private static final String NO_HOST = "no-hostname-configured.invalid";

    private BaseAddress() {}

    /**
     * With a slash at its end.
     *
     * @return empty if nothing is configured
     */
    public static Optional<URI> of(KeycloakSession session) {
        URI base = session.getProvider(HostnameProvider.class).getBaseUri(noRequest(), UrlType.FRONTEND);
        if (NO_HOST.equals(base.getHost())) {
            return Optional.empty();
        }
        return Optional.of(base.getPath().endsWith("/") ? base : URI.create(base + "/"));
    }

    private static UriInfo noRequest() {
        String path = ConfigProvider.getConfig()
                .getOptionalValue("kc.http-relative-path", String.class)
                .orElse("/");
        URI base = URI.create("https://" + NO_HOST).resolve(path);
        return (UriInfo) Proxy.newProxyInstance(
                BaseAddress.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getBaseUri" -> base;
                    case "getBaseUriBuilder" -> UriBuilder.fromUri(base);
                    default -> throw new IllegalStateException("there is no request: " + method.getName());
                });
    }
}
