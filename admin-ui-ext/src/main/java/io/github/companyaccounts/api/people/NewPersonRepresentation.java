package io.github.companyaccounts.api.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.companyaccounts.model.people.NewPerson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employee to be added (A12, C3).
 *
 * @param locale {@code null} for the realm's default
 * @param mailNow whether the activation mail goes out now; {@code null} is yes
 */
@Schema(
        description = "An employee to be added",
        requiredProperties = {"login", "firstName", "lastName", "email"})
public record NewPersonRepresentation(
        @Schema(description = "3 to 100 of a-z, 0-9, dot, dash, underscore; nobody else's", examples = "jan.kowalski")
        String login,

        @Schema(examples = "Jan") String firstName,
        @Schema(examples = "Kowalski") String lastName,

        @Schema(description = "Nobody else's", examples = "jan.kowalski@example.com")
        String email,

        @Schema(
                description = "Language of the person's mails and pages; the realm's default if left out",
                examples = "pl")
        String locale,

        @Schema(description = "Names as in `GET permissions`; none if left out", examples = "[\"shop:place-orders\"]")
        List<String> permissions,

        @Schema(description = "With the right to manage people", defaultValue = "false")
        Boolean admin,

        @Schema(description = "Whether the activation mail goes out now", defaultValue = "true") @JsonProperty("notify")
        Boolean mailNow) {

    NewPerson toNewPerson() {
        return new NewPerson(
                login,
                firstName,
                lastName,
                email,
                locale,
                permissions == null ? List.of() : PermissionNames.parse(permissions),
                Boolean.TRUE.equals(admin));
    }

    boolean notifies() {
        return !Boolean.FALSE.equals(mailNow);
    }
}
