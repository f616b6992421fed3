package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.authorization.Authorizations;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Answers uploads that are too large before Keycloak's server does, which says 413 with an empty page (26.7): what comes in is
 * thrown away, and the browser is led back to the page that says why. Its limit, 10 MiB for a whole request, is a little higher
 * with this bundle ({@code META-INF/microprofile-config.properties}), so that a scan of 10 MiB fits in with the form around it.
 */
@ApplicationScoped
public class TooLargeUploads {

    /** Value of the query parameter with which the browser comes back. */
    static final String PROBLEM = "too-large";

    /** Room for the form around a scan: its other field, names of fields and of the file. */
    private static final long AROUND = 64 * 1024;

    /** More than this is not even thrown away: the connection is closed on it. */
    private static final long PATIENCE = 20L * Authorizations.LARGEST_SCAN;

    /** Before the server's own limit, which is at -2 (io.quarkus.vertx.http.runtime.RouteConstants). */
    private static final int BEFORE_THE_LIMIT = -3;

    /**
     * @param router of the server, as it starts
     */
    void mount(@Observes Router router) {
        router.routeWithRegex(HttpMethod.POST, ".*/realms/[^/]+/" + LostAccessAddress.RESOURCE + "/draft/scan")
                .order(BEFORE_THE_LIMIT)
                .handler(TooLargeUploads::letIn);
    }

    private static void letIn(RoutingContext context) {
        if (length(context.request()) <= Authorizations.LARGEST_SCAN + AROUND) {
            context.next();
        } else {
            sendBack(context);
        }
    }

    private static long length(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static void sendBack(RoutingContext context) {
        context.response()
                .setStatusCode(303)
                // relative to the address of the upload
                .putHeader(HttpHeaders.LOCATION, "../draft?" + LostAccessAddress.PROBLEM + "=" + PROBLEM);
        if (length(context.request()) > PATIENCE) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close").end();
            return;
        }
        context.request().endHandler(whole -> context.response().end());
        context.request().resume();
    }
}
