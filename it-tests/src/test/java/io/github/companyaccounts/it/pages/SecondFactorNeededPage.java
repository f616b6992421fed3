package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;

/** Asks, at the end of a sign-in, for a second factor that a company requires ({@code company-second-factor.ftl}, D2). */
public final class SecondFactorNeededPage extends Shown {

    private SecondFactorNeededPage(BrowserWindow window) {
        super(window, "#second-factor-company");
    }

    /** The page that is on the screen now. */
    public static SecondFactorNeededPage in(BrowserWindow window) {
        return new SecondFactorNeededPage(window);
    }

    /** Who requires it. */
    public String requiredBy() {
        return textOf("#second-factor-company");
    }

    /** Whether anything can be set up here. */
    public boolean offersToSetUp() {
        return has("[id^=company-second-factor-]");
    }

    /** Chooses codes from an app on the phone; Keycloak's page to set it up comes next. */
    public void chooseCodes() {
        submit("#company-second-factor-codes-form");
    }

    /** Chooses a security key; Keycloak's page to register it comes next. */
    public void chooseKey() {
        submit("#company-second-factor-key-form");
    }
}
