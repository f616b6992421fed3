package io.github.companyaccounts.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.forms.login.MessageType;
import org.keycloak.forms.login.freemarker.model.AuthenticationContextBean;
import org.keycloak.theme.beans.MessageBean;
import org.keycloak.theme.beans.MessagesPerFieldBean;

/** The pages of the product, what their templates are given, and the mistakes they can show. */
final class Pages {

    static final List<String> PURPOSES =
            List.of("activation", "password", "confirm-email", "main-admin-offer", "invitation", "registration");
    static final List<String> REASONS = List.of(
            "used", "replaced", "blocked", "deleted", "email-changed", "expired", "left", "withdrawn", "closed");

    static final List<String> NAMES = List.of(
            "login",
            "company-recovery",
            "company-recovery-sent",
            "company-registration",
            "company-registration-sent",
            "company-registration-finish",
            "company-activation",
            "company-activation-needed",
            "company-new-password",
            "mail-link-ended",
            "mail-link-other-user",
            "confirm-email",
            "main-admin-offer",
            "invitation",
            "company-join",
            "select-company",
            "company-outside",
            "lost-access",
            "lost-access-cause",
            "authorization-form",
            "authorization-print",
            "authorization-contact",
            "authorization-code",
            "authorization-scan",
            "authorization-sent",
            "authorization-ended",
            "authorization-case",
            "authorization-objection",
            "company-networks-fix",
            "legal-document",
            "company-terms",
            "company-consent",
            "company-second-factor",
            "company-contact-confirmation",
            "info",
            "error",
            "login-page-expired",
            "logout-confirm",
            "select-organization");

    private Pages() {}

    /** Everything any page is given, with names, texts and what was typed as said. */
    static Map<String, Object> attributes(String page, Locale language, String name) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("pageId", page);
        attributes.put("lang", language.toLanguageTag());
        attributes.put("locale", locale(language));
        attributes.put("realm", realm());
        attributes.put("url", urls());
        attributes.put("auth", new AuthenticationContextBean(null, null));
        attributes.put("messagesPerField", new MessagesPerFieldBean());
        attributes.put("title", "Title");
        attributes.put("darkMode", true);

