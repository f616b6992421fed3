package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Asks a person with an account of their own to become a company's main admin ({@code main-admin-offer.ftl}, A1). */
public final class MainAdminOfferPage extends Shown {

    private static final String ACCEPT = "#main-admin-offer-accept-form";
    private static final String DECLINE = "#main-admin-offer-decline-form";

    private MainAdminOfferPage(BrowserWindow window) {
        super(window, "#account-customer-number");
    }

    /** Follows the link of the mail with the offer. */
    public static MainAdminOfferPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new MainAdminOfferPage(window);
    }

    public String companyName() {
        return textOf("#account-company");
    }

    public String customerNumber() {
        return textOf("#account-customer-number");
    }

    /** Whether it still can be accepted or declined. */
    public boolean isOpen() {
        return has(ACCEPT);
    }

    public MainAdminOfferPage accept() {
        submit(ACCEPT);
        return new MainAdminOfferPage(window());
    }

    public MainAdminOfferPage decline() {
        submit(DECLINE);
        return new MainAdminOfferPage(window());
    }
}
