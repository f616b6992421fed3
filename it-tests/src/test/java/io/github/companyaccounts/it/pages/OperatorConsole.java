package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.KeycloakServer;
import java.net.URI;

/** The operator console. */
public final class OperatorConsole {

    private final BrowserWindow window;
    private final URI address;

    private OperatorConsole(BrowserWindow window, URI realmUrl) {
        this.window = window;
        this.address = URI.create(realmUrl + "/operator/");
    }

    /** Signs in on the way to the console. */
    public static OperatorConsole signedIn(BrowserWindow window, KeycloakServer server, String login, String password) {
        return signedIn(window, server, login, password, "");
    }

    /** Signs in on the way to a page of the console: nothing else is loaded before it. */
    public static OperatorConsole signedIn(
            BrowserWindow window, KeycloakServer server, String login, String password, String path) {
        return signedIn(window, server.realmUrl(), login, password, path);
    }

    /** Signs in on the way to the console of another realm than the sample one. */
    public static OperatorConsole signedIn(BrowserWindow window, URI realmUrl, String login, String password) {
        return signedIn(window, realmUrl, login, password, "");
    }

    private static OperatorConsole signedIn(
            BrowserWindow window, URI realmUrl, String login, String password, String path) {
        OperatorConsole console = new OperatorConsole(window, realmUrl);
        window.goTo(console.address.resolve(path));
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(login, password);
        return console;
    }

    /** Types an address inside the console. */
    public ConsolePage open(String path, String heading) {
        window.goTo(address.resolve(path));
        return shown(heading);
    }

    /** The page that is on the screen, or about to be. */
    public ConsolePage shown(String heading) {
        return new ConsolePage(window, heading);
    }

    /** Everything that is on the screen, once this is. */
    public String text(String once) {
        window.page().getByText(once).first().waitFor();
        return window.page().locator("body").innerText();
    }
}
