package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.permission.Permission;
import java.util.List;

/** Permissions as requests name them. */
public final class PermissionNames {

    private static final String FIELD = "permissions";

    private PermissionNames() {}

    /**
     * @throws RefusedException PERMISSION_UNKNOWN for what can be no name at all; MALFORMED for {@code null}
     */
    public static List<Permission> parse(List<String> names) {
        return names.stream().distinct().map(PermissionNames::parse).toList();
    }

    private static Permission parse(String name) {
        if (name == null) {
            throw new RefusedException(Refusal.MALFORMED, FIELD);
        }
        try {
            return new Permission(name);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.PERMISSION_UNKNOWN, FIELD, name);
        }
    }
}
