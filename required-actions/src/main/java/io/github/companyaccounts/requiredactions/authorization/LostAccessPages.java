package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.authorization.Authorizations.CaseSeen;
import io.github.companyaccounts.model.authorization.Authorizations.Objectionable;
import io.github.companyaccounts.requiredactions.link.HomeClient;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** The pages for people who cannot get in. */
final class LostAccessPages {

    private static final String MESSAGES = "companyAuthorization.";

    /** Of which the fields have sentences of their own. */
    private static final Set<String> AT_FIELDS = Set.of("required", "too-long", "malformed");

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final LostAccessAddress address;
    private final LoginFormsProvider page;

    LostAccessPages(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.address = new LostAccessAddress(session);
        this.page = session.getProvider(LoginFormsProvider.class)
                .setAttribute("startUrl", address.start().toString())
                .setAttribute("signInUrl", new HomeClient(session).address())
                .setAttribute("caseUrl", address.authorizationCase().toString())
                .setAttribute("helpContact", model.settings().helpContact().orElse(null));
    }

    /** What is wrong, each at its field, and what belongs to no field at the top. */
    LostAccessPages refused(RefusedException refused) {
        refused.violations().forEach(this::refused);
        page.setStatus(status(refused.refusal()));
        return this;
    }

    private static Response.Status status(Refusal refusal) {
        return switch (refusal) {
            case SCAN_TOO_LARGE -> Response.Status.REQUEST_ENTITY_TOO_LARGE;
            case SCAN_FORMAT -> Response.Status.UNSUPPORTED_MEDIA_TYPE;
            case AUTHORIZATION_DECIDED, CONFLICT -> Response.Status.CONFLICT;
            case TOO_MANY_REQUESTS -> Response.Status.TOO_MANY_REQUESTS;
            case BUSY, AUTHORIZATIONS_FULL -> Response.Status.SERVICE_UNAVAILABLE;
            default -> Response.Status.BAD_REQUEST;
        };
    }

    private void refused(Violation violation) {
        String type = violation.refusal().type();
        Object[] args = violation.args().toArray();
        if (violation.field() == null) {
            page.setError(MESSAGES + type, args);
        } else {
            String key = AT_FIELDS.contains(type) ? type + "." + violation.field() : type;
            page.addError(new FormMessage(violation.field(), MESSAGES + key, args));
        }
    }

    Response causes() {
        return page.setAttribute(
                        "causes",
                        LostAccessResource.CAUSES.stream()
                                .map(cause -> Map.of(
                                        "name",
                                        cause,
                                        "url",
                                        address.cause(cause).toString()))
                                .toList())
                .createForm("lost-access.ftl");
    }

    Response forgotten() {
        return page.setAttribute("cause", "password")
                .setAttribute("passwordUrl", address.forgottenPassword().toString())
                .setAttribute("loginUrl", address.forgottenLogin().toString())
                .createForm("lost-access-cause.ftl");
    }

    /**
     * @param company customer number to go on with, or {@code null}
     */
    Response cause(AuthorizationCase matter, String company) {
        return page.setAttribute("cause", matter.external())
                .setAttribute(
                        "formUrl",
                        new Declaration(session, company).form(matter).toString())
                .setAttribute("sendUrl", address.send(matter).toString())
                .createForm("lost-access-cause.ftl");
    }

    /** To be filled in; what was typed is still there. */
    Response form(TypedAuthorization typed, boolean toSend) {
        return typed(typed)
                .setAttribute("toSend", toSend)
                .setAttribute(
                        "actionUrl", (toSend ? address.send(typed.matter()) : address.form(typed.matter())).toString())
                .createForm("authorization-form.ftl");
    }

    /** To be printed. */
    Response print(TypedAuthorization typed, AuthorizationText text) {
        return typed(typed)
                .setAttribute("text", text.attributes())
                .setAttribute("actionUrl", address.form(typed.matter()).toString())
                .setAttribute("pdfUrl", address.pdf(typed.matter()).toString())
                .setAttribute("sendUrl", address.send(typed.matter()).toString())
                .createForm("authorization-print.ftl");
    }

    /** All is typed but the address to answer to. */
    Response contact(TypedAuthorization typed) {
        return typed(typed)
                .setAttribute("actionUrl", address.send(typed.matter()).toString())
                .createForm("authorization-contact.ftl");
    }

    private LoginFormsProvider typed(TypedAuthorization typed) {
        return page.setAttribute("matter", typed.matter().external())
                .setAttribute("typed", typed.attributes())
                .setAttribute(
                        "causeUrl", address.cause(typed.matter().external()).toString());
    }

