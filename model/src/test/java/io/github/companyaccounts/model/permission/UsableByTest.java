package io.github.companyaccounts.model.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RoleModel;

@DisplayName("Which companies may use a permission")
class UsableByTest {

    private static final Permission ORDERS = new Permission("shop:orders");

    @ParameterizedTest
    @CsvSource({",ALL", "'',ALL", "all,ALL", "product,PRODUCT", "by-product,PRODUCT", "everybody,PRODUCT", "ALL,PRODUCT"
    })
    @DisplayName("is said by the role; what cannot be read does not open it to everybody")
    void said(String attribute, UsableBy companies) {
        assertThat(UsableBy.of(role(attribute))).isEqualTo(companies);
    }

    @Test
    @DisplayName("every company, without a look at its products")
    void every() {
        assertThat(UsableBy.ALL.includes(ORDERS, UsableByTest::notAsked)).isTrue();
    }

    @Test
    @DisplayName("or only one with a product that this very permission comes with")
    void byProduct() {
        assertThat(UsableBy.PRODUCT.includes(ORDERS, () -> Set.of(ORDERS, new Permission("a"))))
                .isTrue();
        assertThat(UsableBy.PRODUCT.includes(ORDERS, () -> Set.of(new Permission("shop"), new Permission("orders"))))
                .isFalse();
        assertThat(UsableBy.PRODUCT.includes(ORDERS, Set::of)).isFalse();
    }

    @Test
    @DisplayName("APIs and the role attribute say it each in their words, and read what they wrote")
    void words() {
        for (UsableBy companies : UsableBy.values()) {
            assertThat(UsableBy.parse(companies.external())).hasValue(companies);
            assertThat(UsableBy.of(role(companies.attributeValue()))).isEqualTo(companies);
        }
        assertThat(UsableBy.parse("product")).isEmpty();
        assertThat(UsableBy.parse(null)).isEmpty();
    }

    private static Set<Permission> notAsked() {
        throw new AssertionError("products were asked for");
    }

    private static RoleModel role(String attribute) {
        return (RoleModel) Proxy.newProxyInstance(
                RoleModel.class.getClassLoader(), new Class<?>[] {RoleModel.class}, (self, method, args) -> {
                    assertThat(method.getName()).isEqualTo("getFirstAttribute");
                    return UsableBy.ATTRIBUTE.equals(args[0]) ? attribute : null;
                });
    }
}
