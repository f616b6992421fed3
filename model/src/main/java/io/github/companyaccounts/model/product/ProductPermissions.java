package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.permission.Permission;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The permissions that come with what a company has. */
public final class ProductPermissions {

    private ProductPermissions() {}

    /** Of all its products that have not ended; one SQL statement. */
    public static Set<Permission> of(String companyId, EntityManager entities) {
        return entities.createQuery(
                        "select p.permissions from ProductEntity p where p.companyId = :company and p.state <> :ended"
                                + " and p.permissions is not null",
                        String.class)
                .setParameter("company", companyId)
                .setParameter("ended", ProductState.ENDED.name())
                .getResultStream()
                .flatMap(column -> read(column).stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param column names, one a line; {@code null} for none
     */
    static Set<Permission> read(String column) {
        return column == null
                ? Set.of()
                : column.lines()
                        .filter(name -> !name.isBlank())
                        .map(Permission::new)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
