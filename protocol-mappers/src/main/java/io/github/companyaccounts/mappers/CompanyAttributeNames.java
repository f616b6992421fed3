package io.github.companyaccounts.mappers;

import java.util.List;
import java.util.Map;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.RoleListMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * How a SAML client wants its attributes called. A name the operator has not set, or emptied, which Keycloak stores the same
 * way, is the standard one.
 */
record CompanyAttributeNames(Map<String, String> config) {

    private static final String CUSTOMER_NUMBER = "company.customer_number";
    private static final String NAME = "company.name";
    private static final String ROLE = "company.role";
    private static final String PERMISSIONS = "company.permissions";
    private static final String ROLE_LIST = "company.roles";
    private static final String STANDARD_ROLE_LIST = "Role";

    static List<ProviderConfigProperty> asProperties() {
        return List.of(
                name(
                        CUSTOMER_NUMBER,
                        "Customer number attribute",
                        CUSTOMER_NUMBER,
                        "the customer number of the company"),
                name(NAME, "Company name attribute", NAME, "the name of the company"),
                name(
                        ROLE,
                        "Company role attribute",
                        ROLE,
                        "the person's role in the company: main-admin, admin, employee or guest"),
                name(
                        PERMISSIONS,
                        "Permissions attribute",
                        PERMISSIONS,
                        "the permissions granted in the company, one value for each: role, or client:role"),
                name(
                        ROLE_LIST,
                        "Role attribute",
                        STANDARD_ROLE_LIST,
                        "the roles granted in the company. Give the name that the \"Role list\" mapper uses, and they are added to its list"),
                singleRole(),
                format());
    }

    private static ProviderConfigProperty name(String key, String label, String standard, String what) {
        String help = "Name of the SAML attribute for " + what + ".";
        return new ProviderConfigProperty(key, label, help, ProviderConfigProperty.STRING_TYPE, standard);
    }

    private static ProviderConfigProperty singleRole() {
        return new ProviderConfigProperty(
                RoleListMapper.SINGLE_ROLE_ATTRIBUTE,
                "Single Role Attribute",
                "If true, all roles are values of one attribute; if false, each is an attribute of its own. "
                        + "Set it as in the \"Role list\" mapper.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                "true");
    }

    private static ProviderConfigProperty format() {
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

    String customerNumber() {
        return config.getOrDefault(CUSTOMER_NUMBER, CUSTOMER_NUMBER);
    }

    String companyName() {
        return config.getOrDefault(NAME, NAME);
    }

    String role() {
        return config.getOrDefault(ROLE, ROLE);
    }

    String permissions() {
        return config.getOrDefault(PERMISSIONS, PERMISSIONS);
    }

    String roleList() {
        return config.getOrDefault(ROLE_LIST, STANDARD_ROLE_LIST);
    }

    boolean singleRoleAttribute() {
        return Boolean.parseBoolean(config.getOrDefault(RoleListMapper.SINGLE_ROLE_ATTRIBUTE, "true"));
    }

    /** The URI of the name format. */
    String formatUri() {
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
