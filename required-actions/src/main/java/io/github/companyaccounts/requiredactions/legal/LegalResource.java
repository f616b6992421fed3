package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.CacheControlUtil;
import org.keycloak.services.util.LocaleUtil;

/** The full texts that people agree to, for everybody: {@code /realms/{realm}/legal/{kind}} (A7). */
@Produces(MediaType.TEXT_HTML)
public final class LegalResource {

    private final KeycloakSession session;

    LegalResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * @param lang language tag; the person's own language, as on other pages, if absent
     */
    @GET
    @Path("{kind}")
    public Response read(@PathParam("kind") String kind, @QueryParam(LegalAddress.LANGUAGE) String lang) {
        Locale locale = prepared(lang);
        return LegalDocument.Kind.parse(kind)
                .flatMap(known -> model().legalDocuments().current(known, locale))
                .map(this::page)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A text that is or was in force, or that somebody decided about.
     *
     * @param lang language of the page around it
     */
    @GET
    @Path("{kind}/{sha256}")
    public Response readShown(
            @PathParam("kind") String kind,
            @PathParam("sha256") String sha256,
            @QueryParam(LegalAddress.LANGUAGE) String lang) {
        var unused = prepared(lang);
        return LegalDocument.Kind.parse(kind)
                .flatMap(known -> model().legalDocuments().shown(known, sha256))
                .map(this::page)
                .orElseThrow(NotFoundException::new);
    }

    private Locale prepared(String lang) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return locale(lang);
    }

    /** Chosen on the page itself, else asked for in the address, else as on other pages. */
    private Locale locale(String lang) {
        if (lang != null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, lang);
        }
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        return session.getContext().resolveLocale(null);
    }

    private Response page(LegalDocument document) {
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute("documentTitle", document.title())
                .setAttribute("documentVersion", document.version())
                .setAttribute("documentLanguage", document.locale().toLanguageTag())
                .setAttribute("documentHtml", document.text())
                .createForm("legal-document.ftl");
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
