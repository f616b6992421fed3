package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.harness.BrowserWindow;

/** Keycloak's own page for a new account ({@code register.ftl}), where the realm allows it. */
public final class StockRegistrationPage extends Shown {

    private static final String FORM = "#kc-register-form";

    private StockRegistrationPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Sent to sign in by an app, and follows "Register" there. */
    public static StockRegistrationPage open(BrowserWindow window, SignIn signIn) {
        LoginPage.open(window, signIn).follow("a[href*='/registration?']");
        return new StockRegistrationPage(window);
    }

    /** Fills everything in and submits, expecting to be refused. */
    public StockRegistrationPage registerRefused(
            String login, String email, String firstName, String lastName, String password) {
        type("username", login);
        type("email", email);
        type("firstName", firstName);
        type("lastName", lastName);
        type("password", password);
        type("password-confirm", password);
        window().leave(() -> page().locator(FORM + " [type=submit]").click());
        return new StockRegistrationPage(window());
    }

    @Override
    public String errorAt(String fieldName) {
        return textOf("#input-error-" + fieldName);
    }
}
