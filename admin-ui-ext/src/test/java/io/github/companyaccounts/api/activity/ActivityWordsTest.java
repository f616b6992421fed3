package io.github.companyaccounts.api.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.cancellation.Cancellation.When;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of the pages, in both consoles")
class ActivityWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    @DisplayName("name every act, detail, mail and reason that can stand in an activity log")
    void complete(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src", "main", "web", "messages", "shared_" + language + ".properties"))) {
            messages.load(reader);
        }
        assertThat(messages.stringPropertyNames())
                .containsAll(keys("activity-", Activity.values(), Activity::external))
                .containsAll(keys("detail-", Detail.values(), Detail::external))
                .containsAll(keys("mail-template-", MailTemplate.values(), MailTemplate::file))
                .containsAll(keys("trouble-", MailTrouble.values(), MailTrouble::external))
                .containsAll(keys("cancel-", When.values(), When::external));
    }

    private static <E> Iterable<String> keys(String prefix, E[] values, Function<E, String> name) {
        Stream<String> keys = Arrays.stream(values).map(value -> prefix + name.apply(value));
        return keys.toList();
    }
}
