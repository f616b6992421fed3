package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One act on several people.
 *
 * @param permissions for {@code set-permissions} only
 */
@Schema(
        description = "One act on several people",
        requiredProperties = {"action", "ids"})
public record BatchRepresentation(
        @Schema(
                enumeration = {
                    "block",
                    "unblock",
                    "delete",
                    "activation-mail",
                    "password-mail",
                    "set-permissions",
                    "end-sessions"
                })
        String action,

        @Schema(description = "Ids of people", minItems = 1, maxItems = 100)
        List<String> ids,

        @Schema(description = "For `set-permissions`: all that each person shall hold, by name")
        List<String> permissions) {

    static final int MOST_AT_ONCE = 100;

    /**
     * @throws RefusedException REQUIRED, MALFORMED or TOO_MANY_AT_ONCE at the field
     */
    Batch toBatch() {
        BatchAction wanted = BatchAction.of(action);
        if (ids == null || ids.isEmpty()) {
            throw new RefusedException(Refusal.REQUIRED, "ids");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw new RefusedException(Refusal.TOO_MANY_AT_ONCE, "ids", MOST_AT_ONCE);
        }
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw new RefusedException(Refusal.MALFORMED, "ids");
        }
        boolean setsPermissions = wanted == BatchAction.SET_PERMISSIONS;
        if (setsPermissions != (permissions != null)) {
            throw new RefusedException(setsPermissions ? Refusal.REQUIRED : Refusal.MALFORMED, "permissions");
        }
        return new Batch(
                wanted,
                ids.stream().distinct().toList(),
                setsPermissions
                        ? PersonChangeRepresentation.ofPermissions(permissions).toPersonChange()
                        : null);
    }
}
