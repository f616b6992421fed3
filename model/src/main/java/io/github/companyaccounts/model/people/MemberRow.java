package io.github.companyaccounts.model.people;

import io.github.companyaccounts.model.access.Subject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.representations.idm.MembershipType;

/** One member of a company as the list reads it. */
record MemberRow(
        String id,
        String login,
        String firstName,
        String lastName,
        String email,
        String locale,
        Role role,
        boolean ownAccount,
        boolean activated,
        boolean blocked,
        Instant lastSignIn,
        String pendingEmail) {

    static MemberRow of(Tuple row) {
        boolean own = !MembershipType.MANAGED.name().equals(row.get("type", String.class))
                || row.get("elsewhere", Long.class) > 0;
        return new MemberRow(
                row.get("id", String.class),
                row.get("login", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("email", String.class),
                row.get("locale", String.class),
                JpaMemberships.role(
                        row.get("mainAdminId", String.class) != null,
                        Boolean.TRUE.equals(row.get("admin", Boolean.class)),
                        own),
                own,
                row.get("accountId", String.class) == null || row.get("activatedAt", Long.class) != null,
                !row.get("enabled", Boolean.class) || row.get("blockedAt", Long.class) != null,
                Optional.ofNullable(row.get("lastSignIn", Long.class))
                        .map(Instant::ofEpochMilli)
                        .orElse(null),
                row.get("pendingEmail", String.class));
    }

    PersonState state() {
        if (blocked) {
            return PersonState.BLOCKED;
        }
        return activated ? PersonState.ACTIVE : PersonState.INVITED;
    }

    Subject subject() {
        return new Subject(id, role, ownAccount);
    }
}
