package io.github.companyaccounts.model.permission;

import java.util.Objects;

/**
 * The name of something a relying app lets people do: {@code role} for a realm role, {@code client:role} for a client
 * role. Whether such a role exists and companies may assign it is asked of {@link Permissions}.
 */
public record Permission(String name) implements Comparable<Permission> {

    /** Characters of a name. */
    public static final int LONGEST = 512;

    public Permission {
        Objects.requireNonNull(name, "name cannot be null");
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("name must have 1 to 512 characters");
        }
    }

    @Override
    public int compareTo(Permission other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
