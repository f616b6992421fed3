package io.github.companyaccounts.mappers;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.ResponseType.RTChoiceType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLLoginResponseMapper;
import org.keycloak.protocol.saml.mappers.SAMLRoleNameMapper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Tells SAML clients which company the person acts for: attributes for customer number, name, role and permissions, and the
 * roles granted in that company beside the roles of Keycloak's own "Role list" mapper, under the same names as that one
 * gives (role name mappers included).
 *
 * <p>Works on the finished response, because only then it can be seen whether the role list is there to be added to: many
 * service providers read just the first attribute of a name. What does not exist yields no attribute, never an error.
 */
public class CompanySamlProtocolMapper extends AbstractSAMLProtocolMapper implements SAMLLoginResponseMapper {

    public static final String PROVIDER_ID = "company-accounts-saml-mapper";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Company acted for";
    }

    @Override
    public String getHelpText() {
        return "Tells the client which company the person acts for (customer number, name, the person's role, permissions), and "
                + "adds the roles that this company granted to the role attribute, as far as the client's scope allows. "
                + "A person of several companies who has chosen none is told of none.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CompanyAttributeNames.asProperties();
    }

    @Override
    public ResponseType transformLoginResponse(
            ResponseType response,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        ToldCompany.to(client, session).ifPresent(company -> response.getAssertions().stream()
                .map(RTChoiceType::getAssertion)
                .findFirst()
                .ifPresent(assertion -> write(
                        company,
                        roleNames(company, session, client),
                        assertion,
                        new CompanyAttributeNames(mapper.getConfig()))));
        return response;
    }

    static void write(
            ToldCompany company, List<String> roleNames, AssertionType assertion, CompanyAttributeNames names) {
        AttributeStatementType statement =
                assertion.getAttributeStatements().stream().findFirst().orElseGet(AttributeStatementType::new);
        SamlAttributes attributes = new SamlAttributes(statement, names.formatUri());
        attributes.add(
                names.customerNumber(),
                List.of(company.membership().customerNumber().value()));
        attributes.add(names.companyName(), List.of(company.membership().companyName()));
        attributes.add(names.role(), List.of(company.membership().role().external()));
        attributes.add(names.permissions(), company.permissions());
        attributes.addToList(names.roleList(), roleNames, names.singleRoleAttribute());
        boolean isNew = !assertion.getAttributeStatements().contains(statement);
        // an attribute statement must not be empty (SAML 2.0 core, 2.7.3)
        if (isNew && !statement.getAttributes().isEmpty()) {
            assertion.addStatement(statement);
        }
    }

    private static List<String> roleNames(ToldCompany company, KeycloakSession session, ClientSessionContext client) {
        List<Renaming> renamings = new ArrayList<>();
        ProtocolMapperUtils.getSortedProtocolMappers(session, client).forEach(entry -> {
            if (entry.getValue() instanceof SAMLRoleNameMapper renaming) {
                renamings.add(new Renaming(renaming, entry.getKey()));
            }
        });
        return company.roles().stream()
                .map(role -> name(role, renamings))
                .sorted()
                .toList();
    }

    private static String name(RoleModel role, List<Renaming> renamings) {
        return renamings.stream()
                .map(renaming -> renaming.mapper().mapName(renaming.model(), role))
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(role::getName);
    }

    private record Renaming(SAMLRoleNameMapper mapper, ProtocolMapperModel model) {}
}
