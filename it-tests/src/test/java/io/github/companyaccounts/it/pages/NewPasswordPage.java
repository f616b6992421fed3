package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** A new password, twice ({@code company-new-password.ftl}, A10). */
public final class NewPasswordPage extends Shown {

    private static final String FORM = "#company-new-password-form";

    private NewPasswordPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Follows the link of a password mail. */
    public static NewPasswordPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new NewPasswordPage(window);
    }

    /** The page that is on the screen now. */
    public static NewPasswordPage in(BrowserWindow window) {
        return new NewPasswordPage(window);
    }

    public String login() {
        return textOf("#account-login");
    }

    /** Types it twice and submits; where that leads is for the caller to say. */
    public void set(String password) {
        typeAndSubmit(password, password);
    }

    /** Types both and submits, expecting that something is wrong. */
    public NewPasswordPage setWrong(String password, String again) {
        typeAndSubmit(password, again);
        return new NewPasswordPage(window());
    }

    private void typeAndSubmit(String password, String again) {
        type("password-new", password);
        type("password-confirm", again);
        submit(FORM);
    }
}
