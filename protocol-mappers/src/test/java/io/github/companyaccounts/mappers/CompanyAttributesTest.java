package io.github.companyaccounts.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.models.RoleModel;

@DisplayName("The company's SAML attributes")
class CompanyAttributesTest {

    private final AttributeStatementType statement = new AttributeStatementType();

    private static ToldCompany company(RoleModel... roles) {
        Membership membership =
                new Membership("id", new CustomerNumber("123456"), "Przykład Sp. z o.o.", Role.GUEST, true);
        return new ToldCompany(membership, List.of(roles));
    }

    @Test
    @DisplayName("tell number, name, role, and each permission as a value")
    void everything() {
        new CompanyAttributes(Map.of())
                .write(company(Granted.clientRole("shop", "see-prices"), Granted.realmRole("buyer")), statement);

        assertThat(AttributesOf.the(statement))
                .containsExactly(
                        "company.customer_number=123456",
                        "company.name=Przykład Sp. z o.o.",
                        "company.role=guest",
                        "company.permissions=buyer,shop:see-prices");
    }

    @Test
    @DisplayName("leave permissions out when there are none, since an attribute needs a value")
    void noPermissions() {
        new CompanyAttributes(Map.of()).write(company(), statement);

        assertThat(AttributesOf.the(statement)).noneMatch(attribute -> attribute.startsWith("company.permissions"));
    }

    @Test
    @DisplayName("have the names that the operator has set")
    void ownNames() {
        new CompanyAttributes(Map.of("company.customer_number", "urn:customer", "company.role", "urn:role"))
                .write(company(), statement);

        assertThat(AttributesOf.the(statement))
                .containsExactly("urn:customer=123456", "company.name=Przykład Sp. z o.o.", "urn:role=guest");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("have the name format that the operator has set")
    @CsvSource({
        "Basic, urn:oasis:names:tc:SAML:2.0:attrname-format:basic",
        "URI Reference, urn:oasis:names:tc:SAML:2.0:attrname-format:uri",
        "Unspecified, urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified",
        "anything else, urn:oasis:names:tc:SAML:2.0:attrname-format:basic"
    })
    void ownFormat(String format, String uri) {
        new CompanyAttributes(Map.of("attribute.nameformat", format)).write(company(), statement);

        assertThat(statement.getAttributes())
                .extracting(choice -> choice.getAttribute().getNameFormat())
                .containsOnly(uri);
    }
}
