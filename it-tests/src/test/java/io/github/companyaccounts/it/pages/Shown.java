package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.companyaccounts.it.harness.BrowserWindow;

/** A page that is on the screen: it was waited for, by something that only this page has. */
abstract class Shown {

    private final BrowserWindow window;

    Shown(BrowserWindow window, String sign) {
        this.window = window;
        try {
            page().locator(sign).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    getClass().getSimpleName() + " is not on the screen, but " + page().url() + ":\n" + text(), e);
        }
    }

    /** Where the page is shown. */
    public BrowserWindow window() {
        return window;
    }

    /** Everything a person can read on it. */
    public String text() {
        return spoken(page().locator("body").innerText());
    }

    /** The main heading. */
    public String heading() {
        return spoken(page().locator("h1").innerText()).strip();
    }

    /** What is said about the page as a whole, above its fields; empty if nothing is. */
    public String message() {
        return textOf(".ca-alert");
    }

    /** The mistake shown at a field; empty if none is. */
    public String errorAt(String fieldName) {
        return textOf("[id='" + fieldName + "-error']");
    }

    /** Screenshots, WCAG 2.2 AA and the rest: {@link BrowserWindow#inspect}. */
    public void inspect(String name) {
        window.inspect(name);
    }

    /** Chooses a language at the top of the page, {@code pl} or {@code en}; the same page in it is to be made anew. */
    public void switchTo(String languageTag) {
        follow("#language-" + languageTag);
    }

    final Page page() {
        return window.page();
    }

    final Locator field(String name) {
        return page().locator("main [name='" + name + "']");
    }

    final void type(String name, String text) {
        field(name).fill(text);
    }

    final void tick(String name, boolean ticked) {
        field(name).setChecked(ticked);
    }

    /** Presses the button of a form and waits until the answer is there. */
    final void submit(String form) {
        window.leave(() -> page().locator(form + " button[type=submit]").click());
    }

    final void follow(String link) {
        window.leave(() -> page().locator(link).click());
    }

    final boolean has(String selector) {
        return page().locator(selector).count() > 0;
    }

    /** What stands there, empty if it is not on the page. */
    final String textOf(String selector) {
        Locator found = page().locator(selector);
        return found.count() == 0 ? "" : spoken(found.first().innerText()).strip();
    }

    /** With plain blanks: those that keep a line together are typography. */
    private static String spoken(String text) {
        return text.replace('\u00a0', ' ');
    }
}
