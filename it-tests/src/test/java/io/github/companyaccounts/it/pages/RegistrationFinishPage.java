package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Where the link leads whose use makes the account ({@code company-registration-finish.ftl}, B1). */
public final class RegistrationFinishPage extends Shown {

    private static final String FORM = "#company-registration-finish-form";

    private RegistrationFinishPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Follows the link of the mail. */
    public static RegistrationFinishPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new RegistrationFinishPage(window);
    }

    /** Whether the password has to be typed: not where somebody registered in this browser. */
    public boolean asksForPassword() {
        return has("#password");
    }

    public String name() {
        return textOf("#registration-name");
    }

    public String email() {
        return textOf("#registration-email");
    }

    /** Types a password and sends it, and is still here. */
    public RegistrationFinishPage finishRefused(String password) {
        type("password", password);
        submit(FORM);
        return new RegistrationFinishPage(window());
    }

    /** Types the password that was chosen. */
    public InfoPage finish(String password) {
        type("password", password);
        return finish();
    }

    /** Presses the button. */
    public InfoPage finish() {
        submit(FORM);
        return InfoPage.in(window());
    }
}