        attributes.put("mode", "password");
        attributes.put("typed", name);
        attributes.put("activation", activation(name));
        attributes.put("invitation", invitation(name));
        attributes.put("login", page.equals("login") ? Map.of("username", name) : name);
        attributes.put("passwordRules", List.of("Rule one.", "Rule two."));
        attributes.put("purpose", "activation");
        attributes.put("reason", "expired");
        attributes.put("sent", false);
        attributes.put("againUrl", "/again");
        attributes.put("signInUrl", "/sign-in");
        attributes.put("helpContact", name);
        attributes.put("signedInAs", name);
        attributes.put("linkLogin", name);
        attributes.put("signOutUrl", "/sign-out");
        attributes.put("email", name);
        attributes.put("firstName", name);
        attributes.put("lastName", name);
        attributes.put("sentAgain", true);
        attributes.put("askPassword", true);
        attributes.put("finishUrl", "/register");
        attributes.put("confirmUrl", "/confirm");
        attributes.put("declineUrl", "/decline");
        attributes.put("done", false);
        attributes.put("outcome", "none");
        attributes.put("companyName", name);
        attributes.put("customerNumber", "123456");
        attributes.put("companies", List.of(Map.of("customerNumber", "123456", "name", name, "last", true)));
        attributes.put("requiredBy", List.of(name, "Second Ltd"));
        attributes.put("methods", List.of("codes", "key"));
        attributes.put("passkey", true);
        attributes.put("passkeyOnly", true);
        attributes.put("addable", name);
        attributes.put("contact", Map.of("person", name, "phone", name, "email", name));
        attributes.put("recordPhone", name);
        attributes.put("recordEmail", name);
        attributes.put("label", name);
        attributes.put("search", name);
        attributes.put("searchUrl", "/select");
        attributes.put("searchParameters", Map.of("tab_id", name));
        attributes.put("allUrl", "/select?page=1");
        attributes.put("nextUrl", "/select?page=2");
        attributes.put("notPossible", false);
        attributes.put("manyPages", true);
        attributes.put("firstShown", 1);
        attributes.put("lastShown", 10);
        attributes.put("found", 12345L);
        attributes.put("documentTitle", name);
        attributes.put("documentVersion", name);
        attributes.put("documentLanguage", language.toLanguageTag());
        attributes.put("documentShort", name);
        attributes.put("documentShown", "v1.pl.abc");
        attributes.put("acceptedVersion", name);
        attributes.put("acceptedUrl", "/legal/terms/abc");
        attributes.put("documentHtml", "<h2>§ 1</h2><p>Text</p>");
        attributes.put(
                "join",
                Map.of(
                        "possible",
                        true,
                        "taxNumber",
                        name,
                        "licenceNumber",
                        name,
                        "statementAccepted",
                        true,
                        "statementShown",
                        "none",
                        "statementTitle",
                        name,
                        "statementShort",
                        name,
                        "statementUrl",
                        "/legal/join-statement"));
        attributes.put("logoutConfirm", Map.of("code", "x", "skipLink", false));
        attributes.put("user", Map.of("organizations", List.of(Map.of("alias", "123456", "name", name))));
        if (List.of("select-company", "company-outside", "company-networks-fix").contains(page)) {
            attributes.put("outsideCompany", name);
            attributes.put("outsideAddress", name);
        }
        if (page.startsWith("lost-access") || page.startsWith("authorization-")) {
            attributes.putAll(authorization(name));
        }
        if (page.equals("info") || page.equals("error")) {
            attributes.put("message", new MessageBean(name, MessageType.ERROR));
        }
        return attributes;
    }

    static MessagesPerFieldBean mistakes(String text, String... fields) {
        MessagesPerFieldBean mistakes = new MessagesPerFieldBean();
        for (String field : fields) {
            mistakes.addMessage(field, text, MessageType.ERROR);
        }
        return mistakes;
    }

    private static Map<String, Object> activation(String name) {
        Map<String, Object> activation = new HashMap<>();
        activation.put("login", name);
        activation.put("companyName", name);
        activation.put("customerNumber", "123456");
        activation.put("mainAdmin", false);
        activation.put("passwordRules", List.of("Rule one.", "Rule two."));
        activation.put("termsTitle", name);
        activation.put("termsUrl", "/legal/terms");
        activation.put("hasPersonalData", true);
        activation.put("personalDataTitle", name);
        activation.put("personalDataShort", name);
        activation.put("personalDataUrl", "/legal/personal-data");
        activation.put("personalDataAccepted", true);
        activation.put("marketingTitle", name);
        activation.put("marketingShort", name);
        activation.put("marketingText", "<p>Text</p>");
        activation.put("hasMarketing", true);
        activation.put("termsAccepted", true);
        activation.put("marketingAccepted", true);
        return activation;
    }

    private static Map<String, Object> invitation(String name) {
        Map<String, Object> invitation = new HashMap<>();
        invitation.put("newcomer", true);
        invitation.put("companyName", name);
        invitation.put("customerNumber", "123456");
        invitation.put("inviter", name);
        invitation.put("email", name);
        invitation.put("permissions", List.of(name));
        invitation.put("admin", true);
        invitation.put("shown", name);
        invitation.put("firstName", name);
        invitation.put("lastName", name);
        invitation.put("acceptUrl", "/accept");
        invitation.put("refuseUrl", "/refuse");
        return invitation;
    }

    /** Of a case that can be withdrawn and objected to, so that everything is shown. */
    private static Map<String, Object> authorization(String name) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("causes", List.of(Map.of("name", "second-factor", "url", "/recovery/second-factor")));
        attributes.put("cause", "main-admin");
        attributes.put("matter", "main-admin");
        attributes.put("toSend", true);
        attributes.put("typed", typedAuthorization(name));
        attributes.put("text", authorizationText(name));
        attributes.put("draft", name);
        attributes.put("number", name);
        attributes.put("code", name);
        attributes.put("seen", true);
        attributes.put("state", "approved");
        attributes.put("authorizationLogin", name);
        attributes.put("contactEmail", name);
        attributes.put("filedAt", name);
        attributes.put("effectAt", name);
        attributes.put("decidedAt", name);
        attributes.put("refusalReason", name);
        attributes.put("mayWithdraw", true);
        attributes.put("asksToWithdraw", true);
        attributes.put("outcome", "open");
        attributes.put("blockFormer", true);
        attributes.put("reason", name);
        for (String address : List.of(
                "start", "case", "cause", "form", "send", "pdf", "action", "withdraw", "password", "login", "signIn")) {
            attributes.put(address + "Url", "/recovery/" + address);
        }
        return attributes;
    }

    private static Map<String, Object> typedAuthorization(String name) {
        Map<String, Object> typed = new HashMap<>();
        for (String field : List.of(
                "customerNumber",
                "taxNumber",
                "companyName",
                "address",
                "representative",
                "login",
                "place",
                "date",
                "contactEmail")) {
            typed.put(field, name);
        }
        typed.put("legalForm", "sole-trader");
        typed.put("blockFormer", "on");
        return typed;
    }

    private static Map<String, Object> authorizationText(String name) {
        Map<String, Object> text = new HashMap<>();
        for (String part : List.of(
                "placeAndDate",
                "vendorName",
                "vendorTaxNumber",
                "title",
                "onBehalf",
                "request",
                "seal",
                "signature",
                "signers",
                "sending")) {
            text.put(part, name);
        }
        Map<String, Object> fact = Map.of("label", name, "value", name);
        text.put("company", List.of(fact, fact));
        text.put("login", fact);
        text.put("consequences", List.of(name));
        return text;
    }

    private static Map<String, Object> locale(Locale language) {
        return Map.of(
                "currentLanguageTag",
                language.toLanguageTag(),
                "rtl",
                false,
                "supported",
                List.of(
                        Map.of("languageTag", "en", "label", "English", "url", "?kc_locale=en"),
                        Map.of("languageTag", "pl", "label", "Polski", "url", "?kc_locale=pl")));
    }

    private static Map<String, Object> realm() {
        Map<String, Object> realm = new HashMap<>();
        realm.put("displayName", "Hurtownia Przykład");
        realm.put("displayNameHtml", "Hurtownia Przykład");
        realm.put("internationalizationEnabled", true);
        realm.put("password", true);
        realm.put("rememberMe", true);
        realm.put("resetPasswordAllowed", true);
        realm.put("registrationAllowed", false);
        realm.put("loginWithEmailAllowed", true);
        return realm;
    }

    private static Map<String, Object> urls() {
        Map<String, Object> urls = new HashMap<>();
        urls.put("loginAction", "/action");
        urls.put("loginUrl", "/login");
        urls.put("registrationUrl", "/register?client_id=shop");
        urls.put("loginRestartFlowUrl", "/realms/b2b/login-actions/restart");
        urls.put("loginResetCredentialsUrl", "/reset?client_id=shop");
        urls.put("logoutConfirmAction", "/logout");
        urls.put("ssoLoginInOtherTabsUrl", "/restart");
        urls.put("resourcesPath", "/resources/login");
        urls.put("resourcesCommonPath", "/resources/common");
        return urls;
    }
}
