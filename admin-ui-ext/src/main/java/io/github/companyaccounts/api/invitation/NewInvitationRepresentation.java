package io.github.companyaccounts.api.invitation;

import io.github.companyaccounts.api.people.PermissionNames;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.invitation.NewInvitation;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to invite to what (E1).
 *
 * @param permissions a list of names, or the text {@code all}
 * @param locale {@code null} for the realm's default
 */
@Schema(
        description = "Whom to invite to what",
        requiredProperties = {"email"})
public record NewInvitationRepresentation(
        @Schema(
                description = "Blanks around it and capitals do not matter; `+` belongs to the address; an"
                        + " international domain may be written in its letters or as `xn--`",
                examples = "jan.kowalski@example.com")
        String email,

        @Schema(
                description = "Names as in `GET permissions`, or `all` for every permission that the caller may give"
                        + " now; none if left out",
                oneOf = {PermissionList.class, AllPermissions.class})
        Object permissions,

        @Schema(description = "With the right to manage people", defaultValue = "false")
        Boolean admin,

        @Schema(
                description = "Language of the mail, if the address has no account that says which; the realm's"
                        + " default if left out",
                examples = "pl")
        String locale) {

    private static final String ALL = "all";

    /** For the document only. */
    @Schema(type = SchemaType.ARRAY, implementation = String.class, description = "Chosen permissions")
    interface PermissionList {}

    /** For the document only. */
    @Schema(type = SchemaType.STRING, enumeration = ALL, description = "All that the caller may give")
    interface AllPermissions {}

    /**
     * @throws RefusedException MALFORMED at {@code permissions}, PERMISSION_UNKNOWN
     */
    NewInvitation toNewInvitation() {
        return new NewInvitation(email, isAll(), PermissionNames.parse(names()), Boolean.TRUE.equals(admin), locale);
    }

    private boolean isAll() {
        return ALL.equals(permissions);
    }

    private List<String> names() {
        if (permissions == null || isAll()) {
            return List.of();
        }
        if (!(permissions instanceof List<?> sent)) {
            throw new RefusedException(Refusal.MALFORMED, "permissions");
        }
        List<String> names = new ArrayList<>();
        // PermissionNames refuses what is no text
        sent.forEach(name -> names.add(name instanceof String text ? text : null));
        return names;
    }
}