    Response code(DraftCookie draft) {
        return page.setAttribute("draft", draft.id())
                .setAttribute("actionUrl", address.code().toString())
                .createForm("authorization-code.ftl");
    }

    /**
     * @param form what the scan is of
     */
    Response scan(DraftCookie draft, AuthorizationForm form) {
        return page.setAttribute("draft", draft.id())
                .setAttribute("matter", form.matter().external())
                .setAttribute("companyName", form.companyName())
                .setAttribute("authorizationLogin", form.login())
                .setAttribute("contactEmail", form.contactEmail())
                .setAttribute("actionUrl", address.scan().toString())
                .createForm("authorization-scan.ftl");
    }

    Response sent(DraftCookie draft) {
        return page.setAttribute("number", draft.number())
                .setAttribute(
                        "caseUrl",
                        UriBuilder.fromUri(address.authorizationCase())
                                .queryParam("number", draft.number())
                                .build()
                                .toString())
                .createForm("authorization-sent.ftl");
    }

    /** The draft is over, or this browser does not have it. */
    Response ended() {
        return page.setStatus(Response.Status.GONE).createForm("authorization-ended.ftl");
    }

    Response caseAsked(String number) {
        return caseOf(number, "").createForm("authorization-case.ftl");
    }

    Response caseUnknown(String number) {
        page.addError(new FormMessage("code", MESSAGES + "case-unknown"));
        page.setStatus(Response.Status.BAD_REQUEST);
        return caseOf(number, "").createForm("authorization-case.ftl");
    }

    Response caseSeen(CaseSeen seen, String code, boolean asksToWithdraw) {
        Locale locale = locale();
        return caseOf(seen.number(), code)
                .setAttribute("seen", true)
                .setAttribute("matter", seen.matter().external())
                .setAttribute("state", seen.state().external())
                .setAttribute("companyName", seen.companyName())
                .setAttribute("authorizationLogin", seen.login())
                .setAttribute("filedAt", time(seen.filedAt(), locale))
                .setAttribute("effectAt", time(seen.effectAt(), locale))
                .setAttribute("decidedAt", time(seen.decidedAt(), locale))
                .setAttribute("refusalReason", seen.reason())
                .setAttribute("mayWithdraw", seen.isOpen())
                .setAttribute("asksToWithdraw", asksToWithdraw && seen.isOpen())
                .createForm("authorization-case.ftl");
    }

    private LoginFormsProvider caseOf(String number, String code) {
        return page.setAttribute("number", number)
                .setAttribute("code", code)
                .setAttribute("actionUrl", address.authorizationCase().toString())
                .setAttribute("withdrawUrl", address.withdraw().toString());
    }

    /**
     * @param reason as typed
     * @param stopped just now
     */
    Response objection(Objectionable seen, String secret, String reason, boolean stopped) {
        return page.setAttribute("matter", seen.matter().external())
                .setAttribute("outcome", outcome(seen, stopped))
                .setAttribute("number", seen.number())
                .setAttribute("companyName", seen.companyName())
                .setAttribute("authorizationLogin", seen.login())
                .setAttribute("effectAt", time(seen.effectAt(), locale()))
                .setAttribute("blockFormer", seen.blockFormer())
                .setAttribute("putBack", seen.putBack())
                .setAttribute("passwordUrl", address.forgottenPassword().toString())
                .setAttribute("reason", reason)
                .setAttribute("actionUrl", address.objection(secret).toString())
                .createForm("authorization-objection.ftl");
    }

    private static String outcome(Objectionable seen, boolean stopped) {
        return switch (seen.say()) {
            case STOPS -> "open";
            case REPORTS -> "carried-out";
            case REPORTED -> "reported";
            case NONE -> stopped ? "done" : "over";
        };
    }

    Response objectionUnknown() {
        return page.setStatus(Response.Status.NOT_FOUND)
                .setAttribute("outcome", "unknown")
                .createForm("authorization-objection.ftl");
    }

    /** As the mails tell times: of the realm's zone. */
    private String time(Instant time, Locale locale) {
        return time == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time.atZone(model.settings().timeZone()));
    }

    Locale locale() {
        return session.getContext().resolveLocale(null);
    }

    static AuthorizationCase matter(String external) {
        return Arrays.stream(AuthorizationCase.values())
                .filter(matter -> matter.external().equals(external))
                .findFirst()
                .orElseThrow();
    }
}
