package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Says that something is done ({@code info.ftl}). */
public final class InfoPage extends Shown {

    private static final String SIGN = "#kc-info-message";

    private InfoPage(BrowserWindow window) {
        super(window, SIGN);
    }

    /** The page that is on the screen now. */
    public static InfoPage in(BrowserWindow window) {
        return new InfoPage(window);
    }

    @Override
    public String message() {
        return textOf(SIGN + " .instruction");
    }
}
