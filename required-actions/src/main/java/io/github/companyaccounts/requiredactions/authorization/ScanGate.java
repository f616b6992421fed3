package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.authorization.Authorizations;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before Keycloak where scans are sent to, and lets in what it has room for. Keycloak (26.7) keeps one of its threads for each
 * form with a file until all of it has come, which are there for signing in, and what has come of forms that wait for a thread stays
 * in memory. And its server answers what is too large with an empty page. Whatever is not let in is thrown away as it comes, and the
 * browser is led back to the page that says why.
 *
 * <p>The server's limit, 10 MiB for a whole request, is a little higher with this bundle
 * ({@code META-INF/microprofile-config.properties}), so that a scan of 10 MiB fits in with the form around it.
 */
@ApplicationScoped
public class ScanGate {

    /** Room for the form around a scan: its other field, names of fields and of the file. */
    private static final long AROUND = 64 * 1024;

    /** More than this is not even thrown away: the connection is closed on it. */
    private static final long MOST_THROWN_AWAY = 20L * Authorizations.LARGEST_SCAN;

    /** Of one node, as many as the model takes at a time. */
    private static final int AT_A_TIME = 8;

    /** Enough for the largest one through the slowest telephone; then its place is for others. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Before the server's own limit, which is at -2 (io.quarkus.vertx.http.runtime.RouteConstants). */
    private static final int BEFORE_THE_LIMIT = -3;

    private final AtomicInteger underWay = new AtomicInteger();

    /** Why a scan was not let in; the page has words for it. */
    enum Problem {
        TOO_LARGE("too-large"),
        BUSY("busy");

        private final String external;

        Problem(String external) {
            this.external = external;
        }

        boolean is(String named) {
            return external.equals(named);
        }
    }

    /**
     * @param router of the server, as it starts
     */
    void mount(@Observes Router router) {
        router.routeWithRegex(HttpMethod.POST, ".*/realms/[^/]+/" + LostAccessAddress.RESOURCE + "/draft/scan")
                .order(BEFORE_THE_LIMIT)
                .handler(this::letIn);
    }

    private void letIn(RoutingContext context) {
        if (length(context.request()) > Authorizations.LARGEST_SCAN + AROUND) {
            sendBack(context, Problem.TOO_LARGE);
        } else if (underWay.incrementAndGet() > AT_A_TIME) {
            underWay.decrementAndGet();
            sendBack(context, Problem.BUSY);
        } else {
            long timer = context.vertx().setTimer(LONGEST.toMillis(), late -> context.request()
                    .connection()
                    .close());
            AtomicBoolean holdsPlace = new AtomicBoolean(true);
            context.addEndHandler(over -> {
                if (holdsPlace.getAndSet(false)) {
                    underWay.decrementAndGet();
                    context.vertx().cancelTimer(timer);
                }
            });
            context.next();
        }
    }

    private static long length(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static void sendBack(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(303)
                // relative to the address of the upload
                .putHeader(HttpHeaders.LOCATION, "../draft?" + LostAccessAddress.PROBLEM + "=" + problem.external);
        if (length(context.request()) > MOST_THROWN_AWAY) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close").end();
            return;
        }
        context.request().endHandler(whole -> context.response().end());
        context.request().resume();
    }
}
