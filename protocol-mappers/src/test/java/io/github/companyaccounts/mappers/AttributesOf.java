package io.github.companyaccounts.mappers;

import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;

/** The attributes of a statement, each as {@code name=value,value}. */
final class AttributesOf {

    private AttributesOf() {}

    static List<String> the(AttributeStatementType statement) {
        return statement.getAttributes().stream()
                .map(ASTChoiceType::getAttribute)
                .map(attribute -> attribute.getName() + "="
                        + attribute.getAttributeValue().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(",")))
                .toList();
    }
}
