package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Says that nobody is let in from this network ({@code company-outside.ftl}, D3). */
public final class OutsidePage extends Shown {

    private OutsidePage(BrowserWindow window) {
        super(window, "#company-outside");
    }

    /** The page that is on the screen now. */
    public static OutsidePage in(BrowserWindow window) {
        return new OutsidePage(window);
    }

    /** Where the person comes from, as they are told. */
    public String address() {
        return textOf("#outside-address");
    }

    /** Follows the link to the sign-in page. */
    public LoginPage signInAgain() {
        follow("#back-to-login");
        return LoginPage.in(window());
    }
}
