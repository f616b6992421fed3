package io.github.companyaccounts.model.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names of permissions")
class PermissionTest {

    @ParameterizedTest
    @ValueSource(strings = {"accountant", "sample-shop:place-orders", "x"})
    @DisplayName("given a role's name, then it is shown as it is written")
    void names(String name) {
        assertThat(new Permission(name).name()).isEqualTo(name);
        assertThat(new Permission(name)).hasToString(name);
    }

    @Test
    @DisplayName("given 512 characters, then it is one; 513 are too many")
    void length() {
        assertThat(new Permission("x".repeat(512)).name()).hasSize(512);
        assertThatThrownBy(() -> new Permission("x".repeat(513)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    @DisplayName("given nothing, then it is none")
    void nothing(String name) {
        assertThatThrownBy(() -> new Permission(name))
                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                .hasMessageStartingWith("name ");
    }

    @Test
    @DisplayName("given several, then they stand in the order of their names")
    void order() {
        TreeSet<Permission> sorted = new TreeSet<>(
                List.of(new Permission("shop:see"), new Permission("accountant"), new Permission("shop:order")));

        assertThat(sorted).extracting(Permission::name).containsExactly("accountant", "shop:order", "shop:see");
    }
}
