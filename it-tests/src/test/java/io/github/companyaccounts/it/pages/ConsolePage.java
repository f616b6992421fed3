package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.companyaccounts.it.harness.BrowserWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A page of one of the two consoles: drawn by scripts, so it is waited for by its heading. */
public class ConsolePage extends Shown {

    ConsolePage(BrowserWindow window, String heading) {
        super(awaiting(window, heading), "main h1");
    }

    private static BrowserWindow awaiting(BrowserWindow window, String heading) {
        window.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1).setExact(true))
                .waitFor();
        return window;
    }

    /** Presses a button by what it says; the first one, if a dialog behind has the same. */
    public ConsolePage press(String button) {
        settled().button(button).first().click();
        return this;
    }

    /** Goes to a button and presses it, without a mouse. */
    public ConsolePage pressByKeyboard(String button) {
        settled().button(button).first().focus();
        return pressKey("Enter");
    }

    /** Presses a key where the focus is. */
    public ConsolePage pressKey(String key) {
        page().keyboard().press(key);
        return this;
    }

    /** Whether there is such a button. */
    public boolean offers(String button) {
        return button(button).count() > 0;
    }

    /** Types into the field with this label. */
    public ConsolePage typeInto(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    /** The same, where several have the label: into the last one. */
    public ConsolePage typeIntoLast(String label, String text) {
        page().locator("main").getByLabel(label).last().fill(text);
        return this;
    }

    /** Ticks the box with this label. */
    public ConsolePage tick(String label) {
        settled().labelled(label).check();
        return this;
    }

    /** Takes the tick from the box with this label. */
    public ConsolePage untick(String label) {
        settled().labelled(label).uncheck();
        return this;
    }

    /** Chooses from the list with this label. */
    public ConsolePage choose(String label, String option) {
        main().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    /** Follows a link by what it says. */
    public void followLink(String link) {
        settled()
                .main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Follows a link of the console's head or navigation. */
    public void followTo(String link) {
        page().getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Waits until this is said by a message that passes. */
    public ConsolePage told(String message) {
        page().getByRole(AriaRole.STATUS).getByText(message).first().waitFor();
        return this;
    }

    /** Waits until this stands on the page. */
    public ConsolePage says(String text) {
        main().getByText(text).first().waitFor();
        return this;
    }

    /** Waits until something like this can be read on the page, where it takes more than one of its parts. */
    public ConsolePage saysLike(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        page().waitForCondition(() -> wanted.matcher(text()).find());
        return this;
    }

    /** Waits until this is told as a mistake at the field with this label. */
    public ConsolePage isWrong(String label, String mistake) {
        mistakesAt(label)
                .filter(new Locator.FilterOptions().setHasText(mistake))
                .first()
                .waitFor();
        return this;
    }

    /** Waits until no mistake is told at the field with this label. */
    public ConsolePage isRight(String label) {
        mistakesAt(label).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Picks a file where one can be picked, past what the browser would offer. */
    public ConsolePage pick(String name, String mediaType, byte[] content) {
        page().locator("main input[type=file]").setInputFiles(new FilePayload(name, mediaType, content));
        return this;
    }

    /** Drops a file on the place for it. */
    public ConsolePage drop(String place, String name, String mediaType, byte[] content) {
        JSHandle files = page().evaluateHandle(
                        "([name, type, content]) => { const data = new DataTransfer(); data.items.add(new File("
                                + "[Uint8Array.from(atob(content), c => c.charCodeAt(0))], name, { type })); return data; }",
                        List.of(name, mediaType, Base64.getEncoder().encodeToString(content)));
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(place))
                .dispatchEvent("drop", Map.of("dataTransfer", files));
        return this;
    }

    /** Address of the picture that is described so. */
    public URI picture(String description) {
        Locator picture = main().getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(description));
        picture.waitFor();
        return URI.create(picture.getAttribute("src"));
    }

    /** Chooses, in a dialog, what has this label. */
    public ConsolePage chooseInDialog(String label) {
        dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Presses the button that a dialog is about. */
    public ConsolePage confirm(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Types into the only field of a dialog. */
    public ConsolePage typeToConfirm(String text) {
        dialog().getByRole(AriaRole.TEXTBOX).fill(text);
        return this;
    }

    /** Types into the field of a dialog with this label. */
    public ConsolePage typeInDialog(String label, String text) {
        dialog().getByLabel(label).fill(text);
        return this;
    }

    /** Waits until this stands in a dialog. */
    public ConsolePage dialogSays(String text) {
        dialog().getByText(text).first().waitFor();
        return this;
    }

    /** Goes to another tab. */
    public ConsolePage chooseTab(String tab) {
        settled()
                .main()
                .getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(tab).setExact(true))
                .click();
        return this;
    }

    /** Presses a button of the row that has this in it. */
    public ConsolePage pressInRow(String row, String button) {
        settled()
                .main()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(row))
                .getByText(button)
                .click();
        return this;
    }

    /** Waits until this is not on the page any more. */
    public ConsolePage saysNoMore(String text) {
        main().getByText(text).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Waits until no dialog is open. */
    public ConsolePage dialogClosed() {
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Waits until the table has just these rows, named by their headings. */
    public ConsolePage lists(List<String> names) {
        page().waitForCondition(() -> rows().equals(names));
        return this;
    }

    /** First lines of the rows' headings. */
    public List<String> rows() {
        return main().getByRole(AriaRole.ROWHEADER).allInnerTexts().stream()
                .map(text -> text.lines().findFirst().orElse("").strip())
                .toList();
    }

    /** Presses a button that gives a file; returns what is in it. */
    public String download(String button) {
        Download file = page().waitForDownload(() -> button(button).first().click());
        try (InputStream content = file.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing is being read any more: what comes in above moves what is pressed away from under the pointer. */
    private ConsolePage settled() {
        page().locator("main .ca-loading, main [aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    private Locator mistakesAt(String label) {
        String help = labelled(label).getAttribute("aria-describedby");
        return page().locator("[id='" + help + "'] .pf-m-error");
    }

    private Locator main() {
        return page().locator("main");
    }

    private Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator labelled(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }
}
