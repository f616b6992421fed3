package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Asks an admin whether the company's contact data is still right ({@code company-contact-confirmation.ftl}, D6). */
public final class ContactConfirmationPage extends Shown {

    private ContactConfirmationPage(BrowserWindow window) {
        super(window, "#company-contact-form");
    }

    /** The page that is on the screen now. */
    public static ContactConfirmationPage in(BrowserWindow window) {
        return new ContactConfirmationPage(window);
    }

    public ContactConfirmationPage typePerson(String name) {
        type("person", name);
        return this;
    }

    public ContactConfirmationPage typeEmail(String email) {
        type("email", email);
        return this;
    }

    /** Says that the data is right as it stands on the page; where that leads is for the caller to say. */
    public void confirm() {
        window().leave(() -> page().locator("#contact-confirm").click());
    }

    /** Wants to be asked later. */
    public void later() {
        window().leave(() -> page().locator("#contact-later").click());
    }
}
