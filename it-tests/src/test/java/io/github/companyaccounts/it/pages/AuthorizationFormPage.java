package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.companyaccounts.it.harness.BrowserWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The form of an authorization (D5): filled in ({@code authorization-form.ftl}), to be printed ({@code authorization-print.ftl}), and
 * begun to be sent in ({@code authorization-contact.ftl}).
 */
public final class AuthorizationFormPage extends Shown {

    private static final String FORMS = "#authorization-form, #authorization-kept, #authorization-contact";

    private AuthorizationFormPage(BrowserWindow window) {
        super(window, FORMS);
    }

    /** The page that is on the screen now. */
    public static AuthorizationFormPage in(BrowserWindow window) {
        return new AuthorizationFormPage(window);
    }

    /** What stands in a field. */
    public String value(String name) {
        return field(name).inputValue();
    }

    /** The legal form that is chosen, {@code sole-trader} or {@code registered-company}; empty if none is. */
    public String legalForm() {
        return String.valueOf(page().evaluate("document.querySelector('[name=legalForm]:checked')?.value ?? ''"));
    }

    /** Types into fields; {@code legalForm} is chosen. */
    public AuthorizationFormPage fill(Map<String, String> typed) {
        typed.forEach((name, value) -> {
            if (name.equals("legalForm")) {
                page().locator("#legalForm-" + value).check();
            } else {
                type(name, value);
            }
        });
        return this;
    }

    /** To printing, or to the code. */
    public AuthorizationFormPage goOn() {
        press("#authorization-go-on");
        return new AuthorizationFormPage(window());
    }

    /** Asks for the code, with an address that is right. */
    public AuthorizationDraftPage askForCode(String email) {
        type("contactEmail", email);
        press("#authorization-go-on");
        return AuthorizationDraftPage.in(window());
    }

    /** In another language, with all that was typed. */
    public AuthorizationFormPage inLanguage(String languageTag) {
        press("#language-" + languageTag);
        return new AuthorizationFormPage(window());
    }

    /** From the printed form back to the fields. */
    public AuthorizationFormPage change() {
        press("#authorization-change");
        return new AuthorizationFormPage(window());
    }

    /** From the printed form to sending it in. */
    public AuthorizationFormPage send() {
        press("#authorization-send");
        return new AuthorizationFormPage(window());
    }

    /** What is printed, as it stands on the page. */
    public String sheet() {
        return textOf("#authorization-sheet");
    }

    /** What comes out of the printer: everything that can be seen there. */
    public String printed() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String seen = text();
        window().screenshot("authorization-printed");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        return seen;
    }

    /** The file that is downloaded. */
    public byte[] pdf() {
        Download download = page().waitForDownload(
                        () -> page().locator("#authorization-pdf").click());
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void press(String button) {
        window().leave(() -> page().locator(button).click());
    }
}
