package io.github.companyaccounts.mappers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The claim company")
class ToldCompanyTest {

    private static final Membership MEMBERSHIP =
            new Membership("id", new CustomerNumber("123456"), "Przykład Sp. z o.o.", Role.MAIN_ADMIN, true);

    @Test
    @DisplayName("has number, name, role, and the permissions sorted by name")
    void everything() {
        ToldCompany company = new ToldCompany(
                MEMBERSHIP,
                List.of(
                        Granted.clientRole("shop", "see-prices"),
                        Granted.realmRole("buyer"),
                        Granted.clientRole("shop", "place-orders")));

        assertThat(company.asClaim())
                .containsExactly(
                        entry("customer_number", "123456"),
                        entry("name", "Przykład Sp. z o.o."),
                        entry("role", "main-admin"),
                        entry("permissions", List.of("buyer", "shop:place-orders", "shop:see-prices")));
    }

    @Test
    @DisplayName("has an empty list of permissions when there are none")
    void noPermissions() {
        assertThat(new ToldCompany(MEMBERSHIP, List.of()).asClaim()).containsEntry("permissions", List.of());
    }
}
