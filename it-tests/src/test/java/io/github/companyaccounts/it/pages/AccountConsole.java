package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.KeycloakServer;
import java.net.URI;

/** Keycloak's account console with the company's pages in it. */
public final class AccountConsole {

    private final BrowserWindow window;
    private final URI address;

    private AccountConsole(BrowserWindow window, KeycloakServer server) {
        this.window = window;
        this.address = URI.create(server.realmUrl() + "/account/");
    }

    /** Signs in on the way to a company page. */
    public static AccountConsole signedIn(BrowserWindow window, TestPerson person) {
        AccountConsole console = new AccountConsole(window, person.bed().server());
        window.goTo(console.address.resolve("company/people"));
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(person.login(), TestPerson.PASSWORD);
        return console;
    }

    /** Types the address of a company page. */
    public ConsolePage open(String path, String heading) {
        window.goTo(address.resolve(path));
        return shown(heading);
    }

    /** Types the address of any page of the console, whatever comes of it. */
    public void visit(String path) {
        window.goTo(address.resolve(path));
    }

    /** The page that is on the screen, or about to be. */
    public ConsolePage shown(String heading) {
        return new ConsolePage(window, heading);
    }

    /** What the navigation offers. */
    public String navigation() {
        window.page().locator("nav a").first().waitFor();
        return String.join("\n", window.page().locator("nav").first().allInnerTexts());
    }
}
