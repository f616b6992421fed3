package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** A page of Keycloak's own that has no page object, known by something that only it has. */
public final class StockPage extends Shown {

    private StockPage(BrowserWindow window, String sign) {
        super(window, sign);
    }

    /** The page that is on the screen now. */
    public static StockPage in(BrowserWindow window, String sign) {
        return new StockPage(window, sign);
    }

    public void fill(String field, String text) {
        type(field, text);
    }

    /** Presses the first button of a form. */
    public void press(String form) {
        window().leave(() -> page().locator(form + " [type=submit]").first().click());
    }

    /** Follows a link. */
    public void go(String link) {
        follow(link);
    }
}
