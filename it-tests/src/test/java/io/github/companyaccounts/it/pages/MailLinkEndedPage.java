package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** A link that leads nowhere any more: why, and what to do ({@code mail-link-ended.ftl}). */
public final class MailLinkEndedPage extends Shown {

    private static final String SIGN = "#mail-link-ended";
    private static final String AGAIN = "#mail-link-again-form";

    private MailLinkEndedPage(BrowserWindow window) {
        super(window, SIGN);
    }

    /** Follows a link that is expected to have ended. */
    public static MailLinkEndedPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new MailLinkEndedPage(window);
    }

    /** The page that is on the screen now. */
    public static MailLinkEndedPage in(BrowserWindow window) {
        return new MailLinkEndedPage(window);
    }

    /** Why: {@code used}, {@code replaced}, {@code blocked}, {@code expired}, … */
    public String reason() {
        return page().locator(SIGN).getAttribute("data-reason");
    }

    /** What the link was for: {@code activation}, {@code password}, … */
    public String purpose() {
        return page().locator(SIGN).getAttribute("data-purpose");
    }

    /** Whether a new link can be asked for here. */
    public boolean canAskAgain() {
        return has(AGAIN);
    }

    /** Asks for a new link. */
    public MailLinkEndedPage askAgain() {
        submit(AGAIN);
        return new MailLinkEndedPage(window());
    }

    /** Goes to where one signs in. */
    public void goToSignIn() {
        follow("#sign-in");
    }
}
