package io.github.companyaccounts.requiredactions.legal;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments.Acceptance;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The page with a document's text and two answers. */
final class DocumentQuestion {

    /** Travels with the form and back: nobody agrees to another text than was before their eyes. */
    private static final String SHOWN = "shown";

    private final RequiredActionContext context;
    private final LegalDocument document;

    private DocumentQuestion(RequiredActionContext context, LegalDocument document) {
        this.context = context;
        this.document = document;
    }

    static DocumentQuestion of(RequiredActionContext context, LegalDocument document) {
        return new DocumentQuestion(context, document);
    }

    LegalDocument document() {
        return document;
    }

    /** Whether the form is about the text that is in force now, in the language of this page. */
    boolean isAnsweredBy(MultivaluedMap<String, String> form) {
        return fingerprint().equals(form.getFirst(SHOWN));
    }

    private String fingerprint() {
        return document.fingerprint();
    }

    /**
     * @param changed whether the text is another one than was answered
     */
    void askForTerms(boolean changed) {
        LoginFormsProvider page = page(changed);
        Optional<Acceptance> before = context.getSession()
                .getProvider(CompanyAccountsProvider.class)
                .legalDocuments()
                .lastAccepted(context.getUser(), Kind.TERMS)
                .filter(row -> row.title() != null);
        before.ifPresent(row -> page.setAttribute("acceptedVersion", row.version())
                .setAttribute(
                        "acceptedUrl",
                        LegalAddress.of(context.getSession(), Kind.TERMS, row.sha256())
                                .toString()));
        context.challenge(page.createForm("company-terms.ftl"));
    }

    /**
     * @param changed whether the text is another one than was answered
     */
    void askForConsent(boolean changed) {
        context.challenge(page(changed).createForm("company-consent.ftl"));
    }

    private LoginFormsProvider page(boolean changed) {
        LoginFormsProvider page = context.form();
        if (changed) {
            page.setError("companyTextChanged");
        }
        return page.setAttribute("documentTitle", document.title())
                .setAttribute("documentVersion", document.version())
                .setAttribute("documentShort", document.shortText())
                .setAttribute("documentHtml", document.text())
                .setAttribute("documentLanguage", document.locale().toLanguageTag())
                .setAttribute("documentShown", fingerprint());
    }
}
