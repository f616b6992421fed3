package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** The one page that activates an account ({@code company-activation.ftl}, A7). */
public final class ActivationPage extends Shown {

    private static final String FORM = "#company-activation-form";

    private ActivationPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Follows the link of an activation mail. */
    public static ActivationPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new ActivationPage(window);
    }

    /** The page that is on the screen now. */
    public static ActivationPage in(BrowserWindow window) {
        return new ActivationPage(window);
    }

    /** Types the new password twice. */
    public ActivationPage typePasswords(String password, String again) {
        type("password-new", password);
        type("password-confirm", again);
        return this;
    }

    /** Accepts the terms, or takes that back. */
    public ActivationPage acceptTerms(boolean accepted) {
        tick("terms", accepted);
        return this;
    }

    /** Consents to commercial information, or takes that back. */
    public ActivationPage consentToMarketing(boolean consented) {
        tick("marketing", consented);
        return this;
    }

    /** Submits; where that leads is for the caller to say. */
    public void submit() {
        submit(FORM);
    }

    /** Submits, expecting that something is wrong. */
    public ActivationPage submitWrong() {
        submit();
        return new ActivationPage(window());
    }

    /** Does what most people do: a password, the terms, submit. */
    public void activate(String password) {
        typePasswords(password, password).acceptTerms(true).submit();
    }

    public boolean termsAccepted() {
        return field("terms").isChecked();
    }

    public boolean marketingAccepted() {
        return field("marketing").isChecked();
    }

    /** What is typed in the field for the new password. */
    public String typedPassword() {
        return field("password-new").inputValue();
    }

    /** The rules for passwords, as the page tells them. */
    public String passwordRules() {
        return textOf("#password-rules");
    }

    /** Opens "show more" at the consent. */
    public ActivationPage showMore() {
        page().locator("#marketing-more summary").click();
        return this;
    }

    /** Where the terms can be read in full. */
    public URI termsAddress() {
        return window().address().resolve(page().locator("#terms-link").getAttribute("href"));
    }

    public String login() {
        return textOf("#account-login");
    }

    public String companyName() {
        return textOf("#account-company");
    }

    public String customerNumber() {
        return textOf("#account-customer-number");
    }
}
