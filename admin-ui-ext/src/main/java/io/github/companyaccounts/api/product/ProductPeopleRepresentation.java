package io.github.companyaccounts.api.product;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.product.ProductUseChange;
import io.github.companyaccounts.model.product.Products;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall be able to use a product (B6). */
@Schema(
        description = "Who shall be able to use a product; people who are not named stay as they are",
        requiredProperties = "people")
public record ProductPeopleRepresentation(
        @Schema(minItems = 1, maxItems = 100) List<PersonRepresentation> people) {

    /**
     * One person.
     *
     * @param permissions of those that come with the product
     */
    @Schema(
            name = "ProductPerson",
            description = "What one person shall hold",
            requiredProperties = {"id", "permissions"})
    public record PersonRepresentation(
            @Schema(description = "Id of the person") String id,

            @Schema(
                    description = "All that the person shall hold of the permissions that come with the product; the"
                            + " person's other permissions stay as they are. Empty takes the product away",
                    examples = "[\"shop:place-orders\"]")
            List<String> permissions) {}

    /**
     * @throws RefusedException REQUIRED, MALFORMED, PERMISSION_UNKNOWN, TOO_MANY_AT_ONCE at the field
     */
    List<ProductUseChange> toChanges() {
        if (people == null || people.isEmpty()) {
            throw new RefusedException(Refusal.REQUIRED, "people");
        }
        if (people.size() > Products.MOST_PEOPLE) {
            throw new RefusedException(Refusal.TOO_MANY_AT_ONCE, "people", Products.MOST_PEOPLE);
        }
        List<ProductUseChange> changes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            changes.add(change(people.get(i), "people[" + i + "]", ids));
        }
        return changes;
    }

    private static ProductUseChange change(PersonRepresentation person, String field, Set<String> ids) {
        if (person == null || person.id() == null || !ids.add(person.id())) {
            throw new RefusedException(Refusal.MALFORMED, field);
        }
        if (person.permissions() == null) {
            throw new RefusedException(Refusal.REQUIRED, field + ".permissions");
        }
        Set<Permission> permissions = new TreeSet<>();
        for (String name : person.permissions()) {
            permissions.add(permission(name, field + ".permissions"));
        }
        return new ProductUseChange(person.id(), permissions);
    }

    private static Permission permission(String name, String field) {
        if (name == null) {
            throw new RefusedException(Refusal.MALFORMED, field);
        }
        try {
            return new Permission(name);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.PERMISSION_UNKNOWN, field, name);
        }
    }
}
