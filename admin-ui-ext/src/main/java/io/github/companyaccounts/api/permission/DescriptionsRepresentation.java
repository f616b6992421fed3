package io.github.companyaccounts.api.permission;

import io.github.companyaccounts.model.permission.CompanyPermissions.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a permission lets people do, for those who give it, in each language. Text, never markup. */
@Schema(description = "What it lets people do, in each language; plain text in one line")
public record DescriptionsRepresentation(
        @Schema(examples = "Składanie zamówień", maxLength = 255)
        String pl,

        @Schema(examples = "Placing orders", maxLength = 255)
        String en) {

    static DescriptionsRepresentation of(Role role) {
        return new DescriptionsRepresentation(role.pl(), role.en());
    }
}
