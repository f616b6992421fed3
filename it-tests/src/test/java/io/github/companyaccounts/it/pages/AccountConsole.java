package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Locator;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.KeycloakServer;
import java.net.URI;
import java.util.regex.Pattern;

/** Keycloak's account console with the company's pages in it. */
public final class AccountConsole {

    private final BrowserWindow window;
    private final URI address;

    private AccountConsole(BrowserWindow window, KeycloakServer server) {
        this(window, server.realmUrl());
    }

    private AccountConsole(BrowserWindow window, URI realmUrl) {
        this.window = window;
        this.address = URI.create(realmUrl + "/account/");
    }

    /** Signs in on the way to any page of the console of a realm. */
    public static AccountConsole signedIn(BrowserWindow window, URI realmUrl, TestPerson person, String path) {
        AccountConsole console = new AccountConsole(window, realmUrl);
        window.goTo(console.address.resolve(path));
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(person.login(), TestPerson.PASSWORD);
        return console;
    }

    /** Asks for the console's first page, and stands before the sign-in page. */
    public static AccountConsole beforeSigningIn(BrowserWindow window, KeycloakServer server) {
        AccountConsole console = new AccountConsole(window, server);
        window.goTo(console.address);
        window.page().locator("#kc-form-login").waitFor();
        return console;
    }

    /** Signs in on the way to the list of employees. */
    public static AccountConsole signedIn(BrowserWindow window, TestPerson person) {
        return signedIn(window, person, "company/people");
    }

    /** Signs in on the way to a page: nothing else is loaded before it. */
    public static AccountConsole signedIn(BrowserWindow window, TestPerson person, String path) {
        AccountConsole console = new AccountConsole(window, person.bed().server());
        window.goTo(console.address.resolve(path));
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(person.login(), TestPerson.PASSWORD);
        return console;
    }

    /** Follows a link from a mail to a page of the console, and signs in on the way. */
    public static AccountConsole byLink(BrowserWindow window, URI link, TestPerson person) {
        window.goTo(link);
        window.page().locator("#kc-form-login").waitFor();
        LoginPage.in(window).signIn(person.login(), TestPerson.PASSWORD);
        return new AccountConsole(window, person.bed().server());
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

    /** Types the address of a page that is not for this person, or of none, and waits for the words that say so. */
    public AccountConsole refuses(String path, String words) {
        visit(path);
        return says(words);
    }

    /** Waits until this stands where a page would be. */
    public AccountConsole says(String words) {
        window.page().locator("main").getByText(words).first().waitFor();
        return this;
    }

    /** Screenshots, WCAG 2.2 AA and the rest: {@link BrowserWindow#inspect}. */
    public AccountConsole inspect(String name) {
        window.inspect(name);
        return this;
    }

    /** The page that is on the screen, or about to be. */
    public ConsolePage shown(String heading) {
        return new ConsolePage(window, heading);
    }

    /** Waits until the navigation offers a page. */
    public AccountConsole offers(String page) {
        navigationOffering(page);
        return this;
    }

    /** Waits until the navigation tells how many wait on a page. */
    public AccountConsole counts(String page, int waiting) {
        Pattern told = Pattern.compile(Pattern.quote(page) + "\\s*" + waiting + "\\b");
        window.page()
                .waitForCondition(() -> told.matcher(navigationOffering(page)).find());
        return this;
    }

    /** Waits until the navigation offers a page, and tells of nothing that waits there. */
    public AccountConsole countsNothing(String page) {
        Pattern told = Pattern.compile(Pattern.quote(page) + "\\s*\\d");
        window.page()
                .waitForCondition(() -> !told.matcher(navigationOffering(page)).find());
        return this;
    }

    /**
     * All that the navigation offers, as soon as it offers a certain page. It is drawn anew whenever the person's place in the company
     * changes, and is not there for a moment.
     */
    public String navigationOffering(String page) {
        Locator navigation = window.page()
                .locator("nav")
                .filter(new Locator.FilterOptions().setHasText(page))
                .first();
        navigation.waitFor();
        return navigation.innerText();
    }
}
