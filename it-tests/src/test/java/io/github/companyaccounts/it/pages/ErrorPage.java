package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Says that something cannot be done at all ({@code error.ftl}). */
public final class ErrorPage extends Shown {

    private static final String SIGN = "#kc-error-message";

    private ErrorPage(BrowserWindow window) {
        super(window, SIGN);
    }

    /** The page that is on the screen now. */
    public static ErrorPage in(BrowserWindow window) {
        return new ErrorPage(window);
    }

    @Override
    public String message() {
        return textOf(SIGN + " .instruction");
    }
}
