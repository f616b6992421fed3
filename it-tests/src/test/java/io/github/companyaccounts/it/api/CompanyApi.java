package io.github.companyaccounts.it.api;

import io.github.companyaccounts.it.harness.KeycloakServer;
import io.github.companyaccounts.it.harness.Language;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** The company API, {@code /realms/b2b/company/…}, as one person calls it. */
public final class CompanyApi extends JsonApi {

    private final KeycloakServer server;
    private final URI realmUrl;
    private final Supplier<String> token;
    private final Language language;

    private CompanyApi(KeycloakServer server, Supplier<String> token, Language language) {
        this(server, server.realmUrl(), token, language);
    }

    private CompanyApi(KeycloakServer server, URI realmUrl, Supplier<String> token, Language language) {
        this(server, realmUrl, token, language, null);
    }

    private CompanyApi(KeycloakServer server, URI realmUrl, Supplier<String> token, Language language, String from) {
        super(URI.create(realmUrl + "/company"), token, language, from);
        this.language = language;
        this.server = server;
        this.realmUrl = realmUrl;
        this.token = token;
    }

    public static CompanyApi at(KeycloakServer server, Supplier<String> token) {
        return new CompanyApi(server, token, Language.PL);
    }

    /** Of another realm than the sample one. */
    public static CompanyApi ofRealm(KeycloakServer server, URI realmUrl, Supplier<String> token) {
        return new CompanyApi(server, realmUrl, token, Language.PL);
    }

    /** The same caller, at another node. */
    public CompanyApi at(KeycloakServer node) {
        return at(node, token);
    }

    /** The same caller, who comes from this address. */
    public CompanyApi from(String address) {
        return new CompanyApi(server, realmUrl, token, language, address);
    }

    /** The same caller, who reads another language. */
    public CompanyApi in(Language language) {
        return new CompanyApi(server, realmUrl, token, language);
    }

    public ApiResponse memberships() {
        return get("memberships");
    }

    public ApiResponse company(String customerNumber) {
        return get(customerNumber);
    }

    /**
     * Lists people.
     *
     * @param query as in a URL, such as {@code search=abc&state=invited}; values are encoded by the caller
     */
    public ApiResponse people(String customerNumber, String query) {
        return get(customerNumber + "/people?" + query);
    }

    /**
     * Counts people.
     *
     * @param query as for {@link #people}
     */
    public ApiResponse countPeople(String customerNumber, String query) {
        return get(customerNumber + "/people/count?" + query);
    }

    public ApiResponse peopleAsCsv(String customerNumber) {
        return get(customerNumber + "/people.csv");
    }

    public ApiResponse person(String customerNumber, String id) {
        return get(pathOf(customerNumber, id, ""));
    }

    public ApiResponse addPerson(String customerNumber, Map<String, ?> person) {
        return post(customerNumber + "/people", person);
    }

    public ApiResponse changePerson(String customerNumber, String id, Map<String, ?> person) {
        return put(pathOf(customerNumber, id, ""), person);
    }

    public ApiResponse deletePerson(String customerNumber, String id) {
        return delete(pathOf(customerNumber, id, ""));
    }

    public ApiResponse sendActivationMail(String customerNumber, String id) {
        return post(pathOf(customerNumber, id, "/activation-mail"), null);
    }

    public ApiResponse sendPasswordMail(String customerNumber, String id) {
        return post(pathOf(customerNumber, id, "/password-mail"), null);
    }

    public ApiResponse block(String customerNumber, String id) {
        return post(pathOf(customerNumber, id, "/block"), null);
    }

    public ApiResponse unblock(String customerNumber, String id) {
        return post(pathOf(customerNumber, id, "/unblock"), null);
    }

    public ApiResponse endLock(String customerNumber, String id) {
        return delete(pathOf(customerNumber, id, "/lock"));
    }

    public ApiResponse removeSecondFactor(String customerNumber, String id) {
        return delete(pathOf(customerNumber, id, "/second-factor"));
    }

    public ApiResponse endSessions(String customerNumber, String id) {
        return delete(pathOf(customerNumber, id, "/sessions"));
    }

    public ApiResponse permissions(String customerNumber) {
        return get(customerNumber + "/permissions");
    }

    /**
     * The company's activity log.
     *
     * @param query as in a URL, such as {@code first=0&max=10}
     */
    public ApiResponse activity(String customerNumber, String query) {
        return get(customerNumber + "/activity?" + query);
    }

    private static String pathOf(String customerNumber, String id, String rest) {
        return customerNumber + "/people/" + id + rest;
    }
}
