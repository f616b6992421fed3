package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** The operator API, {@code /admin/realms/b2b/companies…}, as the vendor's systems call it. */
public final class OperatorApi extends JsonApi {

    private final KeycloakServer server;
    private final Supplier<String> token;

    private OperatorApi(KeycloakServer server, Supplier<String> token, Language language) {
        this(server, server.realm(), token, language);
    }

    private OperatorApi(KeycloakServer server, String realm, Supplier<String> token, Language language) {
        this(server, URI.create(server.url() + "/admin/realms/" + realm), token, language);
    }

    private OperatorApi(KeycloakServer server, URI base, Supplier<String> token, Language language) {
        super(base, token, language);
        this.server = server;
        this.token = token;
    }

    public static OperatorApi at(KeycloakServer server, Supplier<String> token) {
        return new OperatorApi(server, token, Language.PL);
    }

    /** Of another realm than the sample one, as the administrator of all of them. */
    public static OperatorApi ofRealm(KeycloakServer server, String realm) {
        return new OperatorApi(
                server, realm, () -> server.admin().tokenManager().grantToken().getToken(), Language.PL);
    }

    /** Of no realm: the stock admin API for making one. */
    public static OperatorApi ofAllRealms(KeycloakServer server) {
        return new OperatorApi(
                server,
                URI.create(server.url() + "/admin"),
                () -> server.admin().tokenManager().grantToken().getToken(),
                Language.PL);
    }

    /** What brings the realm to the state that companies need. */
    public ApiResponse setUp() {
        return put("companies/set-up", null);
    }

    /** The same caller, at another node. */
    public OperatorApi at(KeycloakServer node) {
        return at(node, token);
    }

    /** The same caller, who reads another language. */
    public OperatorApi in(Language language) {
        return new OperatorApi(server, token, language);
    }

    public ApiResponse register(String customerNumber, Map<String, ?> company) {
        return put("companies/" + customerNumber, company);
    }

    public ApiResponse company(String customerNumber) {
        return get("companies/" + customerNumber);
    }

    /**
     * Lists companies.
     *
     * @param query as in a URL, such as {@code search=abc&first=0&max=10}; values are encoded by the caller
     */
    public ApiResponse companies(String query) {
        return get("companies?" + query);
    }

    /**
     * Counts companies.
     *
     * @param query as for {@link #companies}
     */
    public ApiResponse count(String query) {
        return get("companies/count?" + query);
    }

    public ApiResponse sendActivationMail(String customerNumber) {
        return post("companies/" + customerNumber + "/main-admin/activation-mail", null);
    }

    public ApiResponse close(String customerNumber, String reason) {
        return post("companies/" + customerNumber + "/close", Map.of("reason", reason));
    }

    public ApiResponse reopen(String customerNumber) {
        return post("companies/" + customerNumber + "/reopen", null);
    }

    public ApiResponse closeMainAdmin(String customerNumber, String reason) {
        return post("companies/" + customerNumber + "/main-admin/close", Map.of("reason", reason));
    }

    public ApiResponse reopenMainAdmin(String customerNumber) {
        return post("companies/" + customerNumber + "/main-admin/reopen", null);
    }

    /** Deletes for good; confirmed by typing this. */
    public ApiResponse delete(String customerNumber, String confirmation) {
        return delete("companies/" + customerNumber + "?reason=Koniec&confirm=" + confirmation);
    }
}
