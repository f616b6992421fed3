package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.legal.LegalDocument;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;

/**
 * Where a text stands in full: {@code /realms/{realm}/legal/{kind}?lang=pl} the one in force, {@code …/legal/{kind}/{sha256}} one
 * that somebody decided about, for ever.
 */
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

    /** Of the very text that has this hash. */
    static URI of(KeycloakSession session, LegalDocument.Kind kind, String sha256) {
        return RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path(RESOURCE)
                .segment(kind.external(), sha256)
                .build(session.getContext().getRealm().getName());
    }
}
