package io.github.companyaccounts.api.people;

import io.github.companyaccounts.model.people.PersonChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a person; what is left out stays as it is (A12). */
@Schema(description = "What changes of a person; what is left out stays as it is")
public record PersonChangeRepresentation(
        @Schema(description = "3 to 100 of a-z, 0-9, dot, dash, underscore; nobody else's", examples = "jan.kowalski")
        String login,

        @Schema(examples = "Jan") String firstName,
        @Schema(examples = "Kowalski") String lastName,

        @Schema(
                description = "A new address of an activated account counts once it was confirmed from there",
                examples = "jan.kowalski@example.com")
        String email,

        @Schema(description = "Language of the person's mails and pages", examples = "pl")
        String locale,

        @Schema(description = "All that the person shall hold, by name", examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "The right to manage people") Boolean admin) {

    PersonChange toPersonChange() {
        return new PersonChange(
                login,
                firstName,
                lastName,
                email,
                locale,
                permissions == null ? null : PermissionNames.parse(permissions),
                admin);
    }

    /** Permissions and nothing else. */
    static PersonChangeRepresentation ofPermissions(List<String> permissions) {
        return new PersonChangeRepresentation(null, null, null, null, null, permissions, null);
    }
}
