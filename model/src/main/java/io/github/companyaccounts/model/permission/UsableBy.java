package io.github.companyaccounts.model.permission;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;

/**
 * Which companies may use an assignable role. Part of the rule of what may be granted and of what counts among what was:
 * lists, tokens and assertions follow when a product comes or goes.
 */
public enum UsableBy {
    /** Every company. */
    ALL("all", "all"),
    /** Companies with a product that the permission comes with, as long as the product has not ended. */
    PRODUCT("by-product", "product");

    /** The role attribute that says it; absent means every company. */
    public static final String ATTRIBUTE = "companyAssignableBy";

    private final String external;
    private final String attributeValue;

    UsableBy(String external, String attributeValue) {
        this.external = external;
        this.attributeValue = attributeValue;
    }

    /** As the role says. A value that cannot be read is taken for the narrower one, so that a slip gives nothing away. */
    public static UsableBy of(RoleModel role) {
        String value = role.getFirstAttribute(ATTRIBUTE);
        return value == null || value.isBlank() || value.equals(ALL.attributeValue) ? ALL : PRODUCT;
    }

    /** As APIs write it. */
    public String external() {
        return external;
    }

    /** As the role attribute says it. */
    String attributeValue() {
        return attributeValue;
    }

    static Optional<UsableBy> parse(String text) {
        return Stream.of(values())
                .filter(companies -> companies.external.equals(text))
                .findFirst();
    }

    /**
     * Whether a company may use a permission that is marked like this.
     *
     * @param withProducts what comes with the products that the company has; asked for only where it matters
     */
    boolean includes(Permission permission, Supplier<Set<Permission>> withProducts) {
        return this == ALL || withProducts.get().contains(permission);
    }
}
