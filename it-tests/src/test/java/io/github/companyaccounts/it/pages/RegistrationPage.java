package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.harness.BrowserWindow;

/** Own data, password, terms and consents of somebody who registers ({@code company-registration.ftl}, B1). */
public final class RegistrationPage extends Shown {

    private static final String FORM = "#company-registration-form";

    private RegistrationPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** Sent to sign in by an app, and follows "Register" there. */
    public static RegistrationPage open(BrowserWindow window, SignIn signIn) {
        LoginPage.open(window, signIn).follow("a[href*='/registration?']");
        return new RegistrationPage(window);
    }

    /** The page that is on the screen now. */
    public static RegistrationPage in(BrowserWindow window) {
        return new RegistrationPage(window);
    }

    public RegistrationPage typeNames(String first, String last) {
        type("firstName", first);
        type("lastName", last);
        return this;
    }

    public RegistrationPage typeEmail(String email) {
        type("email", email);
        return this;
    }

    public RegistrationPage typePasswords(String password, String again) {
        type("password-new", password);
        type("password-confirm", again);
        return this;
    }

    public RegistrationPage acceptTerms() {
        tick("terms", true);
        return this;
    }

    public RegistrationPage acceptPersonalData() {
        tick("personalData", true);
        return this;
    }

    public RegistrationPage wantNews() {
        tick("marketing", true);
        return this;
    }

    /** What is typed or ticked in a field. */
    public String typed(String fieldName) {
        return field(fieldName).inputValue();
    }

    public boolean isTicked(String fieldName) {
        return field(fieldName).isChecked();
    }

    /** Sends it, and is still here: something is wrong. */
    public RegistrationPage registerRefused() {
        submit(FORM);
        return new RegistrationPage(window());
    }

    /** Sends it. */
    public RegistrationSentPage register() {
        submit(FORM);
        return RegistrationSentPage.in(window());
    }
}
