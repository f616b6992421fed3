package io.github.companyaccounts.api.problem;

import io.github.companyaccounts.api.language.CallerLanguage;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Titles and sentences of problems, in one language. Keys are {@code <type>.title} and {@code <type>.detail}; in a
 * sentence about what a rule refused {@code {0}} is the field and {@code {1}} on are what the rule added.
 */
final class ProblemMessages {

    private final ResourceBundle bundle;

    ProblemMessages(Locale locale) {
        this.bundle = CallerLanguage.bundle("io.github.companyaccounts.api.problem.problems", locale);
    }

    String title(String type) {
        return bundle.getString(type + ".title");
    }

    String detail(String type, String field, List<Object> args) {
        String key = type + ".detail";
        String withoutField = key + ".without-field";
        String pattern = bundle.getString(field == null && bundle.containsKey(withoutField) ? withoutField : key);
        Object[] all = Stream.concat(Stream.of(field == null ? "" : field), args.stream())
                .toArray();
        return sentence(pattern, all);
    }

    /** Of a request that is wrong itself: what is added is {0} on. */
    String detail(String type, List<Object> args) {
        return sentence(bundle.getString(type + ".detail"), args.toArray());
    }

    private String sentence(String pattern, Object... args) {
        return new MessageFormat(pattern, bundle.getLocale()).format(args);
    }
}
