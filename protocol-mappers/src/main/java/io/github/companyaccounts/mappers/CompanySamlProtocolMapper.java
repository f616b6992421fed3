package io.github.companyaccounts.mappers;

import io.github.companyaccounts.model.acting.ToldApp;
import java.util.List;
import java.util.Optional;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.ResponseType.RTChoiceType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLLoginResponseMapper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Tells SAML clients which company the person acts for: attributes for customer number, name, role and permissions, and the
 * roles granted in that company in the client's role list.
 *
 * <p>The role list is what Keycloak's own "Role list" mapper writes, so the roles are added to what that one wrote, in its
 * style and under the names it would give them; a client without a role list gets the company's attributes only. That is why
 * this mapper works on the finished response. What does not exist yields no attribute, never an error.
 */
public class CompanySamlProtocolMapper extends AbstractSAMLProtocolMapper implements SAMLLoginResponseMapper {

    public static final String PROVIDER_ID = ToldApp.SAML_MAPPER;

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
                + "adds the roles that this company granted to the role list, as far as the client's scope allows. "
                + "A person of several companies who has chosen none is told of none.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CompanyAttributes.properties();
    }

    @Override
    public ResponseType transformLoginResponse(
            ResponseType response,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        Optional<AssertionType> assertion = response.getAssertions().stream()
                .map(RTChoiceType::getAssertion)
                .findFirst();
        Optional<ToldCompany> company = ToldCompany.to(client, session);
        if (assertion.isPresent() && company.isPresent()) {
            AttributeStatementType statement = statementOf(assertion.get());
            new CompanyAttributes(mapper.getConfig()).write(company.get(), statement);
            SamlRoleList.of(client, session)
                    .ifPresent(list -> list.add(company.get().roles(), statement));
        }
        return response;
    }

    private static AttributeStatementType statementOf(AssertionType assertion) {
        return assertion.getAttributeStatements().stream().findFirst().orElseGet(() -> {
            AttributeStatementType statement = new AttributeStatementType();
            assertion.addStatement(statement);
            return statement;
        });
    }
}
