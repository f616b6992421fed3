package io.github.companyaccounts.mappers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;

/** The attributes of one assertion. An attribute without a name or without values is not written. */
final class SamlAttributes {

    private final AttributeStatementType statement;
    private final String formatUri;

    SamlAttributes(AttributeStatementType statement, String formatUri) {
        this.statement = statement;
        this.formatUri = formatUri;
    }

    void add(String name, List<String> values) {
        if (name.isBlank() || values.isEmpty()) {
            return;
        }
        AttributeType attribute = new AttributeType(name);
        attribute.setNameFormat(formatUri);
        values.forEach(attribute::addAttributeValue);
        statement.addAttribute(new ASTChoiceType(attribute));
    }

    /**
     * Adds values to a list that may be there already.
     *
     * @param single whether all values of the list are in one attribute, or each in an attribute of its own
     */
    void addToList(String name, List<String> values, boolean single) {
        Set<Object> there = named(name)
                .flatMap(attribute -> attribute.getAttributeValue().stream())
                .collect(Collectors.toSet());
        List<String> missing = values.stream()
                .distinct()
                .filter(value -> !there.contains(value))
                .toList();
        if (single) {
            named(name)
                    .findFirst()
                    .ifPresentOrElse(list -> missing.forEach(list::addAttributeValue), () -> add(name, missing));
        } else {
            missing.forEach(value -> add(name, List.of(value)));
        }
    }

    private Stream<AttributeType> named(String name) {
        return statement.getAttributes().stream()
                .map(ASTChoiceType::getAttribute)
                .filter(attribute -> attribute != null && name.equals(attribute.getName()));
    }
}
