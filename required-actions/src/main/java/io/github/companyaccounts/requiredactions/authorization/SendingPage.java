package io.github.companyaccounts.requiredactions.authorization;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;

/**
 * The page from which a browser sends a form, as the browser says itself. What says nothing is no browser, and holds no form that
 * another site could meddle with.
 *
 * @param site {@code Sec-Fetch-Site}, or {@code null}: browsers before 2023 do not say it, and none does without HTTPS
 * @param origin {@code Origin}, or {@code null}: asked only where the other is missing
 */
record SendingPage(String site, String origin) {

    static SendingPage of(KeycloakSession session) {
        var headers = session.getContext().getHttpRequest().getHttpHeaders();
        return new SendingPage(headers.getHeaderString("Sec-Fetch-Site"), headers.getHeaderString("Origin"));
    }

    /**
     * Whether it is a page of another site. One that hides where it is ({@code null}) is: ours do not (referrer, in the
     * theme's {@code template.ftl}).
     *
     * @param ours any address of ours as people know it, before a proxy
     */
    boolean isElsewhere(URI ours) {
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin != null && !origin(ours).equals(ofOrigin());
    }

    private String ofOrigin() {
        try {
            return origin(new URI(origin));
        } catch (URISyntaxException e) {
            return origin;
        }
    }

    /** Scheme, host and port (RFC 6454), the port that goes without saying said. */
    private static String origin(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return (address.getScheme() + "://" + address.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }
}
