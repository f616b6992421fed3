package io.github.companyaccounts.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JSON of a request")
class JsonBodyTest {

    record Inner(String street) {}

    record Body(
            String name,
            Boolean admin,
            List<String> ids,
            Inner inner,
            @JsonProperty("notify") Boolean mailNow) {}

    @Test
    @DisplayName("is read; what is left out is null")
    void read() {
        assertThat(
                        parse(
                                "{\"name\":\"Żółw\",\"admin\":true,\"ids\":[\"a\"],\"inner\":{\"street\":\"x\"},\"notify\":false}"))
                .isEqualTo(new Body("Żółw", true, List.of("a"), new Inner("x"), false));
        assertThat(parse("{}")).isEqualTo(new Body(null, null, null, null, null));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @DisplayName("a field that is unknown or has a wrong type is named")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"x\"}|password",
                "{\"Name\":\"x\"}|Name",
                "{\"inner\":{\"city\":\"x\"}}|inner.city",
                "{\"name\":7}|name",
                "{\"name\":true}|name",
                "{\"name\":[\"x\"]}|name",
                "{\"name\":{\"x\":1}}|name",
                "{\"admin\":\"true\"}|admin",
                "{\"admin\":1}|admin",
                "{\"admin\":\"\"}|admin",
                "{\"ids\":\"a\"}|ids",
                "{\"ids\":[\"a\",2]}|ids[1]",
                "{\"inner\":\"\"}|inner",
                "{\"notify\":\"no\"}|notify",
            })
    void named(String json, String field) {
        assertThatThrownBy(() -> parse(json)).hasMessage(field + ": malformed");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("what is no JSON object at all is refused as a whole")
    @ValueSource(strings = {"", " ", "null", "{", "[]", "\"x\"", "7", "{\"name\":}", "{'name':'x'}", "{}{}", "{} x"})
    void whole(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.MALFORMED));
    }

    @Test
    @DisplayName("a field given twice is refused, since two readers might take different ones")
    void twice() {
        assertThatThrownBy(() -> parse("{\"name\":\"a\",\"name\":\"b\"}")).isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("depth is bounded")
    void deep() {
        assertThatThrownBy(() -> parse("{\"name\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"))
                .isInstanceOf(RefusedException.class);
    }

    private static Body parse(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8), Body.class);
    }
}
