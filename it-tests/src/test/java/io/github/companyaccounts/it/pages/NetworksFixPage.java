package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Asks an admin who was let in from outside to put the rule right ({@code company-networks-fix.ftl}, D4). */
public final class NetworksFixPage extends Shown {

    private static final String FORM = "#company-networks-fix-form";

    private NetworksFixPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** The page that is on the screen now. */
    public static NetworksFixPage in(BrowserWindow window) {
        return new NetworksFixPage(window);
    }

    /** Where the person comes from, as they are told. */
    public String address() {
        return textOf("#outside-address");
    }

    /** Adds the network they come from under this name. */
    public void add(String name) {
        type("label", name);
        window().leave(() -> page().locator("#networks-fix-add").click());
    }

    /** Switches the trusted networks off. */
    public void switchOff() {
        window().leave(() -> page().locator("#networks-fix-off").click());
    }
}
