package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.permission.Permission;
import java.util.List;

/** What changes of a person; {@code null} leaves a field as it is. */
public record PersonChange(
        String login,
        String firstName,
        String lastName,
        String email,
        String locale,
        List<Permission> permissions,
        Boolean admin) {}
