package io.github.companyaccounts.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.forms.login.MessageType;
import org.keycloak.theme.beans.MessageBean;

@DisplayName("Every page")
class PagesTest {

    private static final String HOSTILE = "<b onclick=\"x()\">\"Anna\"</b> & {0} ${doLogIn}";

    private final CompanyAccountsTheme theme = CompanyAccountsTheme.login();

    static Stream<Arguments> pages() {
        return Pages.NAMES.stream()
                .flatMap(page -> CompanyAccountsTheme.LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("names its language, its heading and the other language")
    void namesLanguageAndHeading(String page, Locale language) {
        String html = render(page, language, Pages.attributes(page, language, "Anna"));
        assertThat(html)
                .contains("<html class=\"ca ca-auto-dark\" lang=\"" + language.toLanguageTag() + "\" dir=\"ltr\"")
                .containsOnlyOnce("<h1")
                .containsPattern("(href|formaction)=\"\\?kc_locale=pl\"")
                .containsPattern("(href|formaction)=\"\\?kc_locale=en\"")
                .contains(" – Hurtownia Przykład</title>")
                .doesNotContain("<title> –");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("shows names and what was typed as text")
    void showsNamesAsText(String page, Locale language) {
        String html = render(page, language, Pages.attributes(page, language, HOSTILE));
        assertThat(html).doesNotContain("<b ", "<script>alert");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("shows a mistake as text")
    void showsMistakesAsText(String page, Locale language) {
        Map<String, Object> attributes = Pages.attributes(page, language, "Anna");
        attributes.put(
                "messagesPerField",
                Pages.mistakes(
                        HOSTILE,
                        "username",
                        "password",
                        "email",
                        "password-new",
                        "password-confirm",
                        "terms",
                        "marketing"));
        attributes.put("message", new MessageBean(HOSTILE, MessageType.ERROR));
        assertThat(render(page, language, attributes)).doesNotContain("<b ");
    }

    @Test
    @DisplayName("of activation shows all mistakes at their fields and keeps the ticks")
    void activationShowsMistakesAndKeepsTicks() {
        Map<String, Object> attributes = Pages.attributes("company-activation", Locale.ENGLISH, "Anna");
        attributes.put(
                "messagesPerField", Pages.mistakes("Wrong.", "password-new", "password-confirm", "terms", "marketing"));
        String html = render("company-activation", Locale.ENGLISH, attributes);
        for (String field : new String[] {"password-new", "password-confirm", "terms", "marketing"}) {
            assertThat(html)
                    .contains("id=\"" + field + "-error\" class=\"ca-error\">Wrong.</p>")
                    .contains("aria-describedby=\"" + field + "-error")
                    .contains("<li><a href=\"#" + field + "\">Wrong.</a></li>");
        }
        assertThat(html).containsPattern("id=\"terms\"[^>]* checked").containsPattern("id=\"marketing\"[^>]* checked");
        assertThat(html).containsPattern("(?s)id=\"password-new\"[^>]*autocomplete=\"new-password\"[^>]*required");
        assertThat(html.split("autofocus", -1)).hasSize(2);
    }

    @Test
    @DisplayName("of a link that ended is rendered for every reason and purpose, with and without a new link to be had")
    void everyEndOfALinkIsRendered() {
        Map<String, Object> attributes = Pages.attributes("mail-link-ended", Locale.ENGLISH, "Anna");
        for (String purpose : Pages.PURPOSES) {
            for (String reason : Pages.REASONS) {
                attributes.put("purpose", purpose);
                attributes.put("reason", reason);
                attributes.put("againUrl", "/again");
                assertThat(render("mail-link-ended", Locale.ENGLISH, attributes))
                        .contains("action=\"/again\"")
                        .doesNotContain("companyLink");
                attributes.remove("againUrl");
                assertThat(render("mail-link-ended", Locale.ENGLISH, attributes))
                        .doesNotContain("<form")
                        .doesNotContain("companyLink");
            }
        }
        attributes.put("reason", "unknown");
        attributes.remove("purpose");
        assertThat(render("mail-link-ended", Locale.ENGLISH, attributes)).doesNotContain("companyLink");
    }

    @Test
    @DisplayName("of signing in leads to the forgotten password and to the forgotten login")
    void signingInLeadsToRecovery() {
        assertThat(render("login", Locale.ENGLISH, Pages.attributes("login", Locale.ENGLISH, "anna")))
                .contains("href=\"/reset?client_id=shop\"")
                .contains("href=\"/reset?client_id=shop&amp;forgotten=login\"");
    }

    @Test
    @DisplayName("of signing in leads to the page for those who cannot get in, also where passwords are not reset")
    void signingInLeadsToLostAccess() {
        Map<String, Object> attributes = Pages.attributes("login", Locale.ENGLISH, "anna");
        assertThat(render("login", Locale.ENGLISH, attributes)).contains("href=\"/realms/b2b/recovery/\"");
        assertThat(render(
                        "company-outside", Locale.ENGLISH, Pages.attributes("company-outside", Locale.ENGLISH, "anna")))
                .contains("href=\"/realms/b2b/recovery/networks\"");
    }

    @Test
    @DisplayName("with the form of an authorization takes along what was typed when the language is changed")
    void languageTakesTheFormAlong() {
        for (String page : List.of("authorization-form", "authorization-print", "authorization-contact")) {
            String html = render(page, Locale.ENGLISH, Pages.attributes(page, Locale.ENGLISH, "Anna"));
            assertThat(html).containsPattern("<button type=\"submit\" form=\"[a-z-]+\" formaction=\"\\?kc_locale=pl\"");
            String form = html.replaceAll("(?s).*<button type=\"submit\" form=\"([a-z-]+)\".*", "$1");
            assertThat(html).contains("<form id=\"" + form + "\"");
        }
    }

    @Test
    @DisplayName("with the form of an authorization shows all mistakes at their fields")
    void authorizationShowsMistakes() {
        String[] fields = {
            "customerNumber",
            "taxNumber",
            "companyName",
            "address",
            "legalForm",
            "representative",
            "login",
            "place",
            "date",
            "contactEmail"
        };
        Map<String, Object> attributes = Pages.attributes("authorization-form", Locale.ENGLISH, "Anna");
        attributes.put("messagesPerField", Pages.mistakes("Wrong.", fields));
        String html = render("authorization-form", Locale.ENGLISH, attributes);
        for (String field : fields) {
            assertThat(html)
                    .contains("id=\"" + field + "-error\" class=\"ca-error\">Wrong.</p>")
                    .contains("aria-describedby=\"" + field + "-error")
                    .contains("<li><a href=\"#" + field + "\">Wrong.</a></li>");
        }
    }

    @Test
    @DisplayName("of an objection has words for everything that can have come of it, and asks only where it is taken")
    void everyObjectionHasWords() {
        for (String outcome : List.of("open", "carried-out", "reported", "done", "over", "unknown")) {
            for (String matter : List.of("second-factor", "networks", "main-admin")) {
                Map<String, Object> attributes = Pages.attributes("authorization-objection", Locale.ENGLISH, "Anna");
                attributes.put("outcome", outcome);
                attributes.put("matter", matter);
                String html = render("authorization-objection", Locale.ENGLISH, attributes);
                assertThat(html).doesNotContain("companyAuthorization");
                assertThat(html.contains("id=\"object\""))
                        .isEqualTo(List.of("open", "carried-out").contains(outcome));
            }
        }
    }

    @Test
    @DisplayName("of a case has words for every state")
    void everyStateOfACaseHasWords() {
        for (String state :
                List.of("waiting", "half-approved", "approved", "objected", "done", "failed", "refused", "withdrawn")) {
            Map<String, Object> attributes = Pages.attributes("authorization-case", Locale.ENGLISH, "Anna");
            attributes.put("state", state);
            assertThat(render("authorization-case", Locale.ENGLISH, attributes)).doesNotContain("companyAuthorization");
        }
    }

    private String render(String page, Locale language, Map<String, Object> attributes) {
        return theme.render(page + ".ftl", language, attributes);
    }
}
