package io.github.companyaccounts.it.api;

import com.sun.net.httpserver.HttpServer;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An app that signs people in with an authorization code and PKCE: a confidential client with a page of its own. */
public final class RelyingApp implements AutoCloseable {

    private final URI realmUrl;
    private final String clientId;
    private final String secret;
    private final String scope;
    private final HttpServer page;
    private final String from;

    private RelyingApp(URI realmUrl, String clientId, String secret, String scope, HttpServer page, String from) {
        this.from = from;
        this.realmUrl = realmUrl;
        this.clientId = clientId;
        this.secret = secret;
        this.scope = scope;
        this.page = page;
    }

    /** Opens the app's page, where people come back to. The client has to be registered with {@link #home()}. */
    public static RelyingApp open(KeycloakServer server, int port, String clientId, String secret) {
        return open(server.realmUrl(), port, clientId, secret);
    }

    /** The same, of another realm than the sample one. */
    public static RelyingApp open(URI realmUrl, int port, String clientId, String secret) {
        try {
            HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            byte[] text =
                    "<!doctype html><html lang=en><title>App</title><h1>The app</h1>".getBytes(StandardCharsets.UTF_8);
            page.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            page.start();
            return new RelyingApp(realmUrl, clientId, secret, "openid", page, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same app asking for more, such as {@code openid organization:123456}. */
    public RelyingApp asking(String otherScope) {
        return new RelyingApp(realmUrl, clientId, secret, otherScope, page, from);
    }

    /** The same app, whose requests for tokens come from this address. */
    public RelyingApp from(String address) {
        return new RelyingApp(realmUrl, clientId, secret, scope, page, address);
    }

    public String clientId() {
        return clientId;
    }

    /** Where people come back to. */
    public URI callback() {
        return URI.create(home() + "/signed-in");
    }

    /** The app's own address, without a slash at the end. */
    public URI home() {
        return URI.create("http://localhost:" + page.getAddress().getPort());
    }

    /** Begins a sign-in: the address to send the person to, and what is needed to finish. */
    public SignIn begin() {
        return SignIn.begin(realmUrl, clientId, callback(), scope);
    }

    /** Waits until the window has come back from Keycloak, and fetches the tokens. */
    public TokenSet finish(SignIn signIn, BrowserWindow window) {
        window.page().waitForURL(callback() + "?**");
        return finish(signIn, window.address());
    }

    /** Fetches the tokens for the code in the address the person came back with. */
    public TokenSet finish(SignIn signIn, URI cameBackTo) {
        return TokenSet.of(token(Map.of(
                "grant_type", "authorization_code",
                "code", signIn.codeFrom(cameBackTo),
                "redirect_uri", callback().toString(),
                "code_verifier", signIn.verifier())));
    }

    public ApiResponse refresh(TokenSet tokens) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
    }

    /** Signs in with login and password alone, without a browser (direct grant). */
    public ApiResponse passwordGrant(String login, String password) {
        return token(Map.of("grant_type", "password", "username", login, "password", password, "scope", scope));
    }

    /** Asks what the person may do with another app's resources: tokens for that app (UMA). */
    public ApiResponse umaTicket(TokenSet tokens, RelyingApp other) {
        return token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "audience",
                other.clientId(),
                "subject_token",
                tokens.access()));
    }

    /** Asks for a sign-in on behalf of a device without a keyboard (RFC 8628): the answer says where the person approves it. */
    public ApiResponse beginForDevice() {
        return post("auth/device", Map.of("scope", scope));
    }

    /** What the device asks again and again. */
    public ApiResponse finishForDevice(ApiResponse begun) {
        return token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                begun.json().path("device_code").asText()));
    }

    /** Asks, without a browser, that the person be asked on their phone (OpenID CIBA). */
    public ApiResponse beginOnPhone(String login) {
        return post("ext/ciba/auth", Map.of("scope", scope, "login_hint", login));
    }

    /** What the service that asks people on their phones tells Keycloak: this one said yes. */
    public ApiResponse approveOnPhone(String question) {
        return Http.send(HttpRequest.newBuilder(endpoint("ext/ciba/auth/callback"))
                .header("Authorization", "Bearer " + question)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"status\": \"SUCCEED\"}")));
    }

    /** What the app asks again and again after {@link #beginOnPhone}. */
    public ApiResponse finishOnPhone(ApiResponse begun) {
        return token(Map.of(
                "grant_type",
                "urn:openid:params:grant-type:ciba",
                "auth_req_id",
                begun.json().path("auth_req_id").asText()));
    }

    /** Has a token of its own exchanged for another one (RFC 8693). */
    public ApiResponse exchange(TokenSet tokens) {
        return token(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                tokens.access(),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token",
                "scope",
                scope));
    }

    /** Signs in whom another system vouches for, without a browser (RFC 7523). */
    public ApiResponse vouchedFor(String assertion) {
        return token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion, "scope", scope));
    }

    /** The same, with a one-time code of the person's phone. */
    public ApiResponse passwordGrant(String login, String password, String code) {
        return token(
                Map.of("grant_type", "password", "username", login, "password", password, "otp", code, "scope", scope));
    }

    public ApiResponse introspect(TokenSet tokens) {
        return post("token/introspect", Map.of("token", tokens.access()));
    }

    public ApiResponse userinfo(TokenSet tokens) {
        return Http.send(HttpRequest.newBuilder(endpoint("userinfo"))
                .header("Authorization", "Bearer " + tokens.access())
                .GET());
    }

    private ApiResponse token(Map<String, String> grant) {
        return post("token", grant);
    }

    private ApiResponse post(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", clientId);
        all.put("client_secret", secret);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Http.form(all)));
        if (from != null) {
            request.header(Http.FROM, from);
        }
        return Http.send(request);
    }

    private URI endpoint(String name) {
        return URI.create(realmUrl + "/protocol/openid-connect/" + name);
    }

    @Override
    public void close() {
        page.stop(0);
    }
}
