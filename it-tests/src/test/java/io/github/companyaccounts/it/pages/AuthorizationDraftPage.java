package io.github.companyaccounts.it.pages;

import com.microsoft.playwright.options.FilePayload;
import io.github.companyaccounts.it.harness.BrowserWindow;

/**
 * A form that is being sent in (D4): the code of the mail ({@code authorization-code.ftl}), the scan ({@code authorization-scan.ftl}),
 * the number of the case ({@code authorization-sent.ftl}), or why it cannot be sent any more ({@code authorization-ended.ftl}).
 */
public final class AuthorizationDraftPage extends Shown {

    private static final String CODE = "#authorization-code";
    private static final String SCAN = "#authorization-scan";
    private static final String NUMBER = "#authorization-number";
    private static final String ENDED = "#authorization-ended";

    private AuthorizationDraftPage(BrowserWindow window) {
        super(window, String.join(", ", CODE, SCAN, NUMBER, ENDED));
    }

    /** The page that is on the screen now. */
    public static AuthorizationDraftPage in(BrowserWindow window) {
        return new AuthorizationDraftPage(window);
    }

    public boolean asksForCode() {
        return has(CODE);
    }

    public boolean asksForScan() {
        return has(SCAN);
    }

    public boolean isOver() {
        return has(ENDED);
    }

    public AuthorizationDraftPage enter(String code) {
        type("code", code);
        submit(CODE);
        return new AuthorizationDraftPage(window());
    }

    /** Chooses a file and sends it. */
    public AuthorizationDraftPage send(String fileName, byte[] content) {
        field("scan").setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
        submit(SCAN);
        return new AuthorizationDraftPage(window());
    }

    /** The number of the case, once the scan is sent. */
    public String number() {
        return textOf(NUMBER);
    }
}
