package io.github.companyaccounts.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every mail")
class MailsTest {

    private static final List<String> WITHOUT_LINK = List.of(
            "right-request-refused",
            "authorization-code",
            "authorization-put-back",
            "authorization-stopped",
            "email-change-asked",
            "email-changed",
            "sign-in-refused",
            "networks-changed",
            "second-factor-removed",
            "second-factor-removed-admins",
            "main-admin-handed-over",
            "main-admin-taken-over");

    /** Before and beside any company; nothing that a stranger typed stands in them but the address they go to. */
    private static final List<String> OF_NO_COMPANY = List.of("registration", "authorization-code");

    /** Nobody is called by name in them. */
    private static final List<String> OF_NO_PERSON = List.of("login-reminder", "account-exists");

    private static final String COMPANY = "Przykład Sp. z o.o.";

    private final CompanyAccountsTheme theme = CompanyAccountsTheme.email();

    static Stream<Arguments> mails() {
        return Mails.NAMES.stream()
                .flatMap(mail -> CompanyAccountsTheme.LANGUAGES.stream().map(language -> Arguments.of(mail, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("says the same as HTML and as text")
    void saysTheSameTwice(String mail, Locale language) throws IOException {
        Map<String, Object> attributes = Mails.attributes(language, "Anna", COMPANY);
        String page = theme.render("html/" + mail + ".ftl", language, attributes);
        // to be opened and looked at
        Path kept = Path.of("target", "mails", language.getLanguage(), mail + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, page);
        List<String> html = lines(textOf(page));
        List<String> text = lines(theme.render("text/" + mail + ".ftl", language, attributes));
        Properties messages = theme.effectiveMessages(language);
        // only HTML has a button, and the remark about it
        assertThat(html.stream()
                        .filter(line -> !line.equals(messages.getProperty("mailLinkAsText")))
                        .toList())
                .containsExactlyElementsOf(text.stream()
                        .filter(line -> !line.equals("--"))
                        .map(line -> line.endsWith(":") && isButton(line, html) ? withoutColon(line) : line)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("has its link twice in HTML and once in text, login, help and the language of who gets it")
    void hasWhatItNeeds(String mail, Locale language) {
        Map<String, Object> attributes = Mails.attributes(language, "Anna", COMPANY);
        String html = theme.render("html/" + mail + ".ftl", language, attributes);
        String text = theme.render("text/" + mail + ".ftl", language, attributes);
        String login = login(mail);
        assertThat(html).contains("<html lang=\"" + language.getLanguage() + "\"", login, "help@example.com");
        assertThat(text).contains(login, "help@example.com");
        if (!OF_NO_COMPANY.contains(mail)) {
            assertThat(html).contains(COMPANY);
            assertThat(text).contains(COMPANY);
        }
        if (!WITHOUT_LINK.contains(mail)) {
            String escaped = Mails.LINK.replace("&", "&amp;");
            assertThat(html).contains("href=\"" + escaped + "\"", ">" + escaped + "</a>");
            assertThat(text).contains("\n" + Mails.LINK + "\n").containsOnlyOnce(Mails.LINK);
        }
    }

    /** The code of an authorization goes to an address without a login. */
    private static String login(String mail) {
        return switch (mail) {
            case "main-admin-taken-over" -> "123456_admin";
            case "authorization-code" -> "48151623";
            default -> "anna.nowak";
        };
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("keeps what a person is called from becoming markup, a placeholder, a line or a direction")
    void keepsNamesHarmless(String mail, Locale language) {
        String person = "<img src=x onerror=alert(1)>\r\nBcc: all@example.com \u202Egpj.exe {0} ${mailLogin}";
        String company = "<a href=\"https://evil.example\">\u2066Firma\u0000</a>\nhttps://evil.example";
        Map<String, Object> attributes = Mails.attributes(language, person, company);
        attributes.put("helpContact", "<b>help</b>");
        String html = theme.render("html/" + mail + ".ftl", language, attributes);
        String text = theme.render("text/" + mail + ".ftl", language, attributes);
        assertThat(html)
                .doesNotContain("<img", "<a href=\"https://evil", "<b>")
                .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\x00]");
        if (OF_NO_COMPANY.contains(mail)) {
            assertThat(html).doesNotContain("evil.example", "onerror");
            assertThat(text).doesNotContain("evil.example", "onerror");
            return;
        }
        assertThat(html)
                .contains("&lt;a href=&quot;https://evil.example&quot;&gt; Firma &lt;/a&gt; https://evil.example");
        assertThat(text)
                .doesNotContainPattern("(?m)^(Bcc:|https://evil)")
                .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\x00]");
        if (!OF_NO_PERSON.contains(mail)) {
            assertThat(html).contains("{0} ${mailLogin}");
            assertThat(text).contains("{0} ${mailLogin}");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("does without what is not known")
    void doesWithoutTheUnknown(String mail, Locale language) {
        Map<String, Object> bare = new HashMap<>(Map.of("locale", language, "ltr", true, "realmName", "Shop"));
        assertThat(theme.render("html/" + mail + ".ftl", language, bare)).doesNotContain("href=\"\"");
        assertThat(theme.render("text/" + mail + ".ftl", language, bare)).contains("Shop");
    }

    @Test
    @DisplayName("sends employees to their company's admin, and a main admin to the operator")
    void namesTheRightHelp() {
        Map<String, Object> attributes = Mails.attributes(Locale.ENGLISH, "Anna", COMPANY);
        assertThat(theme.render("text/activation-employee.ftl", Locale.ENGLISH, attributes))
                .contains("Ask your company’s admin. You can also contact us: help@example.com");
        assertThat(theme.render("text/activation-main-admin.ftl", Locale.ENGLISH, attributes))
                .contains("Any questions? Contact us: help@example.com")
                .doesNotContain("your company’s admin");
        attributes.put("login", "123456_admin");
        assertThat(theme.render("text/password-reset.ftl", Locale.ENGLISH, attributes))
                .contains("Any questions? Contact us: help@example.com")
                .doesNotContain("your company’s admin");
    }

    @Test
    @DisplayName("about trusted networks says what was done, and by whom, and what to do if nobody gets in any more")
    void tellsOfTrustedNetworks() {
        Map<String, Object> attributes = Mails.attributes(Locale.ENGLISH, "Anna", COMPANY);
        assertThat(networksMail(attributes))
                .contains("list of your company’s trusted networks was changed", "Changed by: Anna Kowalska")
                .contains("203.0.113.0/24, 2001:db8::/48", "No longer trusted: 198.51.100.1", "contact us at once");
        attributes.put("act", "on");
        assertThat(networksMail(attributes)).contains("were switched on");
        attributes.put("act", "off");
        assertThat(networksMail(attributes)).contains("were switched off");
        attributes.put("byOperator", "true");
        assertThat(networksMail(attributes)).contains("We have switched off", "Reason: Anna");
    }

    private String networksMail(Map<String, Object> attributes) {
        return theme.render("text/networks-changed.ftl", Locale.ENGLISH, attributes);
    }

    private static boolean isButton(String line, List<String> html) {
        return html.contains(withoutColon(line));
    }

    private static String withoutColon(String line) {
        return line.substring(0, line.length() - 1);
    }

    /** What a reader sees of HTML, a line for each block. */
    private static String textOf(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "")
                .replace("\n", " ")
                .replaceAll("</?(?:h1|p|div|tr|td|table|br|a)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(line -> line.replaceAll("\\s+", " ").trim())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
