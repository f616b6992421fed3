package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.harness.BrowserWindow;
import java.util.List;

/** Asks for which company a person acts in an app ({@code select-company.ftl}, B7). */
public final class SelectCompanyPage extends Shown {

    private static final String LIST = "#select-company-form";
    private static final String LEAD = "#company-lead";

    private SelectCompanyPage(BrowserWindow window) {
        super(window, LEAD);
    }

    /** The page that is on the screen now: at the end of a sign-in. */
    public static SelectCompanyPage in(BrowserWindow window) {
        return new SelectCompanyPage(window);
    }

    /** Sent here by an app, to switch; somebody who is signed in. */
    public static SelectCompanyPage open(BrowserWindow window, SignIn signIn) {
        window.goTo(signIn.with("kc_action", "select-company").address());
        return new SelectCompanyPage(window);
    }

    /** Customer numbers on this page of the list, in their order. */
    public List<String> customerNumbers() {
        return page().locator(LIST + " button").all().stream()
                .map(button -> button.getAttribute("value"))
                .toList();
    }

    /** What stands on the button of a company. */
    public String textOf(Object customerNumber) {
        return textOf(button(String.valueOf(customerNumber)));
    }

    /** Where that leads is for the caller to say. */
    public void choose(String customerNumber) {
        window().leave(() -> page().locator(button(customerNumber)).click());
    }

    private static String button(String customerNumber) {
        return LIST + " button[value='" + customerNumber + "']";
    }

    /** Where that leads is for the caller to say. */
    public void keepAsItIs() {
        submit("#keep-company-form");
    }

    public boolean canBeLeftAsItIs() {
        return has("#keep-company-form");
    }

    public SelectCompanyPage search(String text) {
        type("search", text);
        submit("#company-search-form");
        return new SelectCompanyPage(window());
    }

    /** Types and presses enter: without a mouse. */
    public SelectCompanyPage searchByKeyboard(String text) {
        field("search").focus();
        page().keyboard().type(text);
        window().leave(() -> page().keyboard().press("Enter"));
        return new SelectCompanyPage(window());
    }

    /** Goes with the tabulator to the first company and presses enter. */
    public void chooseFirstByKeyboard() {
        field("search").focus();
        page().keyboard().press("Tab");
        page().keyboard().press("Tab");
        window().leave(() -> page().keyboard().press("Enter"));
    }

    public SelectCompanyPage nextPage() {
        follow("#next-companies");
        return new SelectCompanyPage(window());
    }

    public SelectCompanyPage previousPage() {
        follow("#previous-companies");
        return new SelectCompanyPage(window());
    }

    public boolean hasNextPage() {
        return has("#next-companies");
    }

    public boolean hasPreviousPage() {
        return has("#previous-companies");
    }

    public SelectCompanyPage showAll() {
        follow("#all-companies");
        return new SelectCompanyPage(window());
    }

    /** Which of how many are shown; empty if there is one page only. */
    public String shown() {
        return textOf("#company-found");
    }

    /** What is said when nothing was found; empty if something was. */
    public String nothingFound() {
        return textOf("#no-company-found");
    }
}
