package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.authorization.Authorizations;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before Keycloak where scans are sent to, and lets in what it has room for. Keycloak (26.7) keeps one of its threads for each
 * form with a file until all of it has come, which are there for signing in, and what has come of forms that wait for a thread stays
 * in memory. And its server answers what is too large with an empty page. Whatever is not let in is thrown away as it comes, and the
 * browser is led back to the page that says why; nor is anything let in without the cookie of a form whose address is confirmed.
 *
 * <p>What one network sends leaves places for others. The network is the one Keycloak knows: its server puts the address that a
 * trusted proxy names into the request before any route is asked.
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

    /** Of these, for one network: people of one company behind one address, and not all the places. */
    private static final int OF_A_NETWORK = 3;

    /** Enough for the largest one through the slowest telephone; then its place is for others. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** With a slash at its end, which Keycloak takes as well. Whatever else is spelled otherwise it refuses itself (26.7). */
    private static final String SCANS = ".*/realms/[^/]+/" + LostAccessAddress.RESOURCE + "/draft/scan/?";

    /** Before the server's own limit, which is at -2 (io.quarkus.vertx.http.runtime.RouteConstants). */
    private static final int BEFORE_THE_LIMIT = -3;

    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, Integer> ofNetwork = new ConcurrentHashMap<>();

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

        private String query() {
            return "?" + LostAccessAddress.PROBLEM + "=" + external;
        }
    }

    /**
     * @param router of the server, as it starts
     */
    void mount(@Observes Router router) {
        router.routeWithRegex(HttpMethod.POST, SCANS).order(BEFORE_THE_LIMIT).handler(this::letIn);
    }

    private void letIn(RoutingContext context) {
        long timer = context.vertx().setTimer(LONGEST.toMillis(), late -> context.request()
                .connection()
                .close());
        context.addEndHandler(over -> context.vertx().cancelTimer(timer));
        if (!DraftCookie.isConfirmed(context.request().getCookie(DraftCookie.NAME))) {
            sendBack(context, "");
        } else if (length(context.request()) > Authorizations.LARGEST_SCAN + AROUND) {
            sendBack(context, Problem.TOO_LARGE.query());
        } else {
            String network = network(context.request());
            if (takePlace(network)) {
                AtomicBoolean holdsPlace = new AtomicBoolean(true);
                context.addEndHandler(over -> {
                    if (holdsPlace.getAndSet(false)) {
                        giveBack(network);
                    }
                });
                context.next();
            } else {
                sendBack(context, Problem.BUSY.query());
            }
        }
    }

    private static String network(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return ClientNetwork.of(address == null ? null : address.hostAddress()).widest();
    }

    private boolean takePlace(String network) {
        if (underWay.incrementAndGet() <= AT_A_TIME) {
            if (ofNetwork.merge(network, 1, Integer::sum) <= OF_A_NETWORK) {
                return true;
            }
            leave(network);
        }
        underWay.decrementAndGet();
        return false;
    }

    private void giveBack(String network) {
        leave(network);
        underWay.decrementAndGet();
    }

    /** Networks that send nothing are not remembered. */
    private void leave(String network) {
        ofNetwork.computeIfPresent(network, (known, count) -> count == 1 ? null : count - 1);
    }

    /**
     * 0 where none is said (chunked, as some proxies pass forms on). To demand one (411) would only shut out who is behind those: such
     * a form has its place and its time like any other, and the server cuts it off at its limit as it comes.
     */
    private static long length(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static void sendBack(RoutingContext context, String query) {
        context.response()
                .setStatusCode(303)
                // relative to the address of the upload
                .putHeader(HttpHeaders.LOCATION, "../draft" + query);
        if (length(context.request()) > MOST_THROWN_AWAY) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close").end();
            return;
        }
        context.request().endHandler(whole -> context.response().end());
        context.request().resume();
    }
}
