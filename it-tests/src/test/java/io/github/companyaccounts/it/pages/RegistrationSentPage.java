package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** The same answer for everybody who registered ({@code company-registration-sent.ftl}). */
public final class RegistrationSentPage extends Shown {

    private RegistrationSentPage(BrowserWindow window) {
        super(window, "#company-registration-sent");
    }

    /** The page that is on the screen now. */
    public static RegistrationSentPage in(BrowserWindow window) {
        return new RegistrationSentPage(window);
    }

    /** Where the mail went. */
    public String email() {
        return textOf("#registration-email");
    }

    /** Asks for the mail once more. */
    public RegistrationSentPage sendAgain() {
        submit("#company-registration-again-form");
        return new RegistrationSentPage(window());
    }
}
