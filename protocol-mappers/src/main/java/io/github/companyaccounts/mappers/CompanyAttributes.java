package io.github.companyaccounts.mappers;

import java.util.List;
import java.util.Map;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * The attributes that tell a SAML client of the company, called as the operator wants. A name that was not set, or was
 * emptied, which Keycloak stores the same way, is the standard one.
 */
record CompanyAttributes(Map<String, String> config) {

    private static final String CUSTOMER_NUMBER = "company.customer_number";
    private static final String NAME = "company.name";
    private static final String ROLE = "company.role";
    private static final String PERMISSIONS = "company.permissions";

    static List<ProviderConfigProperty> properties() {
        return List.of(
                nameOf(CUSTOMER_NUMBER, "Customer number attribute", "the company's customer number"),
                nameOf(NAME, "Company name attribute", "the company's name"),
                nameOf(ROLE, "Company role attribute", "the person's role there: main-admin, admin, employee or guest"),
                nameOf(
                        PERMISSIONS,
                        "Permissions attribute",
                        "the permissions granted there, one value for each: role for a realm role, client:role for a client role"),
                nameFormat());
    }

    private static ProviderConfigProperty nameOf(String key, String label, String what) {
        String help = "Name of the SAML attribute for " + what + ".";
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.STRING_TYPE, key);
    }

    private static ProviderConfigProperty nameFormat() {
        ProviderConfigProperty format = new ProviderConfigProperty(
                AttributeStatementHelper.SAML_ATTRIBUTE_NAMEFORMAT,
                "SAML Attribute NameFormat",
                "SAML Attribute NameFormat. Can be basic, URI reference, or unspecified.",
                ProviderConfigProperty.LIST_TYPE,
                AttributeStatementHelper.BASIC);
        format.setOptions(List.of(
                AttributeStatementHelper.BASIC,
                AttributeStatementHelper.URI_REFERENCE,
                AttributeStatementHelper.UNSPECIFIED));
        return format;
    }

    /** Without permissions there is no attribute for them, since an attribute needs a value. */
    void write(ToldCompany company, AttributeStatementType statement) {
        write(CUSTOMER_NUMBER, List.of(company.membership().customerNumber().value()), statement);
        write(NAME, List.of(company.membership().companyName()), statement);
        write(ROLE, List.of(company.membership().role().external()), statement);
        write(PERMISSIONS, company.permissions(), statement);
    }

    private void write(String key, List<String> values, AttributeStatementType statement) {
        if (!values.isEmpty()) {
            AttributeType attribute = new AttributeType(config.getOrDefault(key, key));
            attribute.setNameFormat(nameFormatUri());
            values.forEach(attribute::addAttributeValue);
            statement.addAttribute(new ASTChoiceType(attribute));
        }
    }

    private String nameFormatUri() {
        String format =
                config.getOrDefault(AttributeStatementHelper.SAML_ATTRIBUTE_NAMEFORMAT, AttributeStatementHelper.BASIC);
        JBossSAMLURIConstants uri =
                switch (format) {
                    case AttributeStatementHelper.URI_REFERENCE -> JBossSAMLURIConstants.ATTRIBUTE_FORMAT_URI;
                    case AttributeStatementHelper.UNSPECIFIED -> JBossSAMLURIConstants.ATTRIBUTE_FORMAT_UNSPECIFIED;
                    default -> JBossSAMLURIConstants.ATTRIBUTE_FORMAT_BASIC;
                };
        return uri.get();
    }
}
