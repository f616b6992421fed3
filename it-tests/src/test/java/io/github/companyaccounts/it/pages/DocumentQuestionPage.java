package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Asks for new terms, or for the consent to commercial information, at the end of a sign-in ({@code company-terms.ftl}, {@code company-consent.ftl}). */
public final class DocumentQuestionPage extends Shown {

    private final String name;

    private DocumentQuestionPage(BrowserWindow window, String name) {
        super(window, "#company-" + name + "-accept-form");
        this.name = name;
    }

    /** The question for the terms is on the screen now. */
    public static DocumentQuestionPage terms(BrowserWindow window) {
        return new DocumentQuestionPage(window, "terms");
    }

    /** The question for the consent is on the screen now. */
    public static DocumentQuestionPage consent(BrowserWindow window) {
        return new DocumentQuestionPage(window, "consent");
    }

    /** The text that is asked about. */
    public String document() {
        return textOf("#document-text");
    }

    /** Where the version stands that was accepted before; it opens beside this page. */
    public URI acceptedBefore() {
        return URI.create(page().locator("#terms-accepted").getAttribute("href"));
    }

    /** Where that leads is for the caller to say. */
    public void accept() {
        submit("#company-" + name + "-accept-form");
    }

    /** Where that leads is for the caller to say. */
    public void decline() {
        submit("#company-" + name + "-decline-form");
    }
}
