package io.github.companyaccounts.model.session;

import io.github.companyaccounts.model.storage.NamedThreads;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;

/**
 * Tells apps that somebody was signed out (OpenID Connect Back-Channel Logout 1.0), in threads of its own: an app that does
 * not answer keeps neither the caller nor the database waiting. What was not told is not told later: the app learns of it at
 * its next refresh.
 */
public final class SignedOutApps {

    private static final Logger LOG = Logger.getLogger(SignedOutApps.class);

    private static final int THREADS = 4;

    private static final int WAITING = 1000;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            new NamedThreads("company-signed-out-apps"));

    public SignedOutApps() {
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * One app to be told.
     *
     * @param clientId for the log
     * @param logoutToken signed
     */
    record Call(String clientId, URI address, String logoutToken) {}

    /**
     * Returns at once.
     *
     * @param http Keycloak's own: the operator's proxies, timeouts and trusted certificates count
     */
    void tell(CloseableHttpClient http, List<Call> calls) {
        try {
            calls.forEach(call -> threads.execute(() -> tell(http, call)));
        } catch (RejectedExecutionException e) {
            LOG.warnf(
                    "too many apps are to be told of sign-outs; %d will learn of one at the next refresh",
                    calls.size());
        }
    }

    private static void tell(CloseableHttpClient http, Call call) {
        HttpPost post = new HttpPost(call.address());
        post.setEntity(new UrlEncodedFormEntity(
                List.of(new BasicNameValuePair(OAuth2Constants.LOGOUT_TOKEN, call.logoutToken())),
                StandardCharsets.UTF_8));
        try (CloseableHttpResponse answer = http.execute(post)) {
            EntityUtils.consumeQuietly(answer.getEntity());
            int status = answer.getStatusLine().getStatusCode();
            if (status != 200 && status != 204) {
                LOG.warnf("app %s did not take note of a sign-out: it answered %d", call.clientId(), status);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("app %s could not be told of a sign-out: %s", call.clientId(), e);
        }
    }

    /** What still waits is not told. */
    public void stop() {
        threads.shutdownNow();
    }
}
