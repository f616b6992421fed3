package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Page;
import io.github.companyaccounts.it.harness.BrowserWindow;

/** Somebody without a mouse: goes from one thing to the next with Tab, and knows where they are by the focus alone. */
public final class KeyboardUser {

    /** More than there are things to stop at on any page. */
    private static final int STEPS = 60;

    /** What has the focus: {@code kind: words}, of a field the words of its label. */
    private static final String FOCUS = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body) return "nothing: ";
                const field = at.matches("input, select, textarea");
                const said = (field ? at.labels?.[0]?.innerText : undefined) ?? at.getAttribute("aria-label") ?? at.innerText;
                const kind = field ? "field" : at.localName === "a" ? "link" : at.localName;
                return kind + ": " + said.replace(/\\s+/g, " ").replace(/ \\*$/, "").trim();
            }
            """;

    private final Page page;

    private KeyboardUser(BrowserWindow window) {
        this.page = window.page();
    }

    public static KeyboardUser at(BrowserWindow window) {
        return new KeyboardUser(window);
    }

    /** Goes on to the field with this label; stays if it is there already. */
    public KeyboardUser toField(String label) {
        return to("field: " + label);
    }

    /** Goes on to the button that says this. */
    public KeyboardUser toButton(String name) {
        return to("button: " + name);
    }

    /** Goes on to the link that says this. */
    public KeyboardUser toLink(String name) {
        return to("link: " + name);
    }

    public KeyboardUser type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key, as Playwright calls it. */
    public KeyboardUser press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Waits until the button that says this has the focus, without going anywhere. */
    public KeyboardUser isOnButton(String name) {
        page.waitForCondition(() -> focus().equals("button: " + name));
        return this;
    }

    private KeyboardUser to(String wanted) {
        StringBuilder passed = new StringBuilder();
        for (int steps = 0; steps < STEPS; steps++) {
            String here = focus();
            if (here.equals(wanted)) {
                return this;
            }
            passed.append("\n    ").append(here.lines().findFirst().orElse(""));
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by the keyboard: " + wanted + ", but" + passed);
    }

    private String focus() {
        return String.valueOf(page.evaluate(FOCUS));
    }
}
