package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.harness.BrowserWindow;
import java.util.List;

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

    /** On the first of two pages: types the login and presses "Dalej". */
    public LoginPage next(String login) {
        type("username", login);
        submit(FORM);
        return new LoginPage(window());
    }

    /** On the second of two pages: the login whose password is asked for; empty elsewhere. */
    public String loginGiven() {
        return textOf("#login-given");
    }

    /** On the second of two pages: goes back to the first. */
    public LoginPage useAnotherAccount() {
        follow("#reset-login");
        return new LoginPage(window());
    }

    /** Whether this page asks for a password. */
    public boolean asksForPassword() {
        return field("password").isVisible();
    }

    /** What a password manager finds on the page: the purposes of its fields, in their order. */
    public List<String> purposesOfFields() {
        return page().locator(FORM + " input[autocomplete]").all().stream()
                .map(field -> field.getAttribute("autocomplete") + "=" + field.inputValue())
                .toList();
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

    /** Follows the link for those who cannot get in. */
    public LostAccessPage lostAccess() {
        follow("#lost-access");
        return LostAccessPage.in(window());
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
