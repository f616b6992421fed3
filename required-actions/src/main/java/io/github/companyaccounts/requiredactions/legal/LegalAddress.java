package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.legal.LegalDocument;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;

/** Where a text stands in full: {@code /realms/{realm}/legal/{terms|marketing}?lang=pl}. */
public final class LegalAddress {

    static final String RESOURCE = "legal";
    static final String LANGUAGE = "lang";

    private LegalAddress() {}

    /** In the language of this very document. */
    public static URI of(KeycloakSession session, LegalDocument document) {
        return RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path(RESOURCE)
                .segment(document.kind().external())
                .queryParam(LANGUAGE, document.locale().toLanguageTag())
                .build(session.getContext().getRealm().getName());
    }
}
