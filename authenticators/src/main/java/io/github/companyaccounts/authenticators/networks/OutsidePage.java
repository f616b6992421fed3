package io.github.companyaccounts.authenticators.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.networks.Outside;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** What a page says to somebody who comes from outside (D3): which company, from which address, and whom to ask. */
public final class OutsidePage {

    private OutsidePage() {}

    /** The page that is shown instead of going on ({@code company-outside.ftl}). */
    static Response of(KeycloakSession session, LoginFormsProvider form, Outside outside) {
        return explained(session, form, outside)
                .setStatus(Response.Status.FORBIDDEN)
                .createForm("company-outside.ftl");
    }

    /** The same said on another page. */
    public static LoginFormsProvider explained(KeycloakSession session, LoginFormsProvider form, Outside outside) {
        outside.facts().forEach(form::setAttribute);
        return form.setAttribute(
                "helpContact",
                session.getProvider(CompanyAccountsProvider.class)
                        .settings()
                        .helpContact()
                        .orElse(null));
    }
}
