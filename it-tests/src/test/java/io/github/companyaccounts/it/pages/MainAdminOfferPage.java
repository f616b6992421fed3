package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Asks a person with an account of their own to become a company's main admin ({@code main-admin-offer.ftl}, A1). */
public final class MainAdminOfferPage extends Shown {

    private static final String ACCEPT = "#main-admin-offer-accept-form";
    private static final String DECLINE = "#main-admin-offer-decline-form";
    private static final String LATER = "#main-admin-offer-later-form";

    private MainAdminOfferPage(BrowserWindow window) {
        super(window, "#account-customer-number");
    }

    /** Follows the link of the mail with the offer, which leads to the sign-in. */
    public static LoginPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return LoginPage.in(window);
    }

    /** The page that is on the screen now: at the end of a sign-in. */
    public static MainAdminOfferPage in(BrowserWindow window) {
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

    /** Where that leads is for the caller to say. */
    public void accept() {
        submit(ACCEPT);
    }

    /** Where that leads is for the caller to say. */
    public void decline() {
        submit(DECLINE);
    }

    /** Where that leads is for the caller to say. */
    public void decideLater() {
        submit(LATER);
    }
}
