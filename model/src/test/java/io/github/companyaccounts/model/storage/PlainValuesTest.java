package io.github.companyaccounts.model.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plain values in one column")
class PlainValuesTest {

    @Test
    @DisplayName("come back as they were")
    void comeBack() {
        Map<String, String> values = Map.of("name", "Zażółć \"gęślą\" {jaźń}\n", "empty", "");

        assertThat(PlainValues.read(PlainValues.write(values))).isEqualTo(values);
    }

    @Test
    @DisplayName("are nothing if there are none")
    void none() {
        assertThat(PlainValues.write(Map.of())).isNull();
        assertThat(PlainValues.write(null)).isNull();
        assertThat(PlainValues.read(null)).isEmpty();
    }
}
