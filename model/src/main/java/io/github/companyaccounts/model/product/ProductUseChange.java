package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.permission.Permission;
import java.util.Set;

/**
 * What somebody shall hold of the permissions that come with a product. Their other permissions stay as they are.
 *
 * @param personId Keycloak's id
 */
public record ProductUseChange(String personId, Set<Permission> permissions) {}
