package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Where somebody concerned objects to an approved authorization ({@code authorization-objection.ftl}, D4). */
public final class ObjectionPage extends Shown {

    private static final String SIGN = "#authorization-objection";

    private ObjectionPage(BrowserWindow window) {
        super(window, SIGN);
    }

    public static ObjectionPage open(BrowserWindow window, URI address) {
        window.goTo(address);
        return new ObjectionPage(window);
    }

    /** {@code open}, {@code done} just now, {@code over}, or {@code unknown}. */
    public String outcome() {
        return page().locator(SIGN).getAttribute("data-outcome");
    }

    public ObjectionPage object(String reason) {
        type("reason", reason);
        submit("#authorization-object");
        return new ObjectionPage(window());
    }
}
