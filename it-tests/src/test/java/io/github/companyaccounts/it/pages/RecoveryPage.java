package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Forgotten password or forgotten login ({@code company-recovery.ftl}). */
public final class RecoveryPage extends Shown {

    private static final String FORM = "#company-recovery-form";

    private RecoveryPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** The page that is on the screen now. */
    public static RecoveryPage in(BrowserWindow window) {
        return new RecoveryPage(window);
    }

    /** Whether it asks for an e-mail address, to tell logins, rather than for a login. */
    public boolean isForLogins() {
        return "login".equals(field("mode").inputValue());
    }

    /** What stands in the field for the login. */
    public String login() {
        return field("username").inputValue();
    }

    /** Asks for a mail with a link to a new password. */
    public RecoverySentPage askForPassword(String login) {
        type("username", login);
        submit(FORM);
        return RecoverySentPage.in(window());
    }

    /** Asks for a mail with the logins of an address. */
    public RecoverySentPage askForLogins(String email) {
        type("email", email);
        submit(FORM);
        return RecoverySentPage.in(window());
    }

    /** Submits nothing, and is still here. */
    public RecoveryPage submitEmpty() {
        submit(FORM);
        return new RecoveryPage(window());
    }

    /** Follows the link from "forgotten login" to "forgotten password". */
    public RecoveryPage forgotPassword() {
        follow("#forgot-password");
        return new RecoveryPage(window());
    }

    /** Follows the link from "forgotten password" to "forgotten login". */
    public RecoveryPage forgotLogin() {
        follow("#forgot-login");
        return new RecoveryPage(window());
    }

    /** Goes back to where one signs in. */
    public LoginPage backToSignIn() {
        follow("#back-to-login");
        return LoginPage.in(window());
    }
}
