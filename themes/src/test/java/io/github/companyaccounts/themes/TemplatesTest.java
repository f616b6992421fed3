package io.github.companyaccounts.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The templates of the themes")
class TemplatesTest {

    /** {@code msg("key"}, {@code key="key"}, and the two ends of {@code key=condition?then("this", "that")}. */
    private static final List<Pattern> KEYS = List.of(
            Pattern.compile("msg\\(\"([\\w.-]+)\"[,)]"),
            Pattern.compile("key=\"([\\w.-]+)\""),
            Pattern.compile("(?:key=|sentence\\()[\\w.()]+\\?then\\(\"([\\w.-]+)\", \"([\\w.-]+)\"\\)"));

    static Stream<CompanyAccountsTheme> themes() {
        return Stream.of(CompanyAccountsTheme.login(), CompanyAccountsTheme.email());
    }

    @ParameterizedTest
    @MethodSource("themes")
    @DisplayName("use messages that exist")
    void useMessagesThatExist(CompanyAccountsTheme theme) {
        theme.ownTemplates().forEach((name, text) -> {
            for (Locale language : CompanyAccountsTheme.LANGUAGES) {
                assertThat(theme.effectiveMessages(language).stringPropertyNames())
                        .as("messages in %s for %s", language, name)
                        .containsAll(keys(text));
            }
        });
    }

    @Test
    @DisplayName("explain every way a link can end, for everything it can be for")
    void explainEveryEndOfALink() {
        List<String> keys = new ArrayList<>(
                List.of("companyLinkEnded.unknown.title", "companyLinkEnded.unknown", "companyLinkEnded.unknown.todo"));
        for (String reason : Pages.REASONS) {
            keys.add("companyLinkEnded." + reason + ".title");
            for (String purpose : Pages.PURPOSES) {
                keys.add("companyLinkEnded." + purpose + "." + reason);
                keys.add("companyLinkEnded." + purpose + "." + reason + ".todo");
            }
        }
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            assertThat(CompanyAccountsTheme.login().ownMessages(language).stringPropertyNames())
                    .containsAll(keys);
        }
    }

    @Test
    @DisplayName("have a sentence for every rule of Keycloak's password policy, and one for any other")
    void haveSentencesForPasswordRules() {
        Stream<String> rules = Stream.of(
                "length",
                "maxLength",
                "upperCase",
                "lowerCase",
                "digits",
                "specialChars",
                "notUsername",
                "notContainsUsername",
                "notEmail",
                "passwordHistory",
                "passwordBlacklist",
                "regexPattern",
                "other");
        List<String> keys = rules.map(rule -> "companyPasswordRule." + rule).toList();
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            assertThat(CompanyAccountsTheme.login().ownMessages(language).stringPropertyNames())
                    .containsAll(keys);
        }
    }

    @Test
    @DisplayName("of mails are there as HTML and as text, with a subject")
    void ofMailsAreThereTwice() {
        CompanyAccountsTheme theme = CompanyAccountsTheme.email();
        Set<String> templates = theme.ownTemplates().keySet();
        for (String mail : Mails.NAMES) {
            assertThat(templates).contains("html/" + mail + ".ftl", "text/" + mail + ".ftl");
            for (Locale language : CompanyAccountsTheme.LANGUAGES) {
                assertThat(theme.ownMessages(language)).containsKey(Mails.subjectKey(mail));
            }
        }
        assertThat(templates).hasSize(2 * Mails.NAMES.size() + 2);
    }

    @Test
    @DisplayName("run no script that a strict content security policy would stop")
    void runNoInlineScript() {
        Map<String, String> templates = CompanyAccountsTheme.login().ownTemplates();
        templates.forEach((name, text) -> {
            assertThat(text).as(name).doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("style=\"");
            assertThat(text.replaceAll("<script (type=\"module\" )?src=[^>]*></script>", "")
                            .replaceAll("(?s)<script type=\"importmap\">.*?</script>", ""))
                    .as(name)
                    .doesNotContain("<script");
        });
    }

    @ParameterizedTest
    @MethodSource("themes")
    @DisplayName("load nothing from elsewhere")
    void loadNothingFromElsewhere(CompanyAccountsTheme theme) {
        theme.ownTemplates().forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("@import")
                .doesNotContain("<img"));
    }

    private static Set<String> keys(String template) {
        Set<String> keys = new TreeSet<>();
        KEYS.forEach(pattern -> pattern.matcher(template).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                keys.add(found.group(group));
            }
        }));
        return keys;
    }
}
