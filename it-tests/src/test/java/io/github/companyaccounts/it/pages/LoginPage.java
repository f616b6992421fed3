package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.harness.BrowserWindow;

/** Login and password ({@code login.ftl}). */
public final class LoginPage extends Shown {

    private static final String FORM = "#kc-form-login";

    private LoginPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Sent here by an app. */
    public static LoginPage open(BrowserWindow window, SignIn signIn) {
        window.goTo(signIn.address());
        return new LoginPage(window);
    }

    /** The page that is on the screen now. */
    public static LoginPage in(BrowserWindow window) {
        return new LoginPage(window);
    }

    /** Types both and submits; where that leads is for the caller to say. */
    public void signIn(String login, String password) {
        type("username", login);
        type("password", password);
        submit(FORM);
    }

    /** Waits for the page, on the way of somebody who is signed in and is asked for the password only. */
    public static LoginPage askedAgain(BrowserWindow window) {
        window.page().locator(FORM).waitFor();
        return new LoginPage(window);
    }

    /** Types the password only, as somebody who is signed in. */
    public void confirm(String password) {
        type("password", password);
        submit(FORM);
    }

    /** Types both and submits, expecting to be refused. */
    public LoginPage signInRefused(String login, String password) {
        signIn(login, password);
        return new LoginPage(window());
    }

    /** Follows "Nie pamiętasz hasła?". */
    public RecoveryPage forgotPassword() {
        follow("#forgot-password");
        return RecoveryPage.in(window());
    }

    /** Follows "Nie pamiętasz loginu?". */
    public RecoveryPage forgotLogin() {
        follow("#forgot-login");
        return RecoveryPage.in(window());
    }

    /** What stands in the field for the login. */
    public String login() {
        return field("username").inputValue();
    }
}
