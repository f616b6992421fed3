package io.github.companyaccounts.model.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.RefusedException.Violation;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.cancellation.CancellationForm;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.recorded.Ref;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A product")
class ProductTest {

    private static final Permission ORDERS = new Permission("shop:orders");
    private static final Permission PRICES = new Permission("shop:prices");

    @Test
    @DisplayName("is used by who holds all that comes with it; where nothing does, by nobody in particular")
    void use() {
        Product product = product("active", true, "shop:orders", "shop:prices");
        assertThat(product.mayBeUsedWith(Set.of(ORDERS, PRICES))).isTrue();
        assertThat(product.mayBeUsedWith(Set.of(ORDERS))).isFalse();
        assertThat(product("active", true).mayBeUsedWith(Set.of(ORDERS))).isFalse();
    }

    @Test
    @DisplayName("can be cancelled as long as it runs and the operator lets the company")
    void cancellable() {
        assertThat(product("active", true).isCancellable()).isTrue();
        assertThat(product("suspended", true).isCancellable()).isTrue();
        assertThat(product("ended", true).isCancellable()).isFalse();
        assertThat(product("active", false).isCancellable()).isFalse();
    }

    @Test
    @DisplayName("is checked as a whole: everything wrong at its field")
    void checked() {
        assertThat(fieldsOf(violations -> new ProductData(
                                " ", "thing", "x".repeat(101), "lost", "2026-02-30", List.of("a", " ", "b\nc"), null)
                        .checked(violations)))
                .containsExactly(
                        "name", "kind", "licenceNumber", "state", "paidUntil", "permissions[1]", "permissions[2]");
        assertThat(fieldsOf(violations -> new ProductData(
                                "x", "service", null, "pending", null, Collections.nCopies(51, "a"), null)
                        .checked(violations)))
                .containsExactly("permissions");
    }

    @Test
    @DisplayName("is cancelled at the end of the paid period only where there is one, and never without a reason")
    void form() {
        assertThat(fieldsOf(violations -> new CancellationForm("period-end", "a", null).checked(true, violations)))
                .isEmpty();
        assertThat(fieldsOf(violations -> new CancellationForm("now", "a", "b\nc").checked(false, violations)))
                .isEmpty();
        assertThat(fieldsOf(violations -> new CancellationForm("period-end", "a", null).checked(false, violations)))
                .containsExactly("when");
        assertThat(fieldsOf(
                        violations -> new CancellationForm("NOW", "a\nb", "x".repeat(2001)).checked(true, violations)))
                .containsExactly("when", "reason", "details");
        assertThat(fieldsOf(violations -> new CancellationForm(null, null, "\u0000").checked(true, violations)))
                .containsExactly("when", "reason", "details");
    }

    private static List<String> fieldsOf(java.util.function.Consumer<Violations> check) {
        Violations violations = new Violations();
        check.accept(violations);
        if (violations.isEmpty()) {
            return List.of();
        }
        return Assertions.catchThrowableOfType(RefusedException.class, violations::refuse).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private static Product product(String state, boolean cancellable, String... permissions) {
        Violations violations = new Violations();
        Product.Values values = new ProductData("n", "product", null, state, null, List.of(permissions), cancellable)
                .checked(violations);
        violations.refuse();
        return new Product(new Ref("P"), values, null);
    }
}
