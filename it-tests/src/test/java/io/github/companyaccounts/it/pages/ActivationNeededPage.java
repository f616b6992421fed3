package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Shown to who signs in without having activated the account ({@code company-activation-needed.ftl}). */
public final class ActivationNeededPage extends Shown {

    private static final String FORM = "#company-activation-needed-form";

    private ActivationNeededPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** The page that is on the screen now. */
    public static ActivationNeededPage in(BrowserWindow window) {
        return new ActivationNeededPage(window);
    }

    /** Asks for the activation mail again. */
    public ActivationNeededPage askAgain() {
        submit(FORM);
        return new ActivationNeededPage(window());
    }
}
