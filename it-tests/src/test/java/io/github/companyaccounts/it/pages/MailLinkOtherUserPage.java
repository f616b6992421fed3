package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Somebody else is signed in in the browser the link was opened in ({@code mail-link-other-user.ftl}). */
public final class MailLinkOtherUserPage extends Shown {

    private static final String FORM = "#mail-link-sign-out-form";

    private MailLinkOtherUserPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Follows a link in a window where somebody else is signed in. */
    public static MailLinkOtherUserPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new MailLinkOtherUserPage(window);
    }

    /** The page that is on the screen now. */
    public static MailLinkOtherUserPage in(BrowserWindow window) {
        return new MailLinkOtherUserPage(window);
    }

    public String signedInAs() {
        return textOf("#signed-in-as");
    }

    public String linkLogin() {
        return textOf("#link-login");
    }

    /** Signs the other person out and goes on; where that leads is for the caller to say. */
    public void signOutAndContinue() {
        submit(FORM);
    }
}
