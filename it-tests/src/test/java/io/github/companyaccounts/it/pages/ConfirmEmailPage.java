package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Confirms a new e-mail address from that address ({@code confirm-email.ftl}, A12). */
public final class ConfirmEmailPage extends Shown {

    private static final String FORM = "#confirm-email-form";

    private ConfirmEmailPage(BrowserWindow window) {
        super(window, "#confirmed-email");
    }

    /** Follows the link of the mail to the new address. */
    public static ConfirmEmailPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new ConfirmEmailPage(window);
    }

    public String email() {
        return textOf("#confirmed-email");
    }

    /** Whether it is confirmed already. */
    public boolean isDone() {
        return !has(FORM);
    }

    /** Presses the button; where that leads is for the caller to say. */
    public void send() {
        submit(FORM);
    }

    public ConfirmEmailPage confirm() {
        send();
        return new ConfirmEmailPage(window());
    }
}
