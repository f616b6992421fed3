package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Keycloak's own page on which one-time codes of an app on the phone are set up ({@code login-config-totp.ftl}). */
public final class CodesSetUpPage extends Shown {

    private static final String FORM = "#kc-totp-settings-form";

    private CodesSetUpPage(BrowserWindow window) {
        super(window, FORM);
    }

    /** The page that is on the screen now. */
    public static CodesSetUpPage in(BrowserWindow window) {
        return new CodesSetUpPage(window);
    }

    /** What the square picture tells the app. */
    public String secret() {
        return page().locator("[name=totpSecret]").getAttribute("value");
    }

    /** Types the code the app shows and what the phone is called; where that leads is for the caller to say. */
    public void enter(String code, String phone) {
        type("totp", code);
        type("userLabel", phone);
        window().leave(() -> page().locator("#saveTOTPBtn").click());
    }
}
