package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.people.Person;
import io.github.companyaccounts.model.permission.Permission;
import java.util.Set;

/**
 * One person and one product (B6).
 *
 * @param held of the permissions that come with the product
 * @param mayUse whether these are all of them
 */
public record ProductUse(Person person, Set<Permission> held, boolean mayUse) {}
