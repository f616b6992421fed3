package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestClients;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Ways to a token, for the clients of the APIs. */
public final class Tokens {

    /** Access tokens of the sample realm live five minutes. */
    private static final Duration KEPT = Duration.ofMinutes(3);

    private final KeycloakServer server;
    private final TestClients clients;
    private final RelyingApp companyClient;
    private final Map<String, Kept> operators = new ConcurrentHashMap<>();

    /**
     * Gets tokens at this server.
     *
     * @param companyClient an app whose tokens the company API takes
     */
    public Tokens(KeycloakServer server, TestClients clients, RelyingApp companyClient) {
        this.server = server;
        this.clients = clients;
        this.companyClient = companyClient;
    }

    /** The token of a program of the operator's that holds these roles of {@code realm-management} and no others. */
    public Supplier<String> operatorWith(String... roles) {
        String clientId = clients.operatorWith(roles);
        return () -> operators
                .compute(clientId, (id, kept) -> kept == null || kept.isOld() ? new Kept(serviceToken(id)) : kept)
                .token();
    }

    /** The token of a program of the operator's that may do everything the bundle offers operators. */
    public Supplier<String> operator() {
        return operatorWith(TestClients.OPERATOR_ROLES.toArray(String[]::new));
    }

    /**
     * The token of a person for the company API, by login and password alone (direct grant). It does not say when they
     * signed in, so that what wants a recent sign-in answers 401; {@link #throughSignInPage} gives one that does.
     */
    public TokenSet byPassword(String login, String password) {
        return TokenSet.of(companyClient.passwordGrant(login, password));
    }

    /** The tokens of a person for the company API, through the sign-in page, without a browser. */
    public TokenSet throughSignInPage(String login, String password) {
        return throughSignInPage(companyClient, login, password);
    }

    /** The tokens an app gets of a person who signs in to it, without a browser. */
    public TokenSet throughSignInPage(RelyingApp app, String login, String password) {
        SignIn signIn = app.begin();
        HttpPage end = HttpVisitor.of(server.publicUrl(), Language.PL)
                .open(signIn.address())
                .submit(Map.of("username", login, "password", password));
        if (!end.address().toString().startsWith(app.callback().toString())) {
            throw new AssertionError("Not signed in, but at " + end.address() + ":\n" + end.text());
        }
        return app.finish(signIn, end.address());
    }

    /** The tokens of a person for the company API, got by an administrator who impersonates them. */
    public TokenSet impersonating(String userId, String adminToken) {
        SignIn signIn = companyClient.begin();
        URI realmAdmin = URI.create(server.publicUrl() + "/admin/realms/" + server.realm());
        HttpPage end = HttpVisitor.of(server.publicUrl(), Language.PL)
                .impersonating(realmAdmin, userId, adminToken)
                .open(signIn.address());
        if (!end.address().toString().startsWith(companyClient.callback().toString())) {
            throw new AssertionError("Not signed in, but at " + end.address() + ":\n" + end.text());
        }
        return companyClient.finish(signIn, end.address());
    }

    private String serviceToken(String clientId) {
        return TokenSet.of(Http.send(
                        HttpRequest.newBuilder(URI.create(server.realmUrl() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(Http.form(Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        clientId,
                                        "client_secret",
                                        TestClients.SECRET))))))
                .access();
    }

    private record Kept(String token, Instant until) {

        Kept(String token) {
            this(token, Instant.now().plus(KEPT));
        }

        boolean isOld() {
            return Instant.now().isAfter(until);
        }
    }
}
