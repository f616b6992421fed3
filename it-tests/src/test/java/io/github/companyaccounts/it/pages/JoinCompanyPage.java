package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Adds a company to a person's own account ({@code company-join.ftl}, B2). */
public final class JoinCompanyPage extends Shown {

    private static final String FORM = "#company-join-form";

    private JoinCompanyPage(BrowserWindow window, String sign) {
        super(window, sign);
    }

    /** The form. */
    public static JoinCompanyPage in(BrowserWindow window) {
        return new JoinCompanyPage(window, FORM);
    }

    /** The page after a company was added. */
    public static JoinCompanyPage joined(BrowserWindow window) {
        return new JoinCompanyPage(window, "#company-joined-form");
    }

    public JoinCompanyPage fillIn(String taxNumber, String licenceNumber) {
        type("taxNumber", taxNumber);
        type("licenceNumber", licenceNumber);
        return this;
    }

    public JoinCompanyPage acceptStatement() {
        tick("statementAccepted", true);
        return this;
    }

    /** What is typed as tax number. */
    public String taxNumber() {
        return field("taxNumber").inputValue();
    }

    /** Where that leads is for the caller to say. */
    public void add() {
        window().leave(() -> page().locator("#company-join").click());
    }

    /** Thinks better of it, or leaves it for later. */
    public void leave() {
        window().leave(() -> page().locator(FORM + " button.ca-secondary").click());
    }

    /** Goes on from the page after a company was added. */
    public void goOn() {
        window().leave(() -> page().locator("#company-joined-continue").click());
    }

    public String companyName() {
        return textOf("#account-company");
    }
}
