package io.github.companyaccounts.it.pages;

import io.github.companyaccounts.it.harness.BrowserWindow;
import java.net.URI;

/** Says who invites to what ({@code invitation.ftl}, E2); for somebody without an account with a form for own data. */
public final class InvitationPage extends Shown {

    private static final String ACCEPT = "#invitation-accept-form";
    private static final String REFUSE = "#invitation-refuse-form";

    private InvitationPage(BrowserWindow window) {
        super(window, ACCEPT);
    }

    /** Follows the link of the mail, as somebody without an account. */
    public static InvitationPage open(BrowserWindow window, URI link) {
        window.goTo(link);
        return new InvitationPage(window);
    }

    /** Follows the link of the mail, which leads to the sign-in of whoever has an account. */
    public static LoginPage openWithAccount(BrowserWindow window, URI link) {
        window.goTo(link);
        return LoginPage.in(window);
    }

    /** The page that is on the screen now. */
    public static InvitationPage in(BrowserWindow window) {
        return new InvitationPage(window);
    }

    public String companyName() {
        return textOf("#account-company");
    }

    public String inviter() {
        return textOf("#invitation-inviter");
    }

    /** What the person will be able to do. */
    public String rights() {
        return textOf("#invitation-rights");
    }

    /** Types first and last name. */
    public InvitationPage typeNames(String first, String last) {
        type("firstName", first);
        type("lastName", last);
        return this;
    }

    /** Types the new password twice. */
    public InvitationPage typePasswords(String password, String again) {
        type("password-new", password);
        type("password-confirm", again);
        return this;
    }

    /** Accepts the terms, or takes that back. */
    public InvitationPage acceptTerms(boolean accepted) {
        tick("terms", accepted);
        return this;
    }

    /** What is typed as the last name. */
    public String lastName() {
        return field("lastName").inputValue();
    }

    /** Where that leads is for the caller to say. */
    public void accept() {
        submit(ACCEPT);
    }

    /** Where that leads is for the caller to say. */
    public void refuse() {
        submit(REFUSE);
    }
}
