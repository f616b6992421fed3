package io.github.companyaccounts.model.activation;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import io.github.companyaccounts.model.legal.Origin;
import java.util.Locale;
import org.keycloak.models.UserModel;

/**
 * What somebody decides on with their first password (A7, E2): the terms, which are required, and commercial information,
 * which is not. Both yes and no to the latter are written down.
 *
 * @param shown the language in which the texts were shown
 */
public record DecidedTexts(boolean termsAccepted, boolean marketing, Locale shown, Origin origin) {

    /** Notes REQUIRED if the realm has terms and they were not accepted. */
    public void check(LegalDocuments documents, Violations violations) {
        if (!termsAccepted && documents.current(LegalDocument.Kind.TERMS, shown).isPresent()) {
            violations.add(Refusal.REQUIRED, "terms");
        }
    }

    /** Adds the evidence. */
    public void record(UserModel user, LegalDocuments documents) {
        documents
                .current(LegalDocument.Kind.TERMS, shown)
                .ifPresent(document -> documents.record(user, document, Decision.ACCEPTED, origin));
        documents
                .current(LegalDocument.Kind.MARKETING, shown)
                .ifPresent(document ->
                        documents.record(user, document, marketing ? Decision.ACCEPTED : Decision.DECLINED, origin));
    }
}
