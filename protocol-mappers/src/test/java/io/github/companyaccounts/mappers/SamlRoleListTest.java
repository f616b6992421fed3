package io.github.companyaccounts.mappers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.mappers.SamlRoleList.Renaming;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.protocol.saml.mappers.RoleListMapper;

@DisplayName("Roles granted in a company are added to the role list")
class SamlRoleListTest {

    private static final List<RoleModel> ROLES =
            List.of(Granted.clientRole("shop", "see-prices"), Granted.clientRole("shop", "place-orders"));

    private final AttributeStatementType statement = new AttributeStatementType();

    @BeforeEach
    void otherAttributes() {
        there("mail", "jan@example.com");
    }

    private void there(String name, String... values) {
        AttributeType attribute = new AttributeType(name);
        List.of(values).forEach(attribute::addAttributeValue);
        statement.addAttribute(new ASTChoiceType(attribute));
    }

    private static SamlRoleList list(boolean single, Renaming... renamings) {
        ProtocolMapperModel mapper = RoleListMapper.create("role list", "memberOf", "URI Reference", null, single);
        return new SamlRoleList(mapper, List.of(renamings));
    }

    @Test
    @DisplayName("as values of its one attribute, each once")
    void oneAttribute() {
        there("memberOf", "staff", "see-prices");

        list(true).add(ROLES, statement);

        assertThat(AttributesOf.the(statement))
                .containsExactly("mail=jan@example.com", "memberOf=staff,see-prices,place-orders");
    }

    @Test
    @DisplayName("as its one attribute when the person has no other roles")
    void firstRoles() {
        list(true).add(ROLES, statement);

        assertThat(AttributesOf.the(statement))
                .containsExactly("mail=jan@example.com", "memberOf=place-orders,see-prices");
        assertThat(statement.getAttributes().get(1).getAttribute().getNameFormat())
                .isEqualTo("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
    }

    @Test
    @DisplayName("as attributes of their own where each role has one")
    void attributePerRole() {
        there("memberOf", "staff");
        there("memberOf", "see-prices");

        list(false).add(ROLES, statement);

        assertThat(AttributesOf.the(statement))
                .containsExactly(
                        "mail=jan@example.com", "memberOf=staff", "memberOf=see-prices", "memberOf=place-orders");
    }

    @Test
    @DisplayName("under the names that role name mappers give them")
    void renamed() {
        Renaming renaming = new Renaming(
                (model, role) -> role.getName().equals(model.getConfig().get("role")) ? "ORDERS" : null,
                settings(Map.of("role", "place-orders")));

        list(true, renaming).add(ROLES, statement);

        assertThat(AttributesOf.the(statement)).contains("memberOf=ORDERS,see-prices");
    }

    @Test
    @DisplayName("or not at all when there are none")
    void noRoles() {
        list(true).add(List.of(), statement);

        assertThat(AttributesOf.the(statement)).containsExactly("mail=jan@example.com");
    }

    private static ProtocolMapperModel settings(Map<String, String> config) {
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setConfig(config);
        return model;
    }
}
