package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** The full text of the terms or of a consent ({@code legal-document.ftl}). */
public final class LegalDocumentPage extends Shown {

    private LegalDocumentPage(BrowserWindow window) {
        super(window, "#document-text");
    }

    public static LegalDocumentPage open(BrowserWindow window, URI address) {
        window.goTo(address);
        return new LegalDocumentPage(window);
    }

    public String version() {
        return textOf("#document-version bdi");
    }

    public String document() {
        return textOf("#document-text");
    }
}
