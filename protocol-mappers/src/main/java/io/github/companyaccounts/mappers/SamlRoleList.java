package io.github.companyaccounts.mappers;

import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.RoleListMapper;
import org.keycloak.protocol.saml.mappers.SAMLRoleListMapper;
import org.keycloak.protocol.saml.mappers.SAMLRoleNameMapper;

/**
 * A client's role list, as Keycloak's own mapper has written it.
 *
 * @param mapper the "Role list" mapper's settings: attribute name, format, one attribute or one for each role
 * @param renamings the role name mappers of the client
 */
record SamlRoleList(ProtocolMapperModel mapper, List<Renaming> renamings) {

    /** One role name mapper with its settings. */
    record Renaming(SAMLRoleNameMapper mapper, ProtocolMapperModel model) {

        private Optional<String> of(RoleModel role) {
            return Optional.ofNullable(mapper.mapName(model, role));
        }
    }

    /** Empty if the client has no role list. Of several, Keycloak uses the last one. */
    static Optional<SamlRoleList> of(ClientSessionContext client, KeycloakSession session) {
        List<Entry<ProtocolMapperModel, ProtocolMapper>> mappers =
                ProtocolMapperUtils.getSortedProtocolMappers(session, client).toList();
        List<Renaming> renamings = mappers.stream()
                .filter(entry -> entry.getValue() instanceof SAMLRoleNameMapper)
                .map(entry -> new Renaming((SAMLRoleNameMapper) entry.getValue(), entry.getKey()))
                .toList();
        return mappers.stream()
                .filter(entry -> entry.getValue() instanceof SAMLRoleListMapper)
                .reduce((first, second) -> second)
                .map(entry -> new SamlRoleList(entry.getKey(), renamings));
    }

    /** Adds the roles that are not in the list yet. */
    void add(Collection<RoleModel> roles, AttributeStatementType statement) {
        List<String> missing = missing(roles, statement);
        if (isSingleAttribute()) {
            missing.forEach(name -> here(statement)
                    .findFirst()
                    .orElseGet(() -> newAttribute(statement))
                    .addAttributeValue(name));
        } else {
            missing.forEach(name -> newAttribute(statement).addAttributeValue(name));
        }
    }

    private List<String> missing(Collection<RoleModel> roles, AttributeStatementType statement) {
        Set<Object> there = here(statement)
                .flatMap(attribute -> attribute.getAttributeValue().stream())
                .collect(Collectors.toSet());
        return roles.stream()
                .map(this::name)
                .filter(name -> !there.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private String name(RoleModel role) {
        return renamings.stream()
                .flatMap(renaming -> renaming.of(role).stream())
                .findFirst()
                .orElseGet(role::getName);
    }

    private boolean isSingleAttribute() {
        return Boolean.parseBoolean(mapper.getConfig().get(RoleListMapper.SINGLE_ROLE_ATTRIBUTE));
    }

    private Stream<AttributeType> here(AttributeStatementType statement) {
        String name = mapper.getConfig().get(AttributeStatementHelper.SAML_ATTRIBUTE_NAME);
        return statement.getAttributes().stream()
                .map(ASTChoiceType::getAttribute)
                .filter(attribute -> attribute != null && name.equals(attribute.getName()));
    }

    private AttributeType newAttribute(AttributeStatementType statement) {
        AttributeType attribute = AttributeStatementHelper.createAttributeType(mapper);
        statement.addAttribute(new ASTChoiceType(attribute));
        return attribute;
    }
}
