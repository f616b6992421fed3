package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.RealmsResource;

/** Addresses below {@code /realms/{realm}/recovery/}. */
record LostAccessAddress(KeycloakSession session) {

    static final String RESOURCE = "recovery";

    /** Query parameter: the customer number of the company that somebody signed in declares for (B3). */
    static final String COMPANY = "company";

    /** Query parameter of the page of a draft: what became of an upload that the server did not let in. */
    static final String PROBLEM = "problem";

    /** The four causes. */
    URI start() {
        return builder().path("/").build(realm().getName());
    }

    /** What to do about one cause. */
    URI cause(String cause) {
        return below(cause);
    }

    /** The form to be printed. */
    URI form(AuthorizationCase matter) {
        return below(matter.external(), "form");
    }

    URI pdf(AuthorizationCase matter) {
        return below(matter.external(), "pdf");
    }

    /** The form to be sent in. */
    URI send(AuthorizationCase matter) {
        return below(matter.external(), "send");
    }

    /** Where the code is entered and the scan is sent. */
    URI draft() {
        return below("draft");
    }

    URI code() {
        return below("draft", "code");
    }

    URI scan() {
        return below("draft", "scan");
    }

    /** How a case stands. */
    URI authorizationCase() {
        return below("case");
    }

    URI withdraw() {
        return below("case", "withdraw");
    }

    URI objection(String secret) {
        return below("objection", secret);
    }

    /** Of the cookie with the draft: no other page gets it. */
    String cookiePath() {
        return draft().getRawPath();
    }

    /** The reset of a forgotten password, begun for the app people go to when they are done. */
    URI forgottenPassword() {
        String home =
                session.getProvider(CompanyAccountsProvider.class).settings().homeClient();
        ClientModel client = realm().getClientByClientId(home);
        String clientId = client != null && client.isEnabled() ? home : Constants.ACCOUNT_MANAGEMENT_CLIENT_ID;
        return Urls.loginResetCredentialsBuilder(session.getContext().getUri().getBaseUri())
                .queryParam(Constants.CLIENT_ID, clientId)
                .build(realm().getName());
    }

    URI forgottenLogin() {
        return UriBuilder.fromUri(forgottenPassword())
                .queryParam("forgotten", "login")
                .build();
    }

    private URI below(String... segments) {
        return builder().segment(segments).build(realm().getName());
    }

    private UriBuilder builder() {
        return RealmsResource.realmBaseUrl(session.getContext().getUri()).path(RESOURCE);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
