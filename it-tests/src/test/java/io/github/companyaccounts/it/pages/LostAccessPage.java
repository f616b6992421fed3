package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;
import java.util.List;

/** For people who cannot get in: which of the causes is it ({@code lost-access.ftl}), and what to do ({@code lost-access-cause.ftl}). */
public final class LostAccessPage extends Shown {

    private LostAccessPage(BrowserWindow window) {
        super(window, "#lost-access-causes, #other-causes");
    }

    public static LostAccessPage open(BrowserWindow window, URI realm) {
        window.goTo(URI.create(realm + "/recovery/"));
        return new LostAccessPage(window);
    }

    /** The page that is on the screen now. */
    public static LostAccessPage in(BrowserWindow window) {
        return new LostAccessPage(window);
    }

    /** The causes to choose from, as they are named. */
    public List<String> causes() {
        return page().locator("#lost-access-causes .ca-select-title").allInnerTexts();
    }

    /**
     * Chooses one.
     *
     * @param cause as addresses name it, for example {@code second-factor}
     */
    public LostAccessPage choose(String cause) {
        follow("#cause-" + cause);
        return new LostAccessPage(window());
    }

    public LostAccessPage otherCauses() {
        follow("#other-causes");
        return new LostAccessPage(window());
    }

    /** Goes on to the reset of a forgotten password. */
    public RecoveryPage forgotPassword() {
        follow("#forgot-password");
        return RecoveryPage.in(window());
    }

    /** Goes on to the reminder of logins. */
    public RecoveryPage forgotLogin() {
        follow("#forgot-login");
        return RecoveryPage.in(window());
    }

    /** Goes on to the form that is printed. */
    public AuthorizationFormPage fillIn() {
        follow("#authorization-form-link");
        return AuthorizationFormPage.in(window());
    }

    /** Goes on to the form that is sent in. */
    public AuthorizationFormPage sendSigned() {
        follow("#authorization-send-link");
        return AuthorizationFormPage.in(window());
    }
}
