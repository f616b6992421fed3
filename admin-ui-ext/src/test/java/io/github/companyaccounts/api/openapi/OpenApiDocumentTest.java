package io.github.companyaccounts.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.companyaccounts.api.caller.CorsPreflight;
import io.github.companyaccounts.api.console.OperatorConsoleResource;
import jakarta.ws.rs.HttpMethod;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The OpenAPI document that the build made")
class OpenApiDocumentTest {

    /** Answer requests, and are no part of the API: the console's files, and what browsers ask before a call. */
    private static final Set<Class<?>> NO_API = Set.of(OperatorConsoleResource.class, CorsPreflight.class);

    private static final Path CLASSES = Path.of("target", "classes");

    private static final Map<String, String> SECURITY_BY_PATH =
            Map.of("/realms/{realm}/company/", "company", "/admin/realms/{realm}/", "operator");

    /** For everybody who has the address: no token is asked for. */
    private static final String PUBLIC = "/realms/{realm}/company-logo/";

    private static final Pattern NAME_OF_A_SECRET =
            Pattern.compile("(?i)pass|secret|credential|token|hash|link|otp|^key|code$");

    private static JsonNode document;

    /**
     * @param name method and path
     */
    record Endpoint(String name, String path, JsonNode operation, JsonNode pathItem) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "company-accounts-openapi.json")
                        .toFile());
    }

    @Test
    @DisplayName("has every resource method")
    void complete() throws IOException {
        List<String> expected = classes()
                .filter(type -> !NO_API.contains(type))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .filter(OpenApiDocumentTest::isEndpoint)
                        .map(method -> resource.getSimpleName() + "_" + method.getName()))
                .toList();
        assertThat(endpoints()
                        .map(endpoint ->
                                endpoint.operation().path("operationId").asText()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Every class of this module: one that somebody adds is looked at as well. */
    private static Stream<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .<Class<?>>map(OpenApiDocumentTest::loaded)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> loaded(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
            return Class.forName(name, false, OpenApiDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    @ParameterizedTest
    @DisplayName("each endpoint tells what it does and who may call it")
    @MethodSource("endpoints")
    void described(Endpoint endpoint) {
        assertThat(endpoint.operation().path("summary").asText()).isNotBlank();
        assertThat(endpoint.operation().path("description").asText()).containsAnyOf("For ", "Wants the role ");
        if (endpoint.path().startsWith(PUBLIC)) {
            assertThat(endpoint.operation().has("security")).isFalse();
            return;
        }
        String expected = SECURITY_BY_PATH.entrySet().stream()
                .filter(entry -> endpoint.path().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.operation().at("/security/0").fieldNames())
                .toIterable()
                .containsExactly(expected);
    }

    @ParameterizedTest
    @DisplayName("each endpoint tells its answers: a good one, no sign-in, and no such company where the path has one")
    @MethodSource("endpoints")
    void answers(Endpoint endpoint) {
        JsonNode responses = endpoint.operation().path("responses");
        assertThat(names(responses)).anyMatch(status -> status.startsWith("2"));
        if (!endpoint.path().startsWith(PUBLIC)) {
            assertThat(names(responses)).contains("401");
        }
        if (endpoint.path().contains("{customerNumber}")) {
            assertThat(names(responses)).contains("404");
        }
        if (endpoint.operation().has("requestBody")) {
            assertThat(names(responses)).contains("400");
            assertThat(endpoint.operation().at("/requestBody/content/application~1json/schema/$ref"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @DisplayName("each parameter is described")
    @MethodSource("endpoints")
    void parameters(Endpoint endpoint) {
        Stream.concat(
                        elements(endpoint.operation().path("parameters")),
                        elements(endpoint.pathItem().path("parameters")))
                .forEach(parameter -> assertThat(parameter.path("description").asText())
                        .as(parameter.path("name").asText())
                        .isNotBlank());
    }

    /** Only owners choose passwords, and what is secret in a link stands in its mail alone (A8, invariant 5). */
    @Test
    @DisplayName("nothing that is sent or answered is named like a password, a secret, or the link from a mail")
    void noSecrets() {
        List<String> sentOrAnswered = Stream.concat(
                        document.findValues("properties").stream().flatMap(OpenApiDocumentTest::names),
                        document.findValues("parameters").stream()
                                .flatMap(OpenApiDocumentTest::elements)
                                .map(parameter -> parameter.path("name").asText()))
                .distinct()
                .filter(name -> !name.equals("postalCode"))
                .toList();

        assertThat(sentOrAnswered)
                .contains("login", "lastMail", "secondFactor", "personId", "customerNumber")
                .noneMatch(name -> NAME_OF_A_SECRET.matcher(name).find());
    }

    @Test
    @DisplayName("every reference in it leads somewhere")
    void references() {
        assertThat(document.findValues("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    static Stream<Endpoint> endpoints() {
        return names(document.path("paths"))
                .flatMap(path -> names(document.path("paths").path(path))
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> new Endpoint(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                path,
                                document.path("paths").path(path).path(method),
                                document.path("paths").path(path))));
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(object.fieldNames(), Spliterator.ORDERED), false);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
