package io.github.companyaccounts.mappers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.people.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.saml.processing.core.saml.v2.util.XMLTimeUtil;

@DisplayName("The SAML assertion")
class CompanySamlProtocolMapperTest {

    private static final CompanyAttributeNames STANDARD_NAMES = new CompanyAttributeNames(Map.of());

    private final AssertionType assertion = new AssertionType("id", XMLTimeUtil.getIssueInstant());

    private static ToldCompany company(String... permissions) {
        Membership membership =
                new Membership("id", new CustomerNumber("123456"), "Przykład Sp. z o.o.", Role.GUEST, true);
        return new ToldCompany(
                membership,
                List.of(permissions).stream()
                        .map(name -> Granted.clientRole("shop", name))
                        .toList());
    }

    private Map<String, List<Object>> attributes() {
        Map<String, List<Object>> attributes = new LinkedHashMap<>();
        assertion.getAttributeStatements().stream()
                .flatMap(statement -> statement.getAttributes().stream())
                .map(ASTChoiceType::getAttribute)
                .forEach(attribute -> attributes.put(attribute.getName(), attribute.getAttributeValue()));
        return attributes;
    }

    private void roleListIsThere(String... roles) {
        AttributeType list = new AttributeType("Role");
        List.of(roles).forEach(list::addAttributeValue);
        AttributeStatementType statement = new AttributeStatementType();
        statement.addAttribute(new ASTChoiceType(list));
        assertion.addStatement(statement);
    }

    @Test
    @DisplayName("without any attributes gets a statement with all of them")
    void everything() {
        CompanySamlProtocolMapper.write(
                company("place-orders", "see-prices"),
                List.of("place-orders", "see-prices"),
                assertion,
                STANDARD_NAMES);

        assertThat(attributes())
                .containsExactly(
                        entry("company.customer_number", List.of("123456")),
                        entry("company.name", List.of("Przykład Sp. z o.o.")),
                        entry("company.role", List.of("guest")),
                        entry("company.permissions", List.of("shop:place-orders", "shop:see-prices")),
                        entry("Role", List.of("place-orders", "see-prices")));
    }

    @Test
    @DisplayName("has neither permissions nor roles when none are held, since an attribute needs a value")
    void noPermissions() {
        CompanySamlProtocolMapper.write(company(), List.of(), assertion, STANDARD_NAMES);

        assertThat(attributes()).containsOnlyKeys("company.customer_number", "company.name", "company.role");
    }

    @Test
    @DisplayName("keeps one role list, to which the roles are added once each")
    void addedToTheRoleList() {
        roleListIsThere("staff", "see-prices");

        CompanySamlProtocolMapper.write(
                company("place-orders", "see-prices"),
                List.of("place-orders", "see-prices"),
                assertion,
                STANDARD_NAMES);

        assertThat(assertion.getAttributeStatements()).hasSize(1);
        assertThat(attributes()).containsEntry("Role", List.of("staff", "see-prices", "place-orders"));
    }

    @Test
    @DisplayName("has one attribute for each role where the operator wants it so")
    void attributePerRole() {
        roleListIsThere("staff");

        CompanySamlProtocolMapper.write(
                company("place-orders", "see-prices"),
                List.of("place-orders", "see-prices"),
                assertion,
                new CompanyAttributeNames(Map.of("single", "false")));

        assertThat(assertion.getAttributeStatements()).singleElement().satisfies(statement -> assertThat(
                        statement.getAttributes())
                .extracting(ASTChoiceType::getAttribute)
                .filteredOn(attribute -> "Role".equals(attribute.getName()))
                .extracting(AttributeType::getAttributeValue)
                .containsExactly(List.of("staff"), List.of("place-orders"), List.of("see-prices")));
    }

    @Test
    @DisplayName("uses the names and the format the operator has set")
    void ownNames() {
        CompanyAttributeNames names = new CompanyAttributeNames(Map.of(
                "company.customer_number", "urn:customer",
                "company.roles", "memberOf",
                "attribute.nameformat", "URI Reference"));

        CompanySamlProtocolMapper.write(company("place-orders"), List.of("orders"), assertion, names);

        assertThat(attributes())
                .containsEntry("urn:customer", List.of("123456"))
                .containsEntry("memberOf", List.of("orders"))
                .doesNotContainKeys("company.customer_number", "Role");
        assertThat(assertion.getAttributeStatements())
                .flatExtracting(AttributeStatementType::getAttributes)
                .extracting(choice -> choice.getAttribute().getNameFormat())
                .containsOnly("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
    }
}
