package io.github.companyaccounts.it.ways;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.api.TokenSet;

/** What becomes of somebody who tries to get in, as they or their app see it. */
enum Outcome {
    /** Tokens, or an assertion, or an answer, that are about the company. */
    IN("is let in"),
    /** The same, with nothing about the company. */
    BARE("is let in, and acts for no company"),
    /** The sign-in page, since nobody is signed in any more. */
    LOGIN("is asked to sign in again"),
    BLOCKED("is told that the account is blocked"),
    CLOSED("is told that the company was closed"),
    OUTSIDE("is told that the company lets nobody in from there"),
    ACTIVATE("is asked to activate the account first"),
    TERMS("is asked to accept the terms first"),
    FACTOR("is asked to set up a second factor first, or to sign in with the passkey they have"),
    /** A mailed link still serves its purpose, after which the app asks for a sign-in. */
    SETS("sets a password, which signs nobody in"),
    ENDED("is told that the link has ended"),
    NO_MAIL("gets no mail"),
    /** An error, with or without a page, that gives nothing away. */
    NONE("gets nothing");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Of an app that asked for tokens. */
    static Outcome of(ApiResponse tokens) {
        return tokens.status() == 200 ? of(TokenSet.of(tokens)) : NONE;
    }

    private static Outcome of(TokenSet tokens) {
        JsonNode company = tokens.accessClaims().path("company");
        return company.isMissingNode() ? BARE : IN;
    }

    /** Of a browser that was on its way to this app. */
    static Outcome of(HttpPage page, RelyingApp app, SignIn signIn) {
        String address = page.address().toString();
        if (address.startsWith(app.callback().toString())) {
            return address.contains("error=") ? NONE : of(app.finish(signIn, page.address()));
        }
        return of(page);
    }

    /** Of a browser that was stopped. */
    static Outcome of(HttpPage page) {
        if (shows(page, "#company-outside") || shows(page, "#password-error")) {
            return OUTSIDE;
        }
        if (shows(page, "#company-activation-needed-form")) {
            return ACTIVATE;
        }
        if (shows(page, "#company-terms-accept-form")) {
            return TERMS;
        }
        if (shows(page, "#second-factor-company")) {
            return FACTOR;
        }
        if (shows(page, "#company-closed-reason")) {
            return CLOSED;
        }
        if (shows(page, "#mail-link-ended")) {
            return ENDED;
        }
        if (page.text().contains("To konto zostało zablokowane")) {
            return BLOCKED;
        }
        if (shows(page, "#kc-form-login") && !shows(page, ".ca-alert-error") && !shows(page, "#username-error")) {
            return LOGIN;
        }
        if (shows(page, "#kc-error-message")) {
            return NONE;
        }
        throw new AssertionError("Where is this? " + page.address() + " (" + page.status() + "):\n" + page.text());
    }

    private static boolean shows(HttpPage page, String selector) {
        return page.document().selectFirst(selector) != null;
    }
}
