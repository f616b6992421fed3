package io.github.companyaccounts.it.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import io.github.companyaccounts.it.harness.BrowserWindow;

/**
 * Keycloak's own pages on which a security key is registered ({@code webauthn-register.ftl}) and used
 * ({@code webauthn-authenticate.ftl}), with a key in the computer's port.
 */
public final class SecurityKeyPage extends Shown {

    private static final String REGISTER = "#registerWebAuthn";
    private static final String USE = "#authenticateWebAuthnButton";

    private SecurityKeyPage(BrowserWindow window, String button) {
        super(window, button);
    }

    /** From now on there is a key in the port: Chromium's own, which is touched at once. */
    public static void plugIn(BrowserWindow window) {
        CDPSession port = window.page().context().newCDPSession(window.page());
        port.send("WebAuthn.enable");
        JsonObject key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "usb");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", key);
        port.send("WebAuthn.addVirtualAuthenticator", added);
        window.page().onDialog(Dialog::accept); // asks what the key is called
    }

    /** The page to register a key is on the screen now. */
    public static SecurityKeyPage registering(BrowserWindow window) {
        return new SecurityKeyPage(window, REGISTER);
    }

    /** The page that asks for the key is on the screen now. */
    public static SecurityKeyPage asking(BrowserWindow window) {
        return new SecurityKeyPage(window, USE);
    }

    /** Registers the key; where that leads is for the caller to say. */
    public void register() {
        window().leave(() -> page().locator(REGISTER).click());
    }

    /** Confirms with the key; where that leads is for the caller to say. */
    public void use() {
        window().leave(() -> page().locator(USE).click());
    }
}
