package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.permission.Permission;
import java.util.List;

/**
 * An employee to be added (A12, C3). All values as typed: the rule trims and checks them.
 *
 * @param locale language of mails and pages, or {@code null} for the realm's default
 * @param admin with the right to manage people
 */
public record NewPerson(
        String login,
        String firstName,
        String lastName,
        String email,
        String locale,
        List<Permission> permissions,
        boolean admin) {}
