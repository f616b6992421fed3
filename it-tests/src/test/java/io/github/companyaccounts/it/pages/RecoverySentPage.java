package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** The same answer for everybody who asked for a mail ({@code company-recovery-sent.ftl}). */
public final class RecoverySentPage extends Shown {

    private RecoverySentPage(BrowserWindow window) {
        super(window, "#company-recovery-sent");
    }

    /** The page that is on the screen now. */
    public static RecoverySentPage in(BrowserWindow window) {
        return new RecoverySentPage(window);
    }

    /** Goes back to where one signs in. */
    public LoginPage backToSignIn() {
        follow("#back-to-login");
        return LoginPage.in(window());
    }
}
