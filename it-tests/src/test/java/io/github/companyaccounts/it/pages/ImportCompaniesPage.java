package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.companyaccounts.it.harness.BrowserWindow;
import io.github.companyaccounts.it.harness.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the operator loads companies from a file. */
public final class ImportCompaniesPage extends ConsolePage {

    private final Language language;

    private ImportCompaniesPage(BrowserWindow window) {
        super(window, title(window.language()));
        this.language = window.language();
    }

    /** That is on the screen, or about to be. */
    public static ImportCompaniesPage shown(BrowserWindow window) {
        return new ImportCompaniesPage(window);
    }

    public static String title(Language language) {
        return language.say("Wczytaj firmy z pliku", "Load companies from a file");
    }

    /** What is in the template. */
    public String template() {
        return download(language.say("Pobierz wzór", "Download the template"));
    }

    /** Shows what goes into each column. */
    public ImportCompaniesPage openColumns() {
        page().getByText(language.say("Co wpisać w poszczególnych kolumnach", "What goes into each column"))
                .first()
                .click();
        return this;
    }

    /** Picks a file of a spreadsheet that saves in this character set. */
    public ImportCompaniesPage pickFile(String name, String content, Charset charset) {
        pick(name, "text/csv", content.getBytes(charset));
        return this;
    }

    public ImportCompaniesPage pickFile(String name, String content) {
        return pickFile(name, content, StandardCharsets.UTF_8);
    }

    /** Waits until this is told as what is wrong with the file. */
    public ImportCompaniesPage isRefused(String why) {
        page().locator("main .ca-drop [role=alert]").getByText(why).waitFor();
        return this;
    }

    /** The first lines as they were understood: line, customer number and name. */
    public List<String> preview() {
        Locator table = table(language.say("Tak zrozumiano pierwsze wiersze", "How the first lines were understood"));
        table.waitFor();
        return rowsOf(table);
    }

    /** Chooses that what is there already is replaced. */
    public ImportCompaniesPage replace() {
        tick(language.say("Zastąp ich dane", "Replace their data"));
        return this;
    }

    /** Chooses that nobody gets a mail yet. */
    public ImportCompaniesPage withoutMails() {
        tick(language.say("Jeszcze nie wysyłaj", "Do not send yet"));
        return this;
    }

    /** Whether a file could be loaded now. */
    public boolean offersToLoad() {
        return page().locator("main .pf-m-primary").count() > 0;
    }

    /** Asks for so many lines to be loaded, as the button says it. */
    public ImportCompaniesPage askToLoad(String lines) {
        press(load(lines));
        return this;
    }

    public ImportCompaniesPage confirmToLoad(String lines) {
        confirm(load(lines)).dialogClosed();
        return this;
    }

    private String load(String lines) {
        return language.say("Wczytaj ", "Load ") + lines;
    }

    /** Waits until it is told that so many lines are done. */
    public ImportCompaniesPage isAt(int done, int total) {
        Locator bar = page().getByRole(AriaRole.PROGRESSBAR);
        bar.waitFor();
        page().waitForCondition(() -> String.valueOf(done).equals(bar.getAttribute("aria-valuenow"))
                && String.valueOf(total).equals(bar.getAttribute("aria-valuemax")));
        return this;
    }

    public ImportCompaniesPage stop() {
        press(language.say("Zatrzymaj", "Stop"));
        return this;
    }

    /** Waits until the heading of the result has the focus. */
    public ImportCompaniesPage ended(String heading) {
        page().waitForCondition(() -> heading.equals(page().evaluate("document.activeElement?.innerText")));
        return this;
    }

    /** Waits until it is loaded to its end. */
    public ImportCompaniesPage loaded() {
        return ended(language.say("Plik jest wczytany", "The file is loaded"));
    }

    /** So many were registered, had their data replaced, stayed as they were, were refused. */
    public List<String> totals() {
        return page().locator("main dd").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Line, customer number and what is wrong. */
    public List<String> refusedLines() {
        Locator table = table(language.say("Odrzucone wiersze", "Refused lines"));
        table.waitFor();
        return rowsOf(table);
    }

    public String saveRefused() {
        return download(language.say("Zapisz odrzucone wiersze", "Save the refused lines"));
    }

    public ImportCompaniesPage another() {
        press(language.say("Wczytaj inny plik", "Load another file"));
        return this;
    }

    public ImportCompaniesPage again() {
        press(language.say("Wczytaj ten sam plik ponownie", "Load the same file again"));
        return this;
    }

    private Locator table(String caption) {
        return page().locator("main").getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName(caption));
    }

    private static List<String> rowsOf(Locator table) {
        return table.locator("tbody tr").all().stream()
                .map(row -> String.join(
                        " | ",
                        row.locator("th, td").allInnerTexts().stream()
                                .map(String::strip)
                                .toList()))
                .toList();
    }
}
