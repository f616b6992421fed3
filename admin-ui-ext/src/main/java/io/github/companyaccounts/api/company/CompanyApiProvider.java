package io.github.companyaccounts.api.company;

import io.github.companyaccounts.api.caller.CallerIdentification;
import io.github.companyaccounts.api.caller.CorsPreflight;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Lets only identified callers at the company API; browsers may ask beforehand. */
final class CompanyApiProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    CompanyApiProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())) {
            return new CorsPreflight();
        }
        return new CompanyApiResource(session, new CallerIdentification(session).identify());
    }

    @Override
    public void close() {}
}
