package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** How an authorization stands that was sent in ({@code authorization-case.ftl}, D4). */
public final class AuthorizationCasePage extends Shown {

    private static final String ASKED = "#authorization-case";

    private AuthorizationCasePage(BrowserWindow window) {
        super(window, ASKED + ", #authorization-state");
    }

    public static AuthorizationCasePage open(BrowserWindow window, URI address) {
        window.goTo(address);
        return new AuthorizationCasePage(window);
    }

    /** The page that is on the screen now. */
    public static AuthorizationCasePage in(BrowserWindow window) {
        return new AuthorizationCasePage(window);
    }

    public AuthorizationCasePage show(String number, String code) {
        type("number", number);
        type("code", code);
        submit(ASKED);
        return new AuthorizationCasePage(window());
    }

    /** As the API names it, for example {@code waiting}; empty if the page only asks. */
    public String state() {
        return has("#authorization-state")
                ? page().locator("#authorization-state").getAttribute("data-state")
                : "";
    }

    /** Whether there is a button to withdraw the case. */
    public boolean canBeWithdrawn() {
        return has("#withdraw");
    }

    /** Asks to withdraw it; nothing is done yet. */
    public AuthorizationCasePage withdraw() {
        return press("#withdraw");
    }

    public AuthorizationCasePage confirm() {
        return press("#withdraw-yes");
    }

    public AuthorizationCasePage leaveIt() {
        return press("#withdraw-no");
    }

    private AuthorizationCasePage press(String button) {
        window().leave(() -> page().locator(button).click());
        return new AuthorizationCasePage(window());
    }
}
