package io.github.companyaccounts.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The messages of the themes")
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Locale POLISH = CompanyAccountsTheme.LANGUAGES.get(0);

    static Stream<CompanyAccountsTheme> themes() {
        return Stream.of(CompanyAccountsTheme.login(), CompanyAccountsTheme.email());
    }

    @ParameterizedTest
    @MethodSource("themes")
    @DisplayName("are there in both languages")
    void areThereInBothLanguages(CompanyAccountsTheme theme) {
        Set<String> written = new TreeSet<>();
        CompanyAccountsTheme.LANGUAGES.forEach(
                language -> written.addAll(theme.ownMessages(language).stringPropertyNames()));
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            assertThat(theme.effectiveMessages(language).stringPropertyNames())
                    .as("%s messages in %s", theme.getType(), language)
                    .containsAll(written);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    @DisplayName("take the same placeholders in both languages")
    void takeTheSamePlaceholders(CompanyAccountsTheme theme) {
        Properties polish = theme.effectiveMessages(POLISH);
        Properties english = theme.effectiveMessages(Locale.ENGLISH);
        for (String key : theme.ownMessages(POLISH).stringPropertyNames()) {
            assertThat(placeholders(polish.getProperty(key)))
                    .as("placeholders of %s", key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    @DisplayName("survive the formatter as they are written")
    void surviveTheFormatter(CompanyAccountsTheme theme) {
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            Properties own = theme.ownMessages(language);
            for (String key : own.stringPropertyNames()) {
                String text = own.getProperty(key);
                assertThat(text).as(key).isNotBlank().doesNotContain("'");
                Object[] arguments = {"first", "second", "third"};
                assertThat(new MessageFormat(text, language).format(arguments))
                        .as(key)
                        .isEqualTo(text.replace("{0}", "first")
                                .replace("{1}", "second")
                                .replace("{2}", "third"));
            }
        }
    }

    @Test
    @DisplayName("do not tell a locked account from a wrong password")
    void doNotTellLockedFromWrong() {
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            Properties messages = CompanyAccountsTheme.login().effectiveMessages(language);
            String wrong = messages.getProperty("invalidUserMessage");
            assertThat(messages.getProperty("accountTemporarilyDisabledMessage"))
                    .isEqualTo(wrong);
            assertThat(messages.getProperty("accountPermanentlyDisabledMessage"))
                    .isEqualTo(wrong);
            String wrongCode = messages.getProperty("invalidTotpMessage");
            assertThat(messages.getProperty("accountTemporarilyDisabledMessageTotp"))
                    .isEqualTo(wrongCode);
            assertThat(messages.getProperty("accountPermanentlyDisabledMessageTotp"))
                    .isEqualTo(wrongCode);
        }
    }

    @Test
    @DisplayName("of subjects carry nothing that a person typed")
    void ofSubjectsCarryNothing() {
        for (Locale language : CompanyAccountsTheme.LANGUAGES) {
            Properties own = CompanyAccountsTheme.email().ownMessages(language);
            own.stringPropertyNames().stream()
                    .filter(key -> key.endsWith("Subject"))
                    .forEach(key -> assertThat(placeholders(own.getProperty(key)))
                            .as(key)
                            .isEmpty());
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
