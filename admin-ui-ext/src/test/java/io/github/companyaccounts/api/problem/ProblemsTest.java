package io.github.companyaccounts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.api.language.CallerLanguage;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Problem documents")
class ProblemsTest {

    private static final String BUNDLE = "io.github.companyaccounts.api.problem.problems";

    private static final Set<Integer> STATUSES = Set.of(400, 401, 403, 404, 409, 413, 415, 429, 503);

    @ParameterizedTest
    @DisplayName("every refusal has a status, a title and a sentence in both languages")
    @EnumSource(Refusal.class)
    void refusal(Refusal refusal) {
        assertThat(RefusalStatus.of(refusal)).isIn(STATUSES);
        for (Locale locale : languages()) {
            ProblemRepresentation problem = new Problems(locale).of(new RefusedException(refusal, "field", 7));
            assertThat(problem.type()).isEqualTo("urn:company-accounts:problem:" + refusal.type());
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.detail()).endsWith(".").doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @DisplayName("every fault of a request has a title and a sentence in both languages")
    @EnumSource(RequestFault.class)
    void fault(RequestFault fault) {
        for (Locale locale : languages()) {
            ProblemRepresentation problem = new Problems(locale).of(new RequestFaultException(fault, "name", 7));
            assertThat(problem.status()).isEqualTo(fault.status()).isBetween(400, 500);
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.detail()).endsWith(".").doesNotContain("{", "}");
        }
        assertThat(fault.challenge() != null)
                .as("a challenge belongs to status 401 (RFC 9110, section 15.5.2)")
                .isEqualTo(fault.status() == 401);
    }

    @ParameterizedTest
    @DisplayName("a bundle has no message that nothing uses, and none that differs from the other language's")
    @ValueSource(strings = {"pl", "en"})
    void keys(String language) {
        Set<String> wanted = Stream.concat(
                        Arrays.stream(Refusal.values()).map(Refusal::type),
                        Arrays.stream(RequestFault.values()).map(RequestFault::type))
                .flatMap(type -> Stream.of(type + ".title", type + ".detail"))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.add("malformed.detail.without-field");
        wanted.add("main-admin-vacant.detail.without-field");
        wanted.add("too-many-requests.detail.without-field");
        assertThat(CallerLanguage.bundle(BUNDLE, Locale.forLanguageTag(language))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    @DisplayName("the first violation decides, and all are told")
    void violations() {
        ProblemRepresentation problem = new Problems(Locale.ENGLISH)
                .of(new RefusedException(List.of(
                        new Violation(Refusal.LOGIN_TAKEN, "login", List.of()),
                        new Violation(Refusal.EMAIL_MALFORMED, "email", List.of()))));
        assertThat(problem.type()).isEqualTo("urn:company-accounts:problem:login-taken");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.field()).isEqualTo("login");
        assertThat(problem.violations())
                .extracting(ViolationRepresentation::field)
                .containsExactly("login", "email");
    }

    @Test
    @DisplayName("what a person typed is text in a sentence, never a pattern (invariant 12)")
    void formatString() {
        ProblemRepresentation problem =
                new Problems(Locale.ENGLISH).of(new RefusedException(Refusal.MALFORMED, "{1}'{0}%s", "x"));
        assertThat(problem.detail()).contains("“{1}'{0}%s”");
    }

    @Test
    @DisplayName("without a field the sentence is about the whole request")
    void withoutField() {
        assertThat(new Problems(Locale.ENGLISH)
                        .of(new RefusedException(Refusal.MALFORMED))
                        .detail())
                .startsWith("The request cannot be read.");
    }

    @Test
    @DisplayName("the table in docs/integrate.md has every type beside its status, and no other")
    void documented() throws IOException {
        Set<String> documented = Files.readAllLines(Path.of("..", "docs", "integrate.md")).stream()
                .map(Pattern.compile("\\| ([0-9]{3}) \\| (.*) \\|")::matcher)
                .filter(Matcher::matches)
                .flatMap(row -> Arrays.stream(row.group(2).split(", ", -1))
                        .map(type -> row.group(1) + " " + type.replace("`", "")))
                .collect(Collectors.toSet());
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Refusal.values())
                                        .map(refusal -> RefusalStatus.of(refusal) + " " + refusal.type()),
                                Arrays.stream(RequestFault.values()).map(fault -> fault.status() + " " + fault.type()))
                        .toList());
    }

    @Test
    @DisplayName("a sign-in that is too old is told as RFC 9470 says")
    void stepUp() {
        assertThat(RequestFault.INSUFFICIENT_USER_AUTHENTICATION.challenge())
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .endsWith("max_age=300");
    }

    private static List<Locale> languages() {
        return List.of(Locale.forLanguageTag("pl"), Locale.ENGLISH);
    }
}
